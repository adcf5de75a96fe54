-- Limits by channel, hours of service and the weights of the risk score (综合服务平台建设导则; section 2.2 of the fact sheet). The
-- figures are those of the invented city: round the clock, and nobody is refused by a score, only looked at by a person.
insert into serviceitems.policy (key, name, unit, kind, note) values
    ('channel_single_min', '单笔起点', '元', 'NUMBER', '网上渠道，一次部分提取至少多少'),
    ('channel_day_cases', '每日件数', '件', 'NUMBER', '网上渠道，一人一日'),
    ('service_from', '服务开始时', '时', 'NUMBER', '网上渠道，8.5 表示八点半'),
    ('service_to', '服务结束时', '时', 'NUMBER', '网上渠道，24 表示到零点'),
    ('risk_first_use', '首次办理风险分', '分', 'NUMBER', '在这个渠道还没有办成过的'),
    ('risk_false_commitment', '不实承诺风险分', '分', 'NUMBER', '每次没有修复的不实承诺'),
    ('risk_large_from', '大额起点', '元', 'NUMBER', '一次提取达到这个金额的加大额风险分'),
    ('risk_large', '大额风险分', '分', 'NUMBER', '');

insert into serviceitems.policy_value (key, value, valid_from, valid_to, basis, article, mark, reason) values
    ('channel_single_min', '1', '2022-01-01', null, '青禾市住房公积金缴存使用办法', '', 'OWN', '随系统提供'),
    ('channel_day_cases', '20', '2022-01-01', null, '青禾市住房公积金缴存使用办法', '', 'OWN', '随系统提供'),
    ('service_from', '0', '2022-01-01', null, '青禾市住房公积金缴存使用办法', '', 'OWN', '随系统提供'),
    ('service_to', '24', '2022-01-01', null, '青禾市住房公积金缴存使用办法', '', 'OWN', '随系统提供'),
    ('risk_first_use', '20', '2022-01-01', null, '青禾市住房公积金缴存使用办法', '', 'OWN', '随系统提供'),
    ('risk_false_commitment', '61', '2022-01-01', null, '青禾市住房公积金缴存使用办法', '', 'OWN', '随系统提供'),
    ('risk_large_from', '100000', '2022-01-01', null, '青禾市住房公积金缴存使用办法', '', 'OWN', '随系统提供'),
    ('risk_large', '40', '2022-01-01', null, '青禾市住房公积金缴存使用办法', '', 'OWN', '随系统提供');
