-- What the facts of each month come to, so that a trend over years looks at months and not at each fact. Kept by the facts themselves.
create table reporting.month (
    source  text not null,
    month   date not null check (extract(day from month) = 1),
    unit_id bigint references people.unit,
    amount  bigint not null,
    minutes bigint not null,
    unique nulls not distinct (source, month, unit_id)
);
comment on table reporting.month is 'without whole years'' totals, of which the months are not known';

create function reporting.months_grow() returns trigger language plpgsql as $$
begin
    insert into reporting.month as m (source, month, unit_id, amount, minutes)
    select source, date_trunc('month', day)::date, unit_id, sum(amount), sum(minutes)
    from added where not whole_year group by 1, 2, 3 order by 1, 2, 3
    on conflict (source, month, unit_id) do update set amount = m.amount + excluded.amount, minutes = m.minutes + excluded.minutes;
    return null;
end $$;
create function reporting.months_shrink() returns trigger language plpgsql as $$
begin
    insert into reporting.month as m (source, month, unit_id, amount, minutes)
    select source, date_trunc('month', day)::date, unit_id, -sum(amount), -sum(minutes)
    from taken where not whole_year group by 1, 2, 3 order by 1, 2, 3
    on conflict (source, month, unit_id) do update set amount = m.amount + excluded.amount, minutes = m.minutes + excluded.minutes;
    return null;
end $$;
create trigger months_grow after insert on reporting.fact
    referencing new table as added for each statement execute function reporting.months_grow();
create trigger months_shrink after delete on reporting.fact
    referencing old table as taken for each statement execute function reporting.months_shrink();

insert into reporting.month (source, month, unit_id, amount, minutes)
select source, date_trunc('month', day)::date, unit_id, sum(amount), sum(minutes)
from reporting.fact where not whole_year group by 1, 2, 3;

create index fact_whole_year on reporting.fact (day) where whole_year;

-- The same for those who bear it.
create table reporting.borne_month (
    unit_id bigint not null references people.unit,
    month   date not null check (extract(day from month) = 1),
    amount  bigint not null,
    minutes bigint not null,
    primary key (month, unit_id)
);
comment on column reporting.borne_month.amount is 'of how many facts they bear some time';

create function reporting.borne_months_grow() returns trigger language plpgsql as $$
begin
    insert into reporting.borne_month as m (unit_id, month, amount, minutes)
    select unit_id, date_trunc('month', day)::date, count(*), sum(minutes)
    from added where minutes > 0 group by 1, 2 order by 2, 1
    on conflict (month, unit_id) do update set amount = m.amount + excluded.amount, minutes = m.minutes + excluded.minutes;
    return null;
end $$;
create function reporting.borne_months_shrink() returns trigger language plpgsql as $$
begin
    insert into reporting.borne_month as m (unit_id, month, amount, minutes)
    select unit_id, date_trunc('month', day)::date, -count(*), -sum(minutes)
    from taken where minutes > 0 group by 1, 2 order by 2, 1
    on conflict (month, unit_id) do update set amount = m.amount + excluded.amount, minutes = m.minutes + excluded.minutes;
    return null;
end $$;
create trigger borne_months_grow after insert on reporting.borne
    referencing new table as added for each statement execute function reporting.borne_months_grow();
create trigger borne_months_shrink after delete on reporting.borne
    referencing old table as taken for each statement execute function reporting.borne_months_shrink();

insert into reporting.borne_month (unit_id, month, amount, minutes)
select unit_id, date_trunc('month', day)::date, count(*), sum(minutes)
from reporting.borne where minutes > 0 group by 1, 2;

create index fact_cost on reporting.fact (day) include (amount, minutes, unit_id, whole_year) where minutes > 0;
