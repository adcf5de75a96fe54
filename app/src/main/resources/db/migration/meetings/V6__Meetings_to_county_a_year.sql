insert into gate.parameter (key, label, measure, sense, code, note) values
    ('mtg.toCounty.perYear', '市中心到管理部的会议每年次数', '次', 'AT_MOST', 'S13', '全中心各科室各类合计，超过的书面说明');
insert into gate.parameter_value (key, scope, value, valid_from, basis_document, basis_article, mark, reason) values
    ('mtg.toCounty.perYear', 'UNIT', 1, '2022-01-01', '本单位精简会议承诺', '市局到县局的会议每年各1次', 'OWN', '随系统提供');
