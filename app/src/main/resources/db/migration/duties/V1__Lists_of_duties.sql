create schema duties;
grant usage on schema duties to ${app};

-- 职责清单 of the county offices: three lists, and what is let in beside them. An entry is never changed; it ends, and another follows.
create table duties.entry (
    id         bigint generated always as identity primary key,
    sheet      text not null check (sheet in ('OWN', 'ASSIST', 'TAKEN_BACK', 'ADMITTED')),
    text       text not null check (text <> ''),
    words      text[] not null,
    unit_id    bigint references people.unit,
    by_whom    text not null,
    basis      text not null check (basis <> ''),
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    by_id      bigint not null references people.account,
    at         timestamptz not null default now(),
    end_reason text,
    ended_by   bigint references people.account,
    check ((end_reason is null) = (ended_by is null) and (end_reason is null or valid_to is not null))
);
comment on column duties.entry.words is '用词: a task that has one of them is taken for this entry''s';
comment on column duties.entry.unit_id is 'null for all county offices';
comment on column duties.entry.by_whom is 'who leads (配合), or has taken it over (收回)';
comment on column duties.entry.basis is 'what it rests on; of what was let in, the number of the approval (准入审批)';
create index entry_sheet on duties.entry (sheet, valid_from);
revoke update, delete, truncate on duties.entry from ${app};
grant update (valid_to, end_reason, ended_by) on duties.entry to ${app};
