insert into gate.parameter (key, label, measure, sense, code, note) values
    ('data.followUp.days',          '会后多少天内不就同一件事再要材料', '天', 'AT_LEAST', 'EVA-07', '没有国家规定，本单位自定；自然日；仍要的书面说明'),
    ('data.followUp.matterPercent', '表名与会议名称或者议题算同一件事', '%',  'AT_MOST',  'EVA-07', '达到的算同一件事');

insert into gate.parameter_value (key, scope, value, valid_from, basis_document, basis_article, mark, reason) values
    ('data.followUp.days',          'UNIT', 15, '2022-01-01', '本单位精简报表承诺', '会后不追着要材料', 'OWN', '随系统提供'),
    ('data.followUp.matterPercent', 'UNIT', 60, '2022-01-01', '本单位精简报表承诺', '会后不追着要材料', 'OWN', '随系统提供');
