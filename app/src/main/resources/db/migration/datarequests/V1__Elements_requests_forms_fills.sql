create schema datarequests;
grant usage on schema datarequests to ${app};

-- 数据元: what can be asked at all, each once.
create table datarequests.element (
    id         bigint generated always as identity primary key,
    code       text not null unique,
    name       text not null,
    name_key   text not null unique,
    definition text not null,
    type       text not null check (type in ('INTEGER', 'DECIMAL', 'DATE', 'CHOICE', 'TEXT')),
    measure    text not null default '',
    least      numeric,
    most       numeric,
    choices    text[] not null default '{}',
    provincial boolean not null default false,
    by_id      bigint not null references people.account,
    at         timestamptz not null default now(),
    check (most >= least)
);
comment on column datarequests.element.name_key is 'the name without blanks, brackets and widths, so that one thing has one name';
comment on column datarequests.element.provincial is 'already reported over the provincial platform';

-- 一数一源: the primary key lets no second source in.
create table datarequests.source (
    element_id bigint primary key references datarequests.element,
    unit_id    bigint not null references people.unit,
    system     text,
    by_id      bigint not null references people.account,
    at         timestamptz not null default now()
);
comment on column datarequests.source.system is 'code of the own system''s value; null where the unit imports the values';

-- What the unit of the source imports. Append-only; the last one holds.
create table datarequests.held (
    id         bigint generated always as identity primary key,
    element_id bigint not null references datarequests.source,
    unit_id    bigint not null references people.unit,
    value      text not null,
    as_of      date not null,
    by_id      bigint not null references people.account,
    at         timestamptz not null default now()
);
create index held_element on datarequests.held (element_id, unit_id, id desc);

create table datarequests.request (
    id          bigint generated always as identity primary key,
    title       text not null,
    purpose     text not null,
    statistical boolean not null,
    approval    text not null,
    frequency   text not null check (frequency in ('ONCE', 'YEARLY', 'HALF_YEARLY', 'QUARTERLY', 'MONTHLY', 'WEEKLY')),
    first_due   date,
    expires     date,
    sums        text not null,
    unit_id     bigint not null references people.unit,
    author_id   bigint not null references people.account,
    status      text not null,
    version     int not null default 1,
    token       uuid unique,
    into_words  text not null default '',
    created_at  timestamptz not null default now(),
    changed_at  timestamptz not null default now(),
    changed_by  bigint not null references people.account
);
comment on column datarequests.request.token is 'names one filling of the form, so that a form sent twice makes one request';
create index request_asker on datarequests.request (unit_id, changed_at desc);

create table datarequests.request_unit (
    request_id bigint not null references datarequests.request,
    unit_id    bigint not null references people.unit,
    primary key (request_id, unit_id)
);
create index request_unit_unit on datarequests.request_unit (unit_id);

create table datarequests.request_element (
    request_id   bigint not null references datarequests.request,
    position     int not null,
    element_id   bigint not null references datarequests.element,
    required     boolean not null,
    way          text not null default 'TYPE' check (way in ('TYPE', 'CHECK', 'OMIT')),
    known_source text,
    known_as_of  date,
    other_form   bigint,
    other_number text,
    other_title  text,
    alike_form   text,
    alike_field  text,
    alike_share  int,
    primary key (request_id, position),
    unique (request_id, element_id),
    check ((known_source is null) = (known_as_of is null)),
    check (known_source is null or other_form is null),
    check (way <> 'CHECK' or known_source is not null),
    check (way <> 'OMIT' or other_form is not null)
);
comment on column datarequests.request_element.way is 'how the office answers it, as the gate has ruled: typed, only checked, or not at all';

-- What was taken in from another demand, so that it needn't be asked separately.
create table datarequests.absorbed (
    request_id bigint not null references datarequests.request,
    kind       text not null,
    number     bigint not null,
    title      text not null,
    text       text not null,
    by_id      bigint not null references people.account,
    at         timestamptz not null default now(),
    primary key (request_id, kind, number)
);

