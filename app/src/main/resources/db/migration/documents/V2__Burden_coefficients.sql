-- The formula of a document's burden; each coefficient is dated and can be refitted from what was measured.
insert into gate.parameter (key, label, measure, sense, code, note) values
    ('burden.documents.read',   '公文：阅读每千字',           '分钟', 'AT_MOST', 'B3', '负担测算系数，每人'),
    ('burden.documents.return', '公文：报送一次材料或报表',   '分钟', 'AT_MOST', 'B3', '负担测算系数，到本单位负责人签字为止'),
    ('burden.documents.scheme', '公文：制定一份方案',         '分钟', 'AT_MOST', 'B3', '负担测算系数'),
    ('burden.documents.trace',  '公文：收集一类照片台账',     '分钟', 'AT_MOST', 'B3', '负担测算系数');
insert into gate.parameter_value (key, scope, value, valid_from, basis_document, basis_article, mark, reason) values
    ('burden.documents.read',   'UNIT', 3.333, '2000-01-01', '本单位负担测算口径', '', 'OWN', '随系统提供，可按实测重新拟合'),
    ('burden.documents.return', 'UNIT', 120,   '2000-01-01', '本单位负担测算口径', '', 'OWN', '随系统提供，可按实测重新拟合'),
    ('burden.documents.scheme', 'UNIT', 480,   '2000-01-01', '本单位负担测算口径', '', 'OWN', '随系统提供，可按实测重新拟合'),
    ('burden.documents.trace',  'UNIT', 30,    '2000-01-01', '本单位负担测算口径', '', 'OWN', '随系统提供，可按实测重新拟合');

insert into gate.pairing (yields, stays, way, at_gate) values
    ('documents', 'documents', 'ALIKE', false);
