-- Which documents a session must agree to before they are signed.
insert into gate.parameter (key, label, measure, sense, code, note) values
    ('doc.mustReview.normative',     '签发前须经审议：规范性文件',                   '是否', 'FLAG', 'S37', '印发、修改、废止办法、规定、细则、规则、规程或者制度的下行文和公布的文件，看标题'),
    ('doc.mustReview.comprehensive', '签发前须经审议：部署综合性工作的文件',         '是否', 'FLAG', 'S37', '类别为“综合”的文件'),
    ('doc.mustReview.unplanned',     '签发前须经审议：没有立项、发到管理部的文件', '是否', 'FLAG', 'S37', '年度计划里没有的，又要管理部办的');
insert into gate.parameter_value (key, scope, value, valid_from, basis_document, basis_article, mark, reason) values
    ('doc.mustReview.normative',     'UNIT', 1, '2018-05-31', '国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知', '第（七）项', 'QUOTED', '制定规范性文件实行集体审议'),
    ('doc.mustReview.comprehensive', 'UNIT', 0, '2000-01-01', '本单位文件、会议审议制度', '', 'OWN', '随系统提供，由办公室确定'),
    ('doc.mustReview.unplanned',     'UNIT', 0, '2000-01-01', '本单位文件、会议审议制度', '', 'OWN', '随系统提供，由办公室确定');
