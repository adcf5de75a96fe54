create schema inspections;
grant usage on schema inspections to ${app};

-- 谁能查什么: whatever stands in no line is refused.
create table inspections.authority (
    id             bigint generated always as identity primary key,
    unit_id        bigint not null references people.unit,
    matter         text not null check (matter ~ '^[a-z][a-z0-9-]{1,30}$'),
    scope          text not null,
    basis_document text not null,
    basis_article  text not null,
    valid_from     date not null,
    valid_to       date check (valid_to >= valid_from),
    added_by       bigint not null references people.account,
    added_at       timestamptz not null default now()
);
create index authority_unit on inspections.authority (unit_id);

-- 年度计划备案; the first record of a year counts.
create table inspections.filing (
    id       bigint generated always as identity primary key,
    year     int not null check (year between 2000 and 2999),
    filed_to text not null,
    filed_on date not null,
    number   text not null,
    by_id    bigint not null references people.account,
    at       timestamptz not null default now()
);

create table inspections.inspection (
    id         bigint generated always as identity primary key,
    sort       text not null,
    title      text not null,
    words      jsonb,
    from_day   date,
    to_day     date,
    unit_id    bigint not null references people.unit,
    author_id  bigint not null references people.account,
    status     text not null,
    version    int not null default 1,
    token      uuid unique,
    taken_into text not null default '',
    changed_at timestamptz not null default now()
);
comment on column inspections.inspection.words is 'null while an unannounced check is sealed: nobody who reads the database learns what it says';
create index inspection_status on inspections.inspection (status, from_day);

create table inspections.target (
    inspection_id bigint not null references inspections.inspection,
    unit_id       bigint not null references people.unit,
    primary key (inspection_id, unit_id)
);
create index target_unit on inspections.target (unit_id);

create table inspections.step (
    id            bigint generated always as identity primary key,
    inspection_id bigint not null references inspections.inspection,
    from_status   text not null,
    to_status     text not null,
    words         text not null,
    by_id         bigint not null references people.account,
    at            timestamptz not null default now()
);
create index step_inspection on inspections.step (inspection_id, id);

-- No pass, no inspection.
create table inspections.notice (
    ruling_id     bigint not null unique references gate.ruling,
    inspection_id bigint not null references inspections.inspection,
    number        text not null,
    by_id         bigint not null references people.account,
    at            timestamptz not null default now()
);

-- 封存: the plan of an unannounced check, whose key is divided among two keepers.
create table inspections.envelope (
    inspection_id bigint primary key references inspections.inspection,
    body          bytea not null,
    day           bytea not null,
    at            timestamptz not null default now()
);
comment on column inspections.envelope.day is 'the day on which it may be opened, under the seal of the house';
create table inspections.keeper (
    inspection_id bigint not null references inspections.envelope,
    position      int not null check (position in (0, 1)),
    account_id    bigint not null references people.account,
    share         bytea,
    locked        bytea,
    opened        bytea,
    said          text not null default '',
    opened_at     timestamptz,
    primary key (inspection_id, position),
    unique (inspection_id, account_id),
    check (share is null or locked is null)
);
comment on column inspections.keeper.share is 'under the seal of the house until the keeper has put it under words of his own, then null';
comment on column inspections.keeper.opened is 'the share, under the seal of the house, between the first and the second opening';

-- 抽取: the two digests before, everything else after.
create table inspections.draw (
    id            bigint generated always as identity primary key,
    inspection_id bigint not null unique references inspections.inspection,
    commitment    text not null,
    digest        text not null,
    committed_at  timestamptz not null,
    published     jsonb,
    revealed_at   timestamptz,
    check ((published is null) = (revealed_at is null))
);
revoke update, delete, truncate on inspections.draw from ${app};
grant update (published, revealed_at) on inspections.draw to ${app};
-- Who was drawn, by key: the public page names only people and units.
create table inspections.sent (
    inspection_id bigint not null references inspections.inspection,
    unit_id       bigint not null references people.unit,
    account_id    bigint not null references people.account,
    primary key (inspection_id, unit_id, account_id)
);

