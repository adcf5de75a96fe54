-- 阅办: how long somebody had an admitted document open, and whether he has read it to the end.
create table documents.reading (
    ruling_id  bigint not null references gate.ruling,
    account_id bigint not null references people.account,
    unit_id    bigint not null references people.unit,
    since      timestamptz not null,
    seconds    int not null default 0 check (seconds >= 0),
    read_at    timestamptz,
    primary key (ruling_id, account_id)
);
comment on column documents.reading.since is 'from when on time has not been counted yet';
create index reading_unit on documents.reading (ruling_id, unit_id);

-- What it took a unit to do what a document asks of it, besides reading; told once.
create table documents.handling (
    ruling_id bigint not null references gate.ruling,
    unit_id   bigint not null references people.unit,
    people    int not null check (people > 0),
    hours     numeric(7, 2) not null check (hours >= 0),
    by_id     bigint not null references people.account,
    at        timestamptz not null,
    primary key (ruling_id, unit_id)
);

revoke delete, truncate on documents.reading from ${app};
revoke update, delete, truncate on documents.handling from ${app};

insert into gate.parameter (key, label, measure, sense, code, note) values
    ('doc.read.capMinutes', '公文：打开一次最多计入的阅读时间', '分钟', 'AT_MOST', 'B3', '页面开着不等于在读，超过的不计');
insert into gate.parameter_value (key, scope, value, valid_from, basis_document, basis_article, mark, reason) values
    ('doc.read.capMinutes', 'UNIT', 30, '2000-01-01', '本单位负担测算口径', '阅读时间', 'OWN', '随系统提供');
