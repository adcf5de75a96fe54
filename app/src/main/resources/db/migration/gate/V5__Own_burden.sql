-- What this system itself costs, by unit and day, never by person.
create table gate.own_burden (
    day     date not null,
    unit_id bigint not null references people.unit,
    seconds bigint not null check (seconds >= 0),
    primary key (day, unit_id)
);