create table datarequests.step (
    id          bigint generated always as identity primary key,
    request_id  bigint not null references datarequests.request,
    from_status text not null,
    to_status   text not null,
    words       text not null,
    by_id       bigint not null references people.account,
    at          timestamptz not null default now()
);
create index step_request on datarequests.step (request_id, id);

-- 表号 without gaps: the last one of a year is raised in the transaction that issues the form.
create table datarequests.form_year (
    year int primary key,
    last int not null check (last > 0)
);

create table datarequests.form (
    id         bigint generated always as identity primary key,
    request_id bigint not null unique references datarequests.request,
    ruling_id  bigint not null unique references gate.ruling,
    organ      text not null,
    year       int not null,
    sequence   int not null,
    admission  text not null unique,
    issued_on  date not null,
    expires    date not null,
    by_id      bigint not null references people.account,
    at         timestamptz not null default now(),
    unique (year, sequence)
);

create table datarequests.expired (
    form_id bigint primary key references datarequests.form,
    at      timestamptz not null default now()
);
comment on table datarequests.expired is 'forms whose expiry was noted: what was filled by then has been measured';

create table datarequests.fill (
    id         bigint generated always as identity primary key,
    form_id    bigint not null references datarequests.form,
    unit_id    bigint not null references people.unit,
    period     int not null,
    opens      date not null,
    due        date not null,
    status     text not null default 'OPEN' check (status in ('OPEN', 'SENT', 'RETURNED', 'ACCEPTED', 'DECLINED')),
    version    int not null default 1,
    entries    jsonb not null default '{}',
    words      text not null default '',
    changed_by bigint references people.account,
    changed_at timestamptz,
    unique (form_id, unit_id, period)
) with (fillfactor = 70);
create index fill_unit on datarequests.fill (unit_id, status, due);

-- When somebody saved and since when he had been at it: real filling minutes are reckoned from these.
create table datarequests.saving (
    fill_id bigint not null references datarequests.fill,
    since   timestamptz not null,
    at      timestamptz not null
);
create index saving_fill on datarequests.saving (fill_id, at);

-- What was sent, turn by turn, with what the sources held at that moment. Never changed.
create table datarequests.sent (
    fill_id bigint not null references datarequests.fill,
    turn    int not null,
    entries jsonb not null,
    held    jsonb not null,
    token   uuid not null unique,
    by_id   bigint not null references people.account,
    at      timestamptz not null default now(),
    primary key (fill_id, turn)
);

create table datarequests.remark (
    fill_id    bigint not null references datarequests.fill,
    turn       int not null,
    element_id bigint references datarequests.element,
    words      text not null,
    by_id      bigint not null references people.account,
    at         timestamptz not null default now()
);
create index remark_fill on datarequests.remark (fill_id, turn);

create table datarequests.fill_step (
    id          bigint generated always as identity primary key,
    fill_id     bigint not null references datarequests.fill,
    from_status text not null,
    to_status   text not null,
    words       text not null,
    by_id       bigint not null references people.account,
    at          timestamptz not null default now()
);
create index fill_step_fill on datarequests.fill_step (fill_id, id);

-- 平台外要数 (EVA-08): reported by a county office, dealt with by the office and the inspector.
create table datarequests.outside (
    id       bigint generated always as identity primary key,
    unit_id  bigint not null references people.unit,
    by_id    bigint not null references people.account,
    asker    text not null,
    channel  text not null,
    asked_on date not null,
    what     text not null,
    declined boolean not null,
    token    uuid not null unique,
    at       timestamptz not null default now()
);
create table datarequests.outside_answer (
    outside_id bigint primary key references datarequests.outside,
    words      text not null,
    by_id      bigint not null references people.account,
    at         timestamptz not null default now()
);

revoke update, delete, truncate on datarequests.element, datarequests.source, datarequests.held, datarequests.absorbed, datarequests.step,
    datarequests.form, datarequests.expired, datarequests.saving, datarequests.sent, datarequests.remark, datarequests.fill_step,
    datarequests.outside, datarequests.outside_answer from ${app};
revoke delete, truncate on datarequests.request, datarequests.fill, datarequests.form_year from ${app};

insert into gate.pairing (yields, stays, way, at_gate) values
    ('datarequests', 'datarequests', 'ALIKE', false);
