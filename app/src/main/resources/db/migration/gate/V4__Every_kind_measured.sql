-- What a ruling grants, unit by unit, until when, and what may be asked under its number.
alter table gate.ruling
    add column granted_parts jsonb not null default '[]',
    add column until date,
    add column asks text[] not null default '{}';
comment on column gate.ruling.granted_parts is 'quantities and coefficients of the formula by unit; empty where all bear the same';
comment on column gate.ruling.until is 'last day by which it is to be answered, or on which it binds';

-- What a demand really cost a unit; the last row of a ruling and unit counts.
create table gate.measured (
    id        bigint generated always as identity primary key,
    ruling_id bigint not null references gate.ruling,
    unit_id   bigint not null references people.unit,
    minutes   bigint not null check (minutes >= 0),
    how       text not null,
    at        timestamptz not null
);
create index measured_ruling on gate.measured (ruling_id, unit_id, id);
revoke update, delete, truncate on gate.measured from ${app};

-- Days on which the calendar differs from the week, after the yearly notice on holidays.
create table gate.moved_day (
    day   date primary key,
    works boolean not null,
    basis text not null
);
