create schema secondments;
grant usage on schema secondments to ${app};

-- 返回: the day on which somebody is back at the home unit.
create table secondments.comeback (
    number   bigint primary key references slips.slip,
    returned date not null,
    by_id    bigint not null references people.account,
    at       timestamptz not null default now()
);
revoke update, delete, truncate on secondments.comeback from ${app};

insert into gate.parameter (key, label, measure, sense, code, note) values
    ('sec.term.maxMonths',     '借调最长期限',       '月',   'AT_MOST', 'SEC-03', '原文待核，默认关闭'),
    ('burden.secondments.day', '借调一人一个工作日', '分钟', 'AT_MOST', 'B3',     '系数：原单位少一个人一天');
insert into gate.parameter_value (key, scope, value, valid_from, basis_document, basis_article, mark, reason) values
    ('sec.term.maxMonths',     'NATIONAL', 6,   '2024-08-06', '整治形式主义为基层减负若干规定', '第四部分', 'UNVERIFIED', '原文待核'),
    ('burden.secondments.day', 'UNIT',     480, '2022-01-01', '本单位负担计量办法', '按工作日计', 'OWN', '随系统提供，可按实测重新拟合');
