-- Which meetings a session must agree to before anybody is called.
insert into gate.parameter (key, label, measure, sense, code, note) values
    ('mtg.mustReview.comprehensive', '发通知前须经审议：综合性会议',   '是否', 'FLAG', 'S37', '类别为“综合性”的会议'),
    ('mtg.mustReview.unplanned',     '发通知前须经审议：没有立项的会议', '是否', 'FLAG', 'S37', '年度计划里没有的会议');
insert into gate.parameter_value (key, scope, value, valid_from, basis_document, basis_article, mark, reason) values
    ('mtg.mustReview.comprehensive', 'UNIT', 1, '2000-01-01', '本单位文件、会议审议制度', '', 'OWN', '随系统提供，由办公室确定'),
    ('mtg.mustReview.unplanned',     'UNIT', 0, '2000-01-01', '本单位文件、会议审议制度', '', 'OWN', '随系统提供，由办公室确定');
