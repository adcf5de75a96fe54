-- Several chains beside each other (lanes): whoever commits waits only for others of the same lane. What was there is lane 0.
alter table audit.entry add column lane smallint not null default 0;
alter table audit.entry alter column lane drop default;
alter table audit.entry drop constraint entry_pkey;
alter table audit.entry add primary key (lane, sequence);
drop index audit.entry_actor;
create index entry_actor on audit.entry (actor, at desc);
