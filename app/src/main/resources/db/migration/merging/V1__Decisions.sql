create schema merging;
grant usage on schema merging to ${app};

-- What was agreed to or declined, by whom and why. Append-only: a declined pair isn't proposed again while both say the same.
create table merging.decision (
    id           bigint generated always as identity primary key,
    accepted     boolean not null,
    away_kind    text not null,
    away_number  bigint not null,
    away_frame   text not null,
    away_least   bigint[] not null,
    into_kind    text not null,
    into_number  bigint not null,
    into_frame   text not null,
    into_least   bigint[] not null,
    way          text not null,
    saved        bigint not null check (saved >= 0),
    why          text not null,
    by_id        bigint not null references people.account,
    at           timestamptz not null,
    check (accepted or why <> '')
);
create view merging.declined as select * from merging.decision where not accepted;
grant select on merging.declined to ${app};
create index decision_pair on merging.decision (away_kind, away_number, into_kind, into_number);
revoke update, delete, truncate on merging.decision from ${app};

insert into gate.parameter (key, label, measure, sense, code, note) values
    ('merging.windowDays', '合并：时间相隔',         '日', 'AT_MOST',  'S4', '两件事项相隔不超过的天数，才提出合并'),
    ('merging.alikeness',  '合并：内容相近的起点',   '%',  'AT_LEAST', 'S4', '按引擎的标度，在标注集的一半上调定'),
    ('merging.shared',     '合并：对象重合的起点',   '%',  'AT_LEAST', 'S4', '两件都要办的单位占对象较少一件的份额'),
    ('merging.joint',      '合并：至少省下的份额',   '%',  'AT_LEAST', 'S4', '集合、在途、翻阅只有一次，省下的时间不少于被并入一件的这一份额');
insert into gate.parameter_value (key, scope, value, valid_from, basis_document, basis_article, mark, reason) values
    ('merging.windowDays', 'UNIT', 14, '2022-01-01', '本单位精简文件承诺', '可合并发文的合并发文', 'OWN', '随系统提供'),
    ('merging.alikeness',  'UNIT', 14, '2022-01-01', '本单位精简文件承诺', '可合并发文的合并发文', 'OWN', '随系统提供'),
    ('merging.shared',     'UNIT', 50, '2022-01-01', '本单位精简文件承诺', '可合并发文的合并发文', 'OWN', '随系统提供'),
    ('merging.joint',      'UNIT', 50, '2022-01-01', '本单位精简文件承诺', '可合并发文的合并发文', 'OWN', '随系统提供');
