-- Which kinds can be borne as one, and how. Each kind brings its own rows; two demands of one kind without a row merge where
-- they say alike things.
create table gate.pairing (
    yields  text not null,
    stays   text not null,
    way     text not null check (way in ('ALIKE', 'ONE_VISIT', 'ALREADY_SAID')),
    at_gate boolean not null,
    primary key (yields, stays)
);
comment on column gate.pairing.at_gate is 'whether the gate is told by the merging room; false where the kind itself tells it';
revoke insert, update, delete, truncate on gate.pairing from ${app};
