insert into gate.parameter (key, label, measure, sense, code, note) values
    ('gate.yoy', '其他事项年度总量比上年增长', '%', 'AT_MOST', 'S6', '没有为某类事项单独设定时适用');

insert into gate.parameter_value (key, scope, value, valid_from, basis_document, basis_article, mark, reason) values
    ('gate.yoy', 'UNIT', 0, '2022-01-01', '本单位精简文件承诺', '计划数基础上只减不增', 'OWN', '随系统提供');
