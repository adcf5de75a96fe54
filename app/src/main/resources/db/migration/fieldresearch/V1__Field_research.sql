create schema fieldresearch;
grant usage on schema fieldresearch to ${app};

-- 重点课题: a plan item of the year, with who leads it; the last row of an item counts.
create table fieldresearch.topic (
    id        bigint generated always as identity primary key,
    item_id   bigint not null references gate.plan_item,
    leader_id bigint not null references people.account,
    question  text not null,
    by_id     bigint not null references people.account,
    at        timestamptz not null default now()
);
create index topic_item on fieldresearch.topic (item_id, id desc);

-- 联系点: who keeps in touch with which office from which day on; the last row of an office up to a day counts.
create table fieldresearch.contact (
    id        bigint generated always as identity primary key,
    unit_id   bigint not null references people.unit,
    leader_id bigint not null references people.account,
    since     date not null,
    by_id     bigint not null references people.account,
    at        timestamptz not null default now()
);
create index contact_unit on fieldresearch.contact (unit_id, since desc, id desc);

-- 调研报告
create table fieldresearch.report (
    number bigint primary key references slips.slip,
    found  text not null,
    by_id  bigint not null references people.account,
    at     timestamptz not null
);

-- 成果转化: what a report suggests, and every step that it took towards a change.
create table fieldresearch.suggestion (
    id     bigint generated always as identity primary key,
    number bigint not null references fieldresearch.report,
    text   text not null,
    by_id  bigint not null references people.account,
    at     timestamptz not null default now()
);
create index suggestion_number on fieldresearch.suggestion (number);
create table fieldresearch.step (
    id            bigint generated always as identity primary key,
    suggestion_id bigint not null references fieldresearch.suggestion,
    from_state    text not null,
    to_state      text not null,
    words         text not null,
    figure_before numeric,
    figure_after  numeric,
    by_id         bigint not null references people.account,
    at            timestamptz not null default now(),
    unique (suggestion_id, from_state),
    check ((figure_before is null) = (figure_after is null))
);
comment on column fieldresearch.step.figure_before is 'the measure before and after what was changed, told with the effect';

revoke update, delete, truncate on all tables in schema fieldresearch from ${app};

insert into gate.pairing (yields, stays, way, at_gate) values
    ('fieldresearch', 'fieldresearch', 'ONE_VISIT', true),
    ('fieldresearch', 'inspections', 'ONE_VISIT', true);
