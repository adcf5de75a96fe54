insert into gate.parameter (key, label, measure, sense, code, note) values
    ('scheduling.replanned', '排期：改动还没有通知的时间', '分钟', 'AT_MOST', 'S12', '每人；拟定了时间还没有通知的，改动时计入');
insert into gate.parameter_value (key, scope, value, valid_from, basis_document, basis_article, mark, reason) values
    ('scheduling.replanned', 'UNIT', 2,  '2022-01-01', '本单位精简会议承诺', '业务与管理会议一并召开', 'OWN', '随系统提供'),
    ('scheduling.moved',     'UNIT', 30, '2026-01-01', '本单位精简会议承诺', '已经通知的尽量不动', 'OWN', '每人重看通知、另排手头的事');
