insert into gate.parameter (key, label, measure, sense, code, note) values
    ('mtg.layout.days', '排期时会议可以前后移动', '日', 'AT_MOST', 'S12', '已经通知的会议不动');
insert into gate.parameter_value (key, scope, value, valid_from, basis_document, basis_article, mark, reason) values
    ('mtg.layout.days', 'UNIT', 7, '2000-01-01', '本单位精简会议承诺', '参会范围相似的集中召开', 'OWN', '随系统提供');

insert into gate.pairing (yields, stays, way, at_gate) values
    ('meetings', 'documents', 'ALREADY_SAID', true);
