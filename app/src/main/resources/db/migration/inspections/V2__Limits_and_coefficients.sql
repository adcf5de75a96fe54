insert into gate.parameter (key, label, measure, sense, code, note) values
    ('ins.outOfPlan.report',      '计划外一事一报',             '是否',   'FLAG',    'H18-03', '原文待核，默认关闭'),
    ('ins.merge.days',            '同类检查合并的时间窗',       '自然日', 'AT_LEAST', 'INS-03', '前后这么多天内到同一单位的，提示合并'),
    ('ins.merge.likeness',        '视为同类的相近程度',         '%',      'AT_MOST', 'INS-03', '达到后须说明为何不合并'),
    ('ins.meeting.tooMany',       '不得召开的汇报会座谈会人数', '人',     'AT_MOST', 'H19-05', '达到这个人数即不得召开'),
    ('ins.forms.max',             '随检查填报的表格材料',       '种',     'AT_MOST', 'INS-06', '国家规定没有写明种数'),
    ('ins.assess.minSpread',      '指标拉不开差距的分差',       '分',     'AT_MOST', 'S36',    '各单位得分相差不到这么多的，提示指标已不起作用'),
    ('ins.assess.minEntropy',     '指标拉不开差距的离散度',     '%',      'AT_MOST', 'S36',    '得分分布的相对熵低于这个数的，提示指标已不起作用'),
    ('burden.inspections.day',    '检查现场一人一天',           '分钟',   'AT_MOST', 'B3',     '系数：到场天数 × 在场人数'),
    ('burden.inspections.form',   '随检查填一种表',             '分钟',   'AT_MOST', 'B3',     '系数：每个单位每种表');

insert into gate.parameter_value (key, scope, value, valid_from, basis_document, basis_article, mark, reason) values
    ('ins.outOfPlan.report',    'NATIONAL', 1,    '2018-10-01', '关于统筹规范督查检查考核工作的通知', '', 'UNVERIFIED', '原文待核'),
    ('ins.merge.days',          'UNIT',     10,   '2022-01-01', '本单位督查检查承诺', '同类事项合并进行', 'OWN', '随系统提供'),
    ('ins.merge.likeness',      'UNIT',     30,   '2022-01-01', '本单位督查检查承诺', '同类事项合并进行', 'OWN', '随系统提供'),
    ('ins.meeting.tooMany',     'NATIONAL', 30,   '2019-09-01', '国务院大督查“八不得”', '', 'QUOTED', '随系统提供，原文只知月份，按月初起算'),
    ('ins.forms.max',           'UNIT',     1,    '2022-01-01', '本单位督查检查承诺', '不得频繁要求填表格报材料', 'OWN', '随系统提供'),
    ('ins.assess.minSpread',    'UNIT',     5,    '2022-01-01', '本单位综合考核办法', '', 'OWN', '随系统提供'),
    ('ins.assess.minEntropy',   'UNIT',     30,   '2022-01-01', '本单位综合考核办法', '', 'OWN', '随系统提供'),
    ('burden.inspections.day',  'UNIT',     480,  '2022-01-01', '本单位负担计量办法', '到场人员按工作日计', 'OWN', '随系统提供'),
    ('burden.inspections.form', 'UNIT',     120,  '2022-01-01', '本单位负担计量办法', '表格按种计', 'OWN', '随系统提供');
