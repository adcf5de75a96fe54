-- A demand that comes back, such as a monthly form, is measured turn by turn; the last row of a ruling, unit and turn counts.
alter table gate.measured
    add column turn int not null default 1 check (turn > 0),
    add column turns int not null default 1,
    add check (turn <= turns);
comment on column gate.measured.turns is 'of how many turns; the demand is answered once each was measured';
