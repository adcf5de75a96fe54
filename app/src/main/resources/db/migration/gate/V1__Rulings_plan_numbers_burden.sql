create schema gate;
grant usage on schema gate to ${app};

-- The gate's binding answers. Append-only: what became of one later stands in the tables below it.
create table gate.ruling (
    id              bigint generated always as identity primary key,
    kind            text not null,
    demand_number   bigint not null,
    title           text not null,
    unit_id         bigint not null references people.unit,
    day             date not null,
    outcome         text not null check (outcome in ('ADMITTED', 'AWAITING_REASON', 'REFUSED')),
    demand_before   jsonb not null,
    demand_after    jsonb,
    fingerprint     text not null,
    asked_minutes   bigint not null check (asked_minutes >= 0),
    asked_how       text not null,
    granted_minutes bigint not null check (granted_minutes between 0 and asked_minutes),
    granted_how     text not null,
    bearers         bigint[] not null,
    bearer_people   int not null,
    limits          jsonb not null,
    provided        jsonb not null,
    version         text not null,
    cut             text[] not null,
    submitted_by    bigint not null references people.account,
    at              timestamptz not null
);
comment on column gate.ruling.demand_after is 'null where no rule lightened the demand';
comment on column gate.ruling.fingerprint is 'SHA-256, in hexadecimal digits, of the demand as it may go on, its day left out';
create index ruling_demand on gate.ruling (kind, demand_number, id desc);
create index ruling_unit on gate.ruling (unit_id, id desc);

create table gate.finding (
    ruling_id      bigint not null references gate.ruling,
    position       int not null,
    rule           text not null,
    code           text not null,
    basis_document text not null,
    basis_article  text not null,
    basis_mark     text not null,
    question       text not null,
    verdict        text not null check (verdict in ('CLEAR', 'ADVISE', 'LIGHTEN', 'EXPLAIN', 'OPPOSE')),
    approver       text,
    message        text,
    way_out        text,
    evidence       jsonb not null,
    primary key (ruling_id, position),
    check ((verdict = 'CLEAR') = (message is null) and (message is null) = (way_out is null)),
    check ((verdict = 'EXPLAIN') = (approver is not null))
);

create table gate.reason (
    ruling_id bigint primary key references gate.ruling,
    text      text not null,
    by_id     bigint not null references people.account,
    at        timestamptz not null
);

create table gate.decision (
    ruling_id   bigint primary key references gate.reason,
    accepted    boolean not null,
    words       text not null,
    approver_id bigint not null references people.account,
    at          timestamptz not null
);

-- A ruling that was put again, or taken back, before it was decided.
create table gate.lapse (
    ruling_id bigint primary key references gate.ruling,
    words     text not null,
    by_id     bigint not null references people.account,
    at        timestamptz not null
);

revoke update, delete, truncate on gate.ruling, gate.finding, gate.reason, gate.decision, gate.lapse from ${app};

-- 一事一码. The counter's row is locked until the admission is committed, so a year has no gaps.
create table gate.counter (
    year int primary key,
    last int not null check (last >= 0)
);
revoke delete, truncate on gate.counter from ${app};

create table gate.admission (
    ruling_id  bigint primary key references gate.ruling,
    year       int not null,
    sequence   int not null,
    at         timestamptz not null,
    state      text not null default 'STANDING' check (state in ('STANDING', 'ISSUED', 'WITHDRAWN')),
    changed_at timestamptz,
    words      text not null default '',
    unique (year, sequence),
    check ((state = 'STANDING') = (changed_at is null))
);
revoke update, delete, truncate on gate.admission from ${app};
grant update (state, changed_at, words) on gate.admission to ${app};

-- 计划与总量
create table gate.plan (
    year     int not null check (year between 2000 and 2999),
    unit_id  bigint not null references people.unit,
    kind     text not null,
    class    text not null,
    planned  int not null check (planned >= 0),
    reserved int not null default 0 check (reserved >= 0),
    used     int not null default 0 check (used >= 0),
    primary key (year, unit_id, kind, class),
    check (reserved + used <= planned)
);

create table gate.plan_item (
    id         bigint generated always as identity primary key,
    year       int not null check (year between 2000 and 2999),
    unit_id    bigint not null references people.unit,
    kind       text not null,
    class      text not null,
    title      text not null,
    basis      text not null,
    addressees text not null,
    month      int not null check (month between 1 and 12),
    allowed    int not null default 1 check (allowed between 1 and 99),
    taken      int not null default 0,
    added_by   bigint not null references people.account,
    added_at   timestamptz not null,
    check (taken between 0 and allowed)
);
create index plan_item_year on gate.plan_item (year, unit_id);

create table gate.reservation (
    ruling_id bigint primary key references gate.ruling,
    year      int not null,
    unit_id   bigint not null,
    kind      text not null,
    class     text not null,
    item_id   bigint references gate.plan_item,
    beyond    boolean not null,
    state     text not null check (state in ('WANTED', 'RESERVED', 'USED', 'RELEASED')),
    used_on   date,
    check ((state = 'USED') = (used_on is not null))
);
comment on column gate.reservation.beyond is 'admitted beyond the plan (计划外) with an accepted reason; takes no place of the plan';
comment on column gate.reservation.state is 'WANTED waits for an accepted reason and takes no place yet';
create index reservation_year on gate.reservation (year, kind, unit_id);

-- What was issued outside this system; month 0 where only the year''s total is known.
create table gate.past_total (
    year       int not null check (year between 2000 and 2999),
    month      int not null check (month between 0 and 12),
    unit_id    bigint not null references people.unit,
    kind       text not null,
    class      text not null,
    total      int not null check (total >= 0),
    entered_by bigint references people.account,
    entered_at timestamptz not null,
    primary key (year, month, unit_id, kind, class)
);

-- 书面说明 where a year grows over the one before; the last one counts.
create table gate.growth_reason (
    id    bigint generated always as identity primary key,
    year  int not null,
    kind  text not null,
    text  text not null,
    by_id bigint not null references people.account,
    at    timestamptz not null
);
revoke update, delete, truncate on gate.growth_reason from ${app};

-- 负担台账
create table gate.burden (
    ruling_id bigint not null references gate.ruling,
    unit_id   bigint not null references people.unit,
    minutes   bigint not null check (minutes >= 0),
    primary key (ruling_id, unit_id)
);
revoke update, delete, truncate on gate.burden from ${app};
create index burden_unit on gate.burden (unit_id);