-- What a visit really took.
create table inspections.visit (
    inspection_id bigint not null references inspections.inspection,
    unit_id       bigint not null references people.unit,
    half_days     int not null check (half_days between 1 and 60),
    people        int not null check (people between 0 and 200),
    forms         int not null check (forms between 0 and 99),
    minutes       bigint not null check (minutes >= 0),
    by_id         bigint not null references people.account,
    at            timestamptz not null default now(),
    primary key (inspection_id, unit_id)
);

create table inspections.conclusion (
    id            bigint generated always as identity primary key,
    inspection_id bigint not null references inspections.inspection,
    unit_id       bigint not null references people.unit,
    text          text not null,
    fed_back_on   date not null,
    object_until  date,
    by_id         bigint not null references people.account,
    unique (inspection_id, unit_id)
);
create table inspections.objection (
    conclusion_id bigint primary key references inspections.conclusion,
    text          text not null,
    by_id         bigint not null references people.account,
    at            timestamptz not null default now()
);
create table inspections.objection_decision (
    conclusion_id bigint primary key references inspections.objection,
    upheld        boolean not null,
    words         text not null,
    by_id         bigint not null references people.account,
    at            timestamptz not null default now()
);

-- 问题整改
create table inspections.defect (
    id            bigint generated always as identity primary key,
    inspection_id bigint not null references inspections.inspection,
    unit_id       bigint not null references people.unit,
    text          text not null,
    demand        text not null,
    due           date not null,
    status        text not null,
    found_by      bigint not null references people.account,
    found_on      date not null,
    closed_on     date
);
create index defect_unit on inspections.defect (unit_id, status);
create table inspections.defect_step (
    id          bigint generated always as identity primary key,
    defect_id   bigint not null references inspections.defect,
    from_status text not null,
    to_status   text not null,
    words       text not null,
    by_id       bigint not null references people.account,
    at          timestamptz not null default now()
);
create index defect_step_defect on inspections.defect_step (defect_id, id);

-- 第一手证据: the key is made on the device, so that what is sent twice is kept once.
create table inspections.evidence (
    id            uuid primary key,
    inspection_id bigint not null references inspections.inspection,
    unit_id       bigint not null references people.unit,
    note          text not null,
    taken_at      timestamptz not null,
    by_id         bigint not null references people.account,
    at            timestamptz not null default now()
);
create index evidence_inspection on inspections.evidence (inspection_id, taken_at);
create table inspections.picture (
    evidence_id uuid not null references inspections.evidence,
    position    int not null,
    type        text not null check (type in ('image/jpeg', 'image/png', 'image/webp')),
    digest      text not null,
    content     bytea not null,
    primary key (evidence_id, position)
);

-- 综合考核
create table inspections.scheme (
    id       bigint generated always as identity primary key,
    name     text not null,
    of_kind  text not null,
    version  int not null,
    year     int not null check (year between 2000 and 2999),
    by_id    bigint not null references people.account,
    at       timestamptz not null default now(),
    unique (year, of_kind, version)
);
create table inspections.scheme_indicator (
    scheme_id bigint not null references inspections.scheme,
    position  int not null,
    source    text not null,
    label     text not null,
    weight    int not null check (weight between 1 and 100),
    worst     numeric not null,
    best      numeric not null check (best <> worst),
    primary key (scheme_id, position)
);
create table inspections.scheme_grade (
    scheme_id bigint not null references inspections.scheme,
    label     text not null,
    least     int not null check (least between 0 and 100),
    primary key (scheme_id, label)
);
create table inspections.assessed (
    scheme_id bigint not null references inspections.scheme,
    unit_id   bigint not null references people.unit,
    score     numeric not null,
    grade     text not null,
    figures   jsonb not null,
    by_id     bigint not null references people.account,
    at        timestamptz not null default now(),
    primary key (scheme_id, unit_id)
);

revoke update, delete, truncate on inspections.filing, inspections.step, inspections.notice, inspections.envelope, inspections.sent,
    inspections.visit, inspections.conclusion, inspections.objection, inspections.objection_decision, inspections.defect_step,
    inspections.evidence, inspections.picture, inspections.scheme, inspections.scheme_indicator, inspections.scheme_grade,
    inspections.assessed from ${app};
revoke delete, truncate on inspections.inspection, inspections.defect, inspections.authority, inspections.keeper from ${app};

insert into gate.pairing (yields, stays, way, at_gate) values
    ('inspections', 'inspections', 'ONE_VISIT', true);
