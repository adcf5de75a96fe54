create schema receptions;
grant usage on schema receptions to ${app};

-- 接待清单: how a reception was really held; the last row of a reception counts.
create table receptions.list (
    id     bigint generated always as identity primary key,
    number bigint not null references slips.slip,
    held   jsonb not null,
    hours  numeric not null check (hours >= 0),
    why    text not null,
    by_id  bigint not null references people.account,
    at     timestamptz not null default now()
);
comment on column receptions.list.why is 'why it was corrected; empty for the first one';
create index list_number on receptions.list (number, id desc);

-- 年度接待费预算: the last row of a unit and year counts.
create table receptions.budget (
    id      bigint generated always as identity primary key,
    unit_id bigint not null references people.unit,
    year    int not null check (year between 2000 and 2100),
    fen     bigint not null check (fen >= 0),
    basis   text not null,
    by_id   bigint not null references people.account,
    at      timestamptz not null default now()
);
create index budget_year on receptions.budget (year, unit_id, id desc);

-- A letter brings guests to an office once.
create table receptions.letter (
    letter  text not null,
    host_id bigint not null references people.unit,
    number  bigint not null references slips.slip,
    at      timestamptz not null default now(),
    primary key (letter, host_id)
);
revoke update, delete, truncate on all tables in schema receptions from ${app};

-- No row in gate.pairing: a reception must agree with its own letter, so it yields to no other kind; the same delegation asked
-- for twice is found by what both say, as with every kind that has no row.

insert into gate.parameter (key, label, measure, sense, code, note) values
    ('rec.accompany.smallGuests',  '按小规模计陪餐的来宾',       '人',     'AT_MOST',  'REC-01', '来宾不超过这么多人的，按固定人数陪餐'),
    ('rec.delicacy',               '可以提供高档菜肴',           '是否',   'AT_MOST',  'REC-03', ''),
    ('rec.sameCity',               '同城一般不接待',             '是否',   'FLAG',     'REC-14', '由当地财政规定，没有默认值'),
    ('rec.perHead.max',            '每位来宾每天的费用',         '元',     'AT_MOST',  'REC-14', '由当地财政规定，没有默认值'),
    ('rec.repeat.days',            '重复接待的时间窗',           '自然日', 'AT_LEAST', 'S21',    '同一来访单位在这么多日内又来的，提示'),
    ('rec.meeting.days',           '紧挨会议的时间窗',           '自然日', 'AT_LEAST', 'REC-08', '接待前后这么多日内有会议的，提示分开列支'),
    ('rec.risk.mediumFrom',        '接待风险达到中',             '分',     'AT_MOST',  'S21',    '分值之和'),
    ('rec.risk.highFrom',          '接待风险达到高',             '分',     'AT_MOST',  'S21',    '分值之和'),
    ('rec.risk.letter',            '风险分：没有公函',           '分',     'AT_LEAST', 'REC-04', ''),
    ('rec.risk.unofficial',        '风险分：有非公务活动',       '分',     'AT_LEAST', 'REC-04', ''),
    ('rec.risk.served',            '风险分：酒水香烟高档菜肴',   '分',     'AT_LEAST', 'REC-03', ''),
    ('rec.risk.venue',             '风险分：私人会所高消费场所', '分',     'AT_LEAST', 'REC-12', ''),
    ('rec.risk.welcome',           '风险分：迎送层层陪同',       '分',     'AT_LEAST', 'REC-09', ''),
    ('rec.risk.gift',              '风险分：礼品礼金',           '分',     'AT_LEAST', 'REC-13', ''),
    ('rec.risk.companions',        '风险分：陪同超人数',         '分',     'AT_LEAST', 'REC-01', ''),
    ('rec.risk.meals',             '风险分：工作餐超次数',       '分',     'AT_LEAST', 'REC-02', ''),
    ('rec.risk.amount',            '风险分：超过准予金额',       '分',     'AT_LEAST', 'REC-05', ''),
    ('rec.risk.budget',            '风险分：超过年度预算',       '分',     'AT_LEAST', 'REC-05', ''),
    ('rec.risk.fund',              '风险分：不在接待费列支',     '分',     'AT_LEAST', 'REC-08', ''),
    ('rec.risk.meeting',           '风险分：紧挨着会议',         '分',     'AT_LEAST', 'REC-08', ''),
    ('rec.risk.charge',            '风险分：没有收费',           '分',     'AT_LEAST', 'REC-07', ''),
    ('rec.risk.guests',            '风险分：公函以外的来宾',     '分',     'AT_LEAST', 'REC-06', ''),
    ('rec.risk.different',         '风险分：与准予的不同',       '分',     'AT_LEAST', 'REC-06', ''),
    ('rec.risk.again',             '风险分：短期内重复接待',     '分',     'AT_LEAST', 'S21',    ''),
    ('burden.receptions.day',      '陪同和保障一人一天',         '分钟',   'AT_MOST',  'B3',     '系数：陪同和保障人数 × 天数'),
    ('burden.receptions.meal',     '陪餐一人一次',               '分钟',   'AT_MOST',  'B3',     '系数：陪餐人数 × 工作餐次数'),
    ('burden.receptions.activity', '准备一项接待活动',           '分钟',   'AT_MOST',  'B3',     '系数：活动项数');

