-- 检查人员: whom the leading department names; where a draw decides, those among whom it draws.
create table inspections.team (
    inspection_id bigint not null references inspections.inspection,
    account_id    bigint not null references people.account,
    primary key (inspection_id, account_id)
);

-- 公开检查的抽取: list and seed between the publication of their digests and the draw.
create table inspections.lot (
    inspection_id bigint primary key references inspections.draw (inspection_id),
    content       bytea,
    by_id         bigint not null references people.account,
    at            timestamptz not null default now()
);
comment on column inspections.lot.content is 'under the seal of the house, null once it is drawn';
revoke update, delete, truncate on inspections.lot from ${app};
grant update (content) on inspections.lot to ${app};

-- 约定的时间: when the inspectors come to a unit, half day by half day, within the days that went through the gate.
create table inspections.appointment (
    inspection_id bigint not null references inspections.inspection,
    unit_id       bigint not null references people.unit,
    half          int not null check (half between 1 and 120),
    start         timestamp not null,
    by_id         bigint not null references people.account,
    at            timestamptz not null default now(),
    primary key (inspection_id, unit_id, half)
);

-- Nobody is ever sent to inspect his own unit, whatever the program says.
create function inspections.not_at_home() returns trigger language plpgsql as $$
begin
    if exists (select from people.account where id = new.account_id and unit_id = new.unit_id) then
        raise exception 'account % works at unit %', new.account_id, new.unit_id using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger sent_not_at_home before insert on inspections.sent
    for each row execute function inspections.not_at_home();

insert into gate.parameter (key, label, measure, sense, code, note) values
    ('ins.layout.minutes', '排期时检查的一个半天', '分钟', 'AT_MOST', 'S17', '在单位的时间，路程不计；没有设的，检查不参加排期');
insert into gate.parameter_value (key, scope, value, valid_from, basis_document, basis_article, mark, reason) values
    ('ins.layout.minutes', 'UNIT', 180, '2022-01-01', '本单位督查检查承诺', '能合并的合并', 'OWN', '随系统提供');
