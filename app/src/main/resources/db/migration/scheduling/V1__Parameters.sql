create schema scheduling;
grant usage on schema scheduling to ${app};

insert into gate.parameter (key, label, measure, sense, code, note) values
    ('scheduling.seconds',    '排期：计算时间',               '秒',   'AT_MOST', 'S12', '到时用已经找到的最好结果，随时可以提前停'),
    ('scheduling.weeks',      '排期：向前排几周',             '周',   'AT_MOST', 'S12', '不超过各件自己的最晚时间'),
    ('scheduling.unknownWay', '排期：没有录入的车程',         '分钟', 'AT_MOST', 'S12', '单程；两个单位之间没有录入车程时按此计'),
    ('scheduling.apart',      '排期：业务与管理会议没有连开', '分钟', 'AT_MOST', 'S12', '每人；人员相同的业务会和管理会没有一并召开时计入'),
    ('scheduling.moved',      '排期：改动已经通知的时间',     '分钟', 'AT_MOST', 'S12', '每人；改动已经通知的时间地点时计入');
insert into gate.parameter_value (key, scope, value, valid_from, basis_document, basis_article, mark, reason) values
    ('scheduling.seconds',    'UNIT', 20, '2022-01-01', '本单位精简会议承诺', '业务与管理会议一并召开', 'OWN', '随系统提供'),
    ('scheduling.weeks',      'UNIT', 12, '2022-01-01', '本单位精简会议承诺', '业务与管理会议一并召开', 'OWN', '随系统提供'),
    ('scheduling.unknownWay', 'UNIT', 60, '2022-01-01', '本单位精简会议承诺', '业务与管理会议一并召开', 'OWN', '随系统提供'),
    ('scheduling.apart',      'UNIT', 15, '2022-01-01', '本单位精简会议承诺', '业务与管理会议一并召开', 'OWN', '随系统提供'),
    ('scheduling.moved',      'UNIT', 10, '2022-01-01', '本单位精简会议承诺', '业务与管理会议一并召开', 'OWN', '随系统提供');
