-- Several chains beside each other (lanes): whoever commits waits only for others of the same lane. What was there is lane 0.
alter table audit.entry add column lane smallint not null default 0;
alter table audit.entry alter column lane drop default;
alter table audit.entry drop constraint entry_pkey;
alter table audit.entry add primary key (lane, sequence);
drop index audit.entry_actor;
create index entry_actor on audit.entry (actor, at desc);

-- The newest entry of a lane; whoever asks holds the lane until his transaction ends. The lock comes first and the look after it has
-- a snapshot of its own, so what the one before has written is seen.
create function audit.newest(wanted smallint) returns setof audit.entry language plpgsql as $$
begin
    -- with the lane added, numbers that no other advisory lock of this database uses
    perform pg_advisory_xact_lock((x'5143415544495400'::bigint) + wanted);
    return query select * from audit.entry where lane = wanted order by sequence desc limit 1;
end $$;
