insert into gate.parameter (key, label, measure, sense, code, note) values
    ('mtg.clock.closeHour', '会议计时到点自动关闭', '时', 'AT_MOST', 'S11', '没有人结束的计时到这个钟点关闭，标明没有量准，负担按计划时间计');
insert into gate.parameter_value (key, scope, value, valid_from, basis_document, basis_article, mark, reason) values
    ('mtg.clock.closeHour', 'UNIT', 22, '2022-01-01', '本单位会议约定', '到点关闭', 'OWN', '随系统提供');
comment on column meetings.clock.forgotten is 'nobody ended it and it was closed by itself; what it shows is no measure';
