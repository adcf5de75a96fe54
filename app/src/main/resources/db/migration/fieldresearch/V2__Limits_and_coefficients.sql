insert into gate.parameter (key, label, measure, sense, code, note) values
    ('res.comprehensive.perYear',   '综合性调研每年次数',       '次',     'AT_MOST',  'LOC-14', '本单位承诺，只可更严'),
    ('res.crowd.workdays',          '扎堆调研的时间窗',         '工作日', 'AT_LEAST', 'RES-05', '这么多个工作日内到同一管理部的，算在一起'),
    ('res.crowd.groups',            '算作扎堆的批数',           '批',     'AT_MOST',  'RES-05', '连这一批在内，达到后须说明'),
    ('res.companions.max',          '随行人数',                 '人',     'AT_MOST',  'LOC-15', '不含带队领导'),
    ('res.materials.max',           '调研要准备的材料',         '种',     'AT_MOST',  'RES-07', '国家规定没有写明种数'),
    ('res.meeting.maxPeople',       '座谈会人数',               '人',     'AT_MOST',  'RES-05', '原文待核，默认关闭'),
    ('res.topics.perLeader',        '班子成员牵头课题',         '个',     'AT_LEAST', 'RES-03', '原文待核，默认关闭'),
    ('res.report.days',             '调研报告期限',             '自然日', 'AT_MOST',  'S16',    '走访结束后多少日内交报告'),
    ('res.change.days',             '调研没有改变的提示',       '自然日', 'AT_MOST',  'S36',    '走访结束后这么多日还没有举措的，列出来'),
    ('burden.fieldresearch.day',    '调研现场一人一天',         '分钟',   'AT_MOST',  'B3',     '系数：到场天数 × 在场人数'),
    ('burden.fieldresearch.paper',  '为调研准备一种材料',       '分钟',   'AT_MOST',  'B3',     '系数：每个单位每种材料或者表格');

insert into gate.parameter_value (key, scope, value, valid_from, basis_document, basis_article, mark, reason) values
    ('res.comprehensive.perYear',  'UNIT',     1,   '2022-01-01', '本单位调研承诺', '综合性调研每年一次', 'OWN', '随系统提供'),
    ('res.crowd.workdays',         'UNIT',     10,  '2022-01-01', '本单位调研承诺', '不扎堆调研', 'OWN', '随系统提供'),
    ('res.crowd.groups',           'UNIT',     2,   '2022-01-01', '本单位调研承诺', '不扎堆调研', 'OWN', '随系统提供'),
    ('res.companions.max',         'CITY',     2,   '2022-01-01', '地方精文减会做法', '市政府领导调研随行', 'QUOTED', '地方做法'),
    ('res.materials.max',          'UNIT',     1,   '2022-01-01', '本单位调研承诺', '不频繁要材料', 'OWN', '随系统提供'),
    ('res.meeting.maxPeople',      'NATIONAL', 30,  '2023-03-19', '关于在全党大兴调查研究的工作方案', '', 'UNVERIFIED', '原文待核'),
    ('res.topics.perLeader',       'NATIONAL', 1,   '2023-03-19', '关于在全党大兴调查研究的工作方案', '', 'UNVERIFIED', '原文待核'),
    ('res.report.days',            'UNIT',     15,  '2022-01-01', '本单位调研承诺', '及时撰写有指导作用的调研报告', 'OWN', '随系统提供'),
    ('res.change.days',            'UNIT',     90,  '2022-01-01', '本单位调研承诺', '调研要有转化', 'OWN', '随系统提供'),
    ('burden.fieldresearch.day',   'UNIT',     480, '2022-01-01', '本单位负担计量办法', '到场人员按工作日计', 'OWN', '随系统提供，可按实测重新拟合'),
    ('burden.fieldresearch.paper', 'UNIT',     120, '2022-01-01', '本单位负担计量办法', '材料按种计', 'OWN', '随系统提供，可按实测重新拟合');
