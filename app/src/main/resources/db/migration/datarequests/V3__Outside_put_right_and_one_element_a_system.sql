-- EVA-08: the department that asked outside the system is told, without who reported it, and puts it right once: it puts the
-- request to the gate, or takes it back.
alter table datarequests.outside add column asker_unit bigint references people.unit;
comment on column datarequests.outside.asker_unit is 'the own department that asked; null where it is none of ours or nobody knows';

create table datarequests.outside_mended (
    outside_id bigint primary key references datarequests.outside,
    request_id bigint unique references datarequests.request,
    words      text not null,
    by_id      bigint not null references people.account,
    at         timestamptz not null default now(),
    check (request_id is not null or words <> '')
);
comment on column datarequests.outside_mended.request_id is 'what was put to the gate instead; null where it was taken back';
revoke update, delete, truncate on datarequests.outside_mended from ${app};

-- 一数一源 the other way round: what a system holds is one element and no second one under another name.
create unique index source_system on datarequests.source (system) where system is not null;
