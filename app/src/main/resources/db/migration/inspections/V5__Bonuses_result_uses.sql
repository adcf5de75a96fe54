-- 加减分: which items a scheme has, within which bounds, and what was given, each with a record of the system behind it.
create table inspections.scheme_bonus (
    scheme_id bigint not null references inspections.scheme,
    position  int not null,
    label     text not null,
    least     numeric(4, 1) not null check (least <= 0),
    most      numeric(4, 1) not null check (most >= 0 and most > least),
    primary key (scheme_id, position)
);
create table inspections.bonus (
    id        bigint generated always as identity primary key,
    scheme_id bigint not null,
    position  int not null,
    unit_id   bigint not null references people.unit,
    points    numeric(4, 1) not null check (points <> 0),
    reason    text not null check (reason <> ''),
    evidence  text not null check (evidence like '/%' and evidence not like '//%'),
    by_id     bigint not null references people.account,
    at        timestamptz not null default now(),
    foreign key (scheme_id, position) references inspections.scheme_bonus
);
comment on column inspections.bonus.evidence is 'page of this system with the record behind it';
create index bonus_scheme on inspections.bonus (scheme_id, unit_id);
create table inspections.bonus_undone (
    bonus_id bigint primary key references inspections.bonus,
    reason   text not null check (reason <> ''),
    by_id    bigint not null references people.account,
    at       timestamptz not null default now()
);
alter table inspections.assessed add note text not null default '';
comment on column inspections.assessed.note is 'why the grade is not the one of the score';

-- 结果运用 (政府督查工作条例第二十一条): praise, criticism or a proposal, only once somebody else has approved it.
create table inspections.result_use (
    id            bigint generated always as identity primary key,
    conclusion_id bigint not null references inspections.conclusion,
    sort          text not null check (sort in ('PRAISE', 'CRITICISM', 'ACCOUNTABILITY')),
    text          text not null,
    by_id         bigint not null references people.account,
    at            timestamptz not null default now(),
    unique (id, by_id)
);
create index result_use_conclusion on inspections.result_use (conclusion_id, id);
create table inspections.result_use_decision (
    use_id   bigint primary key,
    proposer bigint not null,
    approved boolean not null,
    words    text not null,
    by_id    bigint not null references people.account,
    at       timestamptz not null default now(),
    foreign key (use_id, proposer) references inspections.result_use (id, by_id),
    check (by_id <> proposer)
);

revoke update, delete, truncate on inspections.scheme_bonus, inspections.bonus, inspections.bonus_undone, inspections.result_use,
    inspections.result_use_decision from ${app};

insert into gate.parameter (key, label, measure, sense, code, note) values
    ('ins.assess.bestShare', '最高等次的比例上限',     '%',  'AT_MOST', 'S18',   '占同组单位数，不足一个的舍去；国家规定的数字待核，核实以前用本单位的值'),
    ('ins.assess.bonusMax',  '加减分合计的上限',       '分', 'AT_MOST', 'S18',   '一个单位一年的加减分，加的减的都以此为限'),
    ('ins.stay.max',         '在一个单位的检查时限',   '天', 'AT_MOST', 'DC-03', '条例要求严控时限，没有写明天数');
insert into gate.parameter_value (key, scope, value, valid_from, basis_document, basis_article, mark, reason) values
    ('ins.assess.bestShare', 'NATIONAL', 20, '2023-01-01', '事业单位工作人员考核规定', '', 'UNVERIFIED', '原文待核，施行日只知年份；说的是人，这里用于单位'),
    ('ins.assess.bestShare', 'UNIT',     20, '2022-01-01', '本单位综合考核办法', '', 'OWN', '随系统提供'),
    ('ins.assess.bonusMax',  'UNIT',     5,  '2022-01-01', '本单位综合考核办法', '', 'OWN', '随系统提供'),
    ('ins.stay.max',         'UNIT',     5,  '2022-01-01', '本单位督查检查承诺', '严控频次和时限', 'OWN', '随系统提供');
