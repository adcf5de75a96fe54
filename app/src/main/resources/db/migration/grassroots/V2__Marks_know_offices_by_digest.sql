-- So that three people of one office can't be told apart as that office, offices are counted as well as people. Both digests are
-- keyed and hold for one asking unit and year: they count who said something of its demands, and name nobody. Marks from before
-- have none and are shown no more.
alter table grassroots.mark add column person bytea, add column office bytea;
comment on column grassroots.mark.person is 'digest of the person, the same within one asking unit and year';
comment on column grassroots.mark.office is 'digest of the person''s office, the same within one asking unit and year';

update gate.parameter set label = '基层评价满几人才公开',
    note = '少于这个数不显示；单件还要发给多于这个数的管理部、有这么多管理部说了才显示'
where key = 'mark.least';
insert into gate.parameter (key, label, measure, sense, code, note) values
    ('mark.offices', '合并显示的评价至少来自几个管理部', '个', 'AT_LEAST', 'B2', '不够单件显示的评价按提出单位合在一起，仍要来自这么多管理部');
insert into gate.parameter_value (key, scope, value, valid_from, basis_document, basis_article, mark, reason) values
    ('mark.offices', 'UNIT', 2, '2000-01-01', '本单位基层直通车办法', '', 'OWN', '随系统提供');
