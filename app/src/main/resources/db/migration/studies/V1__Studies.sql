create schema studies;
grant usage on schema studies to ${app};

-- 学习计划: what a unit means to study, when, and for which of its work.
create table studies.plan (
    id      bigint generated always as identity primary key,
    unit_id bigint not null references people.unit,
    month   date not null check (extract(day from month) = 1),
    topic   text not null check (topic <> ''),
    work    text check (work <> ''),
    lead    text not null check (lead <> ''),
    token   uuid not null unique,
    by_id   bigint not null references people.account,
    at      timestamptz not null default now(),
    unique (id, unit_id)
);
comment on column studies.plan.month is 'its first day';
comment on column studies.plan.work is 'for which work it is meant; null where it was said that there is none';
create index plan_unit on studies.plan (unit_id, month);
revoke update, delete, truncate on studies.plan from ${app};
grant update (month, topic, work, lead) on studies.plan to ${app};

-- 学习: what was studied, when and by how many. No hours, no names, no notes, no photos (INS-08, INS-09).
create table studies.study (
    id      bigint generated always as identity primary key,
    unit_id bigint not null references people.unit,
    plan_id bigint,
    topic   text check (topic <> ''),
    day     date not null,
    people  int not null check (people > 0),
    use_by  date check (use_by >= day),
    token   uuid not null unique,
    by_id   bigint not null references people.account,
    at      timestamptz not null default now(),
    foreign key (plan_id, unit_id) references studies.plan (id, unit_id),
    check ((plan_id is null) <> (topic is null))
);
comment on column studies.study.topic is 'only of what is beyond the plan';
comment on column studies.study.use_by is 'the last day for its use under the limit of its own day; null where that was switched off';
create index study_day on studies.study (day, unit_id);
create index study_plan on studies.study (plan_id);
revoke update, delete, truncate on studies.study from ${app};
grant update (plan_id, topic, day, people, use_by) on studies.study to ${app};

-- 运用: what changed at work because of it. A correction is another row; the earlier one stays.
create table studies.use (
    id        bigint generated always as identity primary key,
    study_id  bigint not null references studies.study,
    corrects  bigint unique,
    day       date not null,
    changed   text not null check (changed <> ''),
    reference text not null,
    by_id     bigint not null references people.account,
    at        timestamptz not null,
    unique (id, study_id),
    foreign key (corrects, study_id) references studies.use (id, study_id)
);
comment on column studies.use.reference is 'number of a document, gate number or measure; may be empty';
create unique index use_first on studies.use (study_id) where corrects is null;
create index use_study on studies.use (study_id);
revoke update, delete, truncate on studies.use from ${app};

insert into gate.parameter (key, label, measure, sense, code, note) values
    ('stu.use.days', '学习后说明运用的期限', '自然日', 'AT_MOST', 'S35', '自定值，待核；学完这么多日还没有用上的，列为学而未用');
insert into gate.parameter_value (key, scope, value, valid_from, basis_document, basis_article, mark, reason) values
    ('stu.use.days', 'UNIT', 90, '2022-01-01', '本单位学习承诺', '学用结合', 'OWN', '自定值，待核');
