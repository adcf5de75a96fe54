create schema incoming;
grant usage on schema incoming to ${app};

-- 来文. What changes with its steps stands here; every step is kept in incoming.step.
create table incoming.paper (
    id          bigint generated always as identity primary key,
    token       uuid not null unique,
    year        int not null,
    sequence    int not null check (sequence > 0),
    title       text not null check (title <> ''),
    organ       text not null check (organ <> ''),
    number      text not null,
    genre       text not null,
    formed      date not null,
    urgency     text not null check (urgency in ('TOP', 'URGENT', 'PLAIN')),
    copies      int not null check (copies > 0),
    signed_by   bigint not null references people.account,
    signed_at   timestamptz not null,
    status      text not null,
    office_id   bigint not null references people.unit,
    holder_unit bigint references people.unit,
    holder_id   bigint references people.account,
    since       timestamptz not null,
    due         date,
    opinion     text not null default '',
    instruction text not null default '',
    lead_id     bigint references people.unit,
    result      text not null default '',
    answer      text not null default '',
    version     int not null default 1,
    unique (year, sequence)
);
comment on column incoming.paper.token is 'names one filling of the form, under which its files lie';
comment on column incoming.paper.office_id is 'the unit that registered it and that it comes back to';
comment on column incoming.paper.holder_unit is 'who has it now; null once nobody has';
comment on column incoming.paper.holder_id is 'the one person of that unit who has it; null for the unit as a whole';
create index paper_status on incoming.paper (status, year desc, sequence desc);
create index paper_number on incoming.paper (number) where number <> '';

-- 收文号 without gaps: it moves by one, in the transaction that uses it.
create table incoming.counter (
    year int primary key,
    last int not null check (last > 0)
);

-- The files of a filling of the form, under the seal of the house; those of a filling that came to nothing may go.
create table incoming.file (
    token    uuid not null,
    position int not null,
    name     text not null,
    type     text not null,
    size     int not null,
    text     bytea,
    content  bytea not null,
    at       timestamptz not null default now(),
    primary key (token, position)
);
create function incoming.only_leftovers() returns trigger language plpgsql as $$
begin
    if exists (select from incoming.paper where token = old.token) then
        raise exception 'a file of a registered paper stays' using errcode = 'restrict_violation';
    end if;
    return old;
end $$;
create trigger file_only_leftovers before delete on incoming.file for each row execute function incoming.only_leftovers();

-- Every step that a paper ever took, with its reason; from_status is null for the first.
create table incoming.step (
    id          bigint generated always as identity primary key,
    paper_id    bigint not null references incoming.paper,
    from_status text,
    to_status   text not null,
    words       text not null,
    by_id       bigint not null references people.account,
    at          timestamptz not null default now()
);
create index step_paper on incoming.step (paper_id, id);

-- 协办: who helps the unit that leads, and what it had to say.
create table incoming.helper (
    paper_id bigint not null references incoming.paper,
    unit_id  bigint not null references people.unit,
    words    text not null default '',
    by_id    bigint references people.account,
    at       timestamptz,
    primary key (paper_id, unit_id)
);

-- 传阅: to whom a paper went, a unit or one leader, and the receipt.
create table incoming.recipient (
    id         bigint generated always as identity primary key,
    paper_id   bigint not null references incoming.paper,
    unit_id    bigint not null references people.unit,
    account_id bigint references people.account,
    sent_at    timestamptz not null,
    read_by    bigint references people.account,
    read_at    timestamptz,
    unique nulls not distinct (paper_id, unit_id, account_id)
);
comment on column incoming.recipient.account_id is 'null where anybody of the unit reads for it';

-- 催办.
create table incoming.urge (
    id       bigint generated always as identity primary key,
    paper_id bigint not null references incoming.paper,
    words    text not null,
    whom     text not null,
    by_id    bigint not null references people.account,
    day      date not null,
    at       timestamptz not null default now()
);
create index urge_paper on incoming.urge (paper_id, day);

-- 转交: one person hands it to another of the same role or unit.
create table incoming.handover (
    id       bigint generated always as identity primary key,
    paper_id bigint not null references incoming.paper,
    from_id  bigint references people.account,
    to_id    bigint not null references people.account,
    reason   text not null check (reason <> ''),
    by_id    bigint not null references people.account,
    at       timestamptz not null default now()
);
create index handover_paper on incoming.handover (paper_id, id);

revoke delete, truncate on all tables in schema incoming from ${app};
revoke update on incoming.step, incoming.urge, incoming.handover, incoming.file from ${app};
grant delete on incoming.file, incoming.helper, incoming.recipient to ${app};

insert into gate.parameter (key, label, measure, sense, code, note) values
    ('inc.due.top',        '收文办理时限：特急', '工作日', 'AT_MOST', 'SW-01', '从登记那天起；自定，待与本单位商定'),
    ('inc.due.urgent',     '收文办理时限：加急', '工作日', 'AT_MOST', 'SW-01', '从登记那天起；自定，待与本单位商定'),
    ('inc.due.plain',      '收文办理时限：平件', '工作日', 'AT_MOST', 'SW-01', '从登记那天起；自定，待与本单位商定'),
    ('inc.urge.perDay',    '同一件来文一天催办', '次',     'AT_MOST', 'SW-02', '自定：催得太密也是负担'),
    ('inc.leftover.hours', '没有登记完的文件留存', '小时', 'AT_MOST', 'SW-03', '自定：选了文件而没有登记的，到时清掉');
insert into gate.parameter_value (key, scope, value, valid_from, basis_document, basis_article, mark, reason) values
    ('inc.due.top',        'UNIT', 1,  '2022-01-01', '本单位收文办理做法', '紧急公文须明确时限', 'OWN', '自定值，待商定'),
    ('inc.due.urgent',     'UNIT', 3,  '2022-01-01', '本单位收文办理做法', '紧急公文须明确时限', 'OWN', '自定值，待商定'),
    ('inc.due.plain',      'UNIT', 10, '2022-01-01', '本单位收文办理做法', '办理时限', 'OWN', '自定值，待商定'),
    ('inc.urge.perDay',    'UNIT', 1,  '2022-01-01', '本单位收文办理做法', '催办', 'OWN', '自定值，待商定'),
    ('inc.leftover.hours', 'UNIT', 24, '2022-01-01', '本单位收文办理做法', '登记', 'OWN', '自定值，待商定');