insert into gate.parameter_value (key, scope, value, valid_from, basis_document, basis_article, mark, reason) values
    ('rec.accompany.smallGuests',  'NATIONAL', 10,  '2013-12-08', '党政机关国内公务接待管理规定', '第十条', 'QUOTED', '随系统提供'),
    ('rec.delicacy',               'NATIONAL', 0,   '2025-05-18', '党政机关厉行节约反对浪费条例', '', 'QUOTED', '随系统提供，按公开之日起算'),
    ('rec.sameCity',               'CITY',     null, '2025-05-18', '本地公务接待标准', '', 'UNVERIFIED', '由当地财政规定，待录入'),
    ('rec.perHead.max',            'CITY',     null, '2025-05-18', '本地公务接待标准', '', 'UNVERIFIED', '由当地财政规定，待录入'),
    ('rec.repeat.days',            'UNIT',     30,  '2022-01-01', '本单位公务接待管理办法', '重复接待提示', 'OWN', '随系统提供'),
    ('rec.meeting.days',           'UNIT',     1,   '2022-01-01', '本单位公务接待管理办法', '与会议分开列支', 'OWN', '随系统提供'),
    ('rec.risk.mediumFrom',        'UNIT',     20,  '2022-01-01', '本单位接待风险计分办法', '分级', 'OWN', '随系统提供'),
    ('rec.risk.highFrom',          'UNIT',     40,  '2022-01-01', '本单位接待风险计分办法', '分级', 'OWN', '随系统提供'),
    ('rec.risk.letter',            'UNIT',     40,  '2022-01-01', '本单位接待风险计分办法', '分值', 'OWN', '随系统提供'),
    ('rec.risk.unofficial',        'UNIT',     40,  '2022-01-01', '本单位接待风险计分办法', '分值', 'OWN', '随系统提供'),
    ('rec.risk.served',            'UNIT',     40,  '2022-01-01', '本单位接待风险计分办法', '分值', 'OWN', '随系统提供'),
    ('rec.risk.venue',             'UNIT',     40,  '2022-01-01', '本单位接待风险计分办法', '分值', 'OWN', '随系统提供'),
    ('rec.risk.welcome',           'UNIT',     20,  '2022-01-01', '本单位接待风险计分办法', '分值', 'OWN', '随系统提供'),
    ('rec.risk.gift',              'UNIT',     40,  '2022-01-01', '本单位接待风险计分办法', '分值', 'OWN', '随系统提供'),
    ('rec.risk.companions',        'UNIT',     20,  '2022-01-01', '本单位接待风险计分办法', '分值', 'OWN', '随系统提供'),
    ('rec.risk.meals',             'UNIT',     20,  '2022-01-01', '本单位接待风险计分办法', '分值', 'OWN', '随系统提供'),
    ('rec.risk.amount',            'UNIT',     20,  '2022-01-01', '本单位接待风险计分办法', '分值', 'OWN', '随系统提供'),
    ('rec.risk.budget',            'UNIT',     30,  '2022-01-01', '本单位接待风险计分办法', '分值', 'OWN', '随系统提供'),
    ('rec.risk.fund',              'UNIT',     40,  '2022-01-01', '本单位接待风险计分办法', '分值', 'OWN', '随系统提供'),
    ('rec.risk.meeting',           'UNIT',     10,  '2022-01-01', '本单位接待风险计分办法', '分值', 'OWN', '随系统提供'),
    ('rec.risk.charge',            'UNIT',     10,  '2022-01-01', '本单位接待风险计分办法', '分值', 'OWN', '随系统提供'),
    ('rec.risk.guests',            'UNIT',     15,  '2022-01-01', '本单位接待风险计分办法', '分值', 'OWN', '随系统提供'),
    ('rec.risk.different',         'UNIT',     15,  '2022-01-01', '本单位接待风险计分办法', '分值', 'OWN', '随系统提供'),
    ('rec.risk.again',             'UNIT',     10,  '2022-01-01', '本单位接待风险计分办法', '分值', 'OWN', '随系统提供'),
    ('burden.receptions.day',      'UNIT',     240, '2022-01-01', '本单位负担计量办法', '陪同和保障按半天计', 'OWN', '随系统提供，可按实测重新拟合'),
    ('burden.receptions.meal',     'UNIT',     60,  '2022-01-01', '本单位负担计量办法', '陪餐按次计', 'OWN', '随系统提供，可按实测重新拟合'),
    ('burden.receptions.activity', 'UNIT',     60,  '2022-01-01', '本单位负担计量办法', '活动按项计', 'OWN', '随系统提供，可按实测重新拟合');
