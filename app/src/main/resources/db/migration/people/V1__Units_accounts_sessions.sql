create schema people;
grant usage on schema people to ${app};

create table people.unit (
    id       bigint generated always as identity primary key,
    code     text not null unique,
    name     text not null unique,
    kind     text not null check (kind in ('CENTRE', 'LEADERSHIP', 'DEPARTMENT', 'COUNTY_OFFICE', 'SUPERIOR', 'PEER', 'GOVERNMENT')),
    position int not null,
    closed   date
);

create table people.account (
    id            bigint generated always as identity primary key,
    login         text not null unique check (login = lower(login)),
    name          text not null,
    unit_id       bigint not null references people.unit,
    post          text not null,
    password      text not null,
    failures      int not null default 0,
    locked_until  timestamptz,
    disabled      boolean not null default false,
    created_at    timestamptz not null default now()
);

create table people.account_role (
    account_id bigint not null references people.account,
    role       text not null,
    primary key (account_id, role)
);

-- The tables that Spring Session works in, with its own column names.
create table people.web_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create index web_session_expiry on people.web_session (expiry_time);
create index web_session_principal on people.web_session (principal_name);

create table people.web_session_attributes (
    session_primary_id char(36) not null references people.web_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);
