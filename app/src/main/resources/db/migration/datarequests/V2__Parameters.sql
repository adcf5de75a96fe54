insert into gate.parameter (key, label, measure, sense, code, note) values
    ('data.maxElements',          '一张报表的数据元数',         '项',   'AT_MOST',  'DATA-01', '没有国家规定，本单位自定；超过的书面说明'),
    ('data.maxPerYear',           '一张报表每年报送次数',       '次',   'AT_MOST',  'DATA-02', '没有国家规定，默认关闭'),
    ('data.validity.maxMonths',   '报表有效期',                 '个月', 'AT_MOST',  'ST-01',   '法律只要求标明有效期限，期限由本单位定；超过的书面说明'),
    ('data.due.minWorkdays',      '留给管理部的填报时间',       '工作日', 'AT_LEAST', 'APP-14', '没有国家规定，本单位自定；不足的书面说明'),
    ('data.held.maxAgeDays',      '已有数据多少天内算有效',     '天',   'AT_MOST',  'DS-05',   '更旧的不当作已有'),
    ('data.fill.gapCapMinutes',   '填报计时的停顿上限',         '分钟', 'AT_MOST',  'B3',      '两次保存之间超过这么久的，只按这么久计'),
    ('data.renamed.fieldPercent', '两个数据元名称算相近',       '%',    'AT_LEAST', 'EVA-09',  '达到的算换名'),
    ('data.renamed.adviseShare',  '与另一张表相近的数据元占比（提示）', '%', 'AT_MOST', 'EVA-09', ''),
    ('data.renamed.explainShare', '与另一张表相近的数据元占比（说明）', '%', 'AT_MOST', 'EVA-09', ''),
    ('burden.datarequests.newElement',   '填一个新增数据元的时间', '分钟', 'AT_MOST', 'B3', '含查找、核对和领导过目；可按实际填报时间重估'),
    ('burden.datarequests.checkElement', '核对一个已填数据元的时间', '分钟', 'AT_MOST', 'B3', '可按实际填报时间重估');

insert into gate.parameter_value (key, scope, value, valid_from, basis_document, basis_article, mark, reason) values
    ('data.maxElements',          'UNIT', 40,   '2022-01-01', '本单位精简报表承诺', '一张表不过多', 'OWN', '随系统提供'),
    ('data.maxPerYear',           'UNIT', null, '2022-01-01', '本单位精简报表承诺', '报送不过密', 'OWN', '由本单位决定是否启用；参考值12'),
    ('data.validity.maxMonths',   'UNIT', 12,   '2022-01-01', '本单位精简报表承诺', '有效期一般不超过一年', 'OWN', '随系统提供'),
    ('data.due.minWorkdays',      'UNIT', 3,    '2022-01-01', '本单位精简报表承诺', '留足填报时间', 'OWN', '随系统提供'),
    ('data.held.maxAgeDays',      'UNIT', 31,   '2022-01-01', '本单位精简报表承诺', '已有的不再要', 'OWN', '随系统提供'),
    ('data.fill.gapCapMinutes',   'UNIT', 5,    '2022-01-01', '本单位负担计量办法', '填报时间', 'OWN', '随系统提供'),
    ('data.renamed.fieldPercent', 'UNIT', 80,   '2022-01-01', '本单位精简报表承诺', '最多报一次', 'OWN', '随系统提供'),
    ('data.renamed.adviseShare',  'UNIT', 30,   '2022-01-01', '本单位精简报表承诺', '最多报一次', 'OWN', '随系统提供'),
    ('data.renamed.explainShare', 'UNIT', 60,   '2022-01-01', '本单位精简报表承诺', '最多报一次', 'OWN', '随系统提供'),
    ('burden.datarequests.newElement',   'UNIT', 4, '2000-01-01', '本单位负担计量办法', '报表', 'OWN', '初始估计，待实际填报时间重估'),
    ('burden.datarequests.checkElement', 'UNIT', 1, '2000-01-01', '本单位负担计量办法', '报表', 'OWN', '初始估计，待实际填报时间重估');
