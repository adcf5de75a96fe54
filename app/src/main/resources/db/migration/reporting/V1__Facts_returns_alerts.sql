create schema reporting;
grant usage on schema reporting to ${app};

-- One row per thing that counts. A projection of what the rooms hold: it can be thrown away and built again.
create table reporting.fact (
    id         bigint generated always as identity primary key,
    source     text not null,
    key        text not null,
    kind       text not null,
    number     bigint not null,
    day        date not null,
    whole_year boolean not null default false,
    unit_id    bigint references people.unit,
    title      text not null,
    path       text not null,
    amount     int not null check (amount >= 0),
    minutes    bigint not null check (minutes >= 0),
    attributes jsonb not null,
    unique (source, key)
);
comment on column reporting.fact.kind is 'kind and number of the demand from which it comes; the room''s own name and 0 where it comes from none';
comment on column reporting.fact.whole_year is 'only the year''s total is known: its day is the year''s first and it counts in whole years alone';
comment on column reporting.fact.unit_id is 'who issued it; null where that is none of ours or not known';
comment on column reporting.fact.minutes is 'person-minutes of all who bear it';
create index fact_day on reporting.fact (source, day) include (amount, minutes, unit_id, whole_year);
create index fact_demand on reporting.fact (kind, number);

create table reporting.borne (
    fact_id  bigint not null references reporting.fact on delete cascade,
    unit_id  bigint not null references people.unit,
    day      date not null,
    minutes  bigint not null check (minutes >= 0),
    measured boolean not null,
    primary key (fact_id, unit_id)
);
comment on column reporting.borne.minutes is 'as measured for the turns that were, as reckoned at the gate for the rest';
create index borne_day on reporting.borne (day) include (unit_id, minutes);
create index borne_unit on reporting.borne (unit_id, day);

-- Demands of which something has happened since their facts were read; written with what has happened, so that none is forgotten.
create table reporting.stale (
    kind   text not null,
    number bigint not null,
    at     timestamptz not null,
    primary key (kind, number)
);

-- When the facts were last built from the rooms as a whole.
create table reporting.built (
    one boolean primary key default true check (one),
    at   timestamptz not null
);

-- 季报. A version is drafted, checked by a person, and frozen when it is sent; a correction is another version.
create table reporting.quarter_return (
    id         bigint generated always as identity primary key,
    year       int not null check (year between 2000 and 2999),
    quarter    int not null check (quarter between 1 and 4),
    version    int not null check (version > 0),
    why        text not null,
    drafted_at timestamptz not null,
    drafted_by bigint references people.account,
    figures    jsonb,
    records    jsonb,
    checked_by bigint references people.account,
    checked_at timestamptz,
    words      text not null default '',
    unique (year, quarter, version),
    check ((figures is null) = (checked_at is null) and (checked_at is null) = (checked_by is null)),
    check (version = 1 or why <> '')
);
comment on column reporting.quarter_return.why is 'why the one before is corrected; empty for the first version';
comment on column reporting.quarter_return.figures is 'as they were when somebody checked them; null while it is a draft, which is reckoned anew at each look';
comment on column reporting.quarter_return.records is 'what stood behind each figure then, so that a difference can be explained';

create table reporting.sent (
    return_id bigint primary key references reporting.quarter_return,
    xlsx      bytea not null,
    docx      bytea not null,
    digest    text not null,
    head      text not null,
    by_id     bigint not null references people.account,
    at        timestamptz not null
);
comment on column reporting.sent.digest is 'SM3 over figures, records and both files';
comment on column reporting.sent.head is 'name of the head who signs (统计法实施条例第十七条)';
revoke update, delete, truncate on reporting.sent from ${app};
revoke delete, truncate on reporting.quarter_return from ${app};

create function reporting.sent_stays() returns trigger language plpgsql as $$
begin
    if exists (select 1 from reporting.sent where return_id = old.id) then
        raise exception 'a return that was sent is never changed';
    end if;
    return new;
end $$;
create trigger sent_stays before update on reporting.quarter_return for each row execute function reporting.sent_stays();

-- 预警: each is told once, to those who can act, until one of them says what is done.
create table reporting.alert (
    id         bigint generated always as identity primary key,
    year       int not null,
    kind       text not null,
    level      text not null check (level in ('NEAR', 'FULL', 'GROWTH')),
    role       text not null,
    words      text not null,
    at         timestamptz not null,
    handled_by bigint references people.account,
    handled_at timestamptz,
    answer     text not null default '',
    unique (year, kind, level),
    check ((handled_by is null) = (handled_at is null))
);
revoke delete, truncate on reporting.alert from ${app};

insert into gate.parameter (key, label, measure, sense, code, note) values
    ('reporting.fullShare',  '计划用完的预警线',       '%', 'AT_MOST',  'S8', '达到后告知班子领导；前一道预警线是 gate.plan.warnShare'),
    ('reporting.yearsBack',  '推算年底数参照的年数',   '年', 'AT_MOST', 'S8', '取近几年的进度推算，误差也用这几年检验');
insert into gate.parameter_value (key, scope, value, valid_from, basis_document, basis_article, mark, reason) values
    ('reporting.fullShare',  'UNIT', 100, '2022-01-01', '本单位精简文件承诺', '动态监测', 'OWN', '随系统提供'),
    ('reporting.yearsBack',  'UNIT', 5,   '2022-01-01', '本单位精简文件承诺', '动态监测', 'OWN', '随系统提供');
