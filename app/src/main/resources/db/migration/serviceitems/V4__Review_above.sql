-- From which amount on an officer's approval needs a second person (分级审批). The figure is the invented city's own.
insert into serviceitems.policy (key, name, unit, kind, note) values
    ('review_above', '复核金额', '元', 'NUMBER', '经办人批准的金额超过这个数，由另一人复核；停用表示都不用复核');

insert into serviceitems.policy_value (key, value, valid_from, valid_to, basis, article, mark, reason) values
    ('review_above', '50000', '2022-01-01', null, '青禾市住房公积金缴存使用办法', '', 'OWN', '随系统提供的演示值，由本市另定');
