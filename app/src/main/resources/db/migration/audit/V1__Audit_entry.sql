create schema audit;
grant usage on schema audit to ${app};

-- Append-only. Each row carries the hash of the row before it, so that a change, a deletion or an insertion shows.
create table audit.entry (
    sequence bigint primary key,
    at       timestamptz not null,
    actor    text not null,
    action   text not null,
    subject  text not null,
    detail   text not null,
    previous bytea not null,
    hash     bytea not null unique
);
revoke update, delete, truncate on audit.entry from ${app};
create index entry_at on audit.entry (at);
create index entry_actor on audit.entry (actor, sequence desc);
