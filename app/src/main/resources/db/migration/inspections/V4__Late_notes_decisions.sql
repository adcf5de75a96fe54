-- 补传: noted before the conclusion, came in after it.
alter table inspections.evidence add late boolean not null default false;

-- Last day for the decision on an objection, as the limit stood on the day of the objection.
alter table inspections.objection add decide_until date;
update inspections.objection set decide_until = (at at time zone 'Asia/Shanghai')::date + 30;

insert into gate.parameter (key, label, measure, sense, code, note) values
    ('ins.note.lateDays', '结论以后补传现场记录的期限', '自然日', 'AT_MOST', 'DC-08', '反馈结论以前记的，这么多日内还收，标明补传'),
    ('dc.decision.days',  '督查结论复核决定的期限',     '自然日', 'AT_MOST', 'DC-09', '政府督查，自提出异议的第二天起算');
insert into gate.parameter_value (key, scope, value, valid_from, basis_document, basis_article, mark, reason) values
    ('ins.note.lateDays', 'UNIT',     7,  '2022-01-01', '本单位督查检查承诺', '现场记录不因断网丢失', 'OWN', '随系统提供'),
    ('dc.decision.days',  'NATIONAL', 30, '2021-02-01', '政府督查工作条例', '第十七条', 'READ', '随系统提供');
