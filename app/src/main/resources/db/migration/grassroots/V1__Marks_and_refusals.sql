create schema grassroots;
grant usage on schema grassroots to ${app};

-- What somebody who bears a demand says of it. Who it was is kept as a keyed digest only, so that nobody marks twice and
-- nobody can be found.
create table grassroots.mark (
    ruling_id bigint not null references gate.ruling,
    marker    bytea not null,
    sort      text not null,
    earlier   bigint references gate.ruling,
    month     date not null,
    primary key (ruling_id, marker, sort)
);
comment on column grassroots.mark.month is 'first day of the month: a moment would tell who it was';
comment on column grassroots.mark.earlier is 'the earlier demand that this one doubles';

-- 无码可拒: a demand without a valid number that a county office declined.
create table grassroots.refusal (
    id          bigint generated always as identity primary key,
    unit_id     bigint not null references people.unit,
    by_id       bigint not null references people.account,
    at          timestamptz not null,
    token       uuid not null unique,
    number      text not null,
    asker       text not null,
    what        text not null,
    channel     text not null,
    answer      text,
    answered_by bigint references people.account,
    answered_at timestamptz,
    check ((answer is null) = (answered_at is null))
);
create index refusal_open on grassroots.refusal (answered_at, at desc);
revoke delete, truncate on grassroots.refusal from ${app};

insert into gate.parameter (key, label, measure, sense, code, note) values
    ('mark.least', '基层评价满几条才公开', '条', 'AT_LEAST', 'B2', '少于这个数不显示，看不出是谁评的');
insert into gate.parameter_value (key, scope, value, valid_from, basis_document, basis_article, mark, reason) values
    ('mark.least', 'UNIT', 3, '2000-01-01', '本单位基层直通车办法', '', 'OWN', '随系统提供');
