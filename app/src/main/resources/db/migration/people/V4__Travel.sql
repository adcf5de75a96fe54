-- Minutes by car between two units, either way.
create table people.travel (
    from_unit bigint not null references people.unit,
    to_unit   bigint not null references people.unit,
    minutes   int not null check (minutes > 0),
    primary key (from_unit, to_unit),
    check (from_unit <> to_unit)
);
