-- A password that somebody else has seen must be changed before anything else is done.
alter table people.account add column must_change boolean not null default false;

-- One row marks a database of the demonstration, which must never be opened for real work: its password is shown to everyone.
create table people.demo (
    mark     boolean primary key default true check (mark),
    password text not null
);
