create schema campaigns;
grant usage on schema campaigns to ${app};

-- 职责清单 of the county offices.
create table campaigns.duty (
    id    bigint generated always as identity primary key,
    text  text not null unique,
    by_id bigint not null references people.account,
    at    timestamptz not null default now()
);

-- What came of a campaign.
create table campaigns.result (
    number bigint primary key references slips.slip,
    words  text not null,
    by_id  bigint not null references people.account,
    at     timestamptz not null default now()
);
revoke update, delete, truncate on all tables in schema campaigns from ${app};

insert into gate.parameter (key, label, measure, sense, code, note) values
    ('cre.perYear',               '创建示范达标每年项数', '项',   'AT_MOST', 'CRE-02', '原文待核，默认关闭'),
    ('burden.campaigns.day',      '参加活动一人一天',     '分钟', 'AT_MOST', 'B3',     '系数：人数 × 天数'),
    ('burden.campaigns.material', '为活动报一种材料',     '分钟', 'AT_MOST', 'B3',     '系数：每个单位每种材料');
insert into gate.parameter_value (key, scope, value, valid_from, basis_document, basis_article, mark, reason) values
    ('cre.perYear',               'NATIONAL', 1,   '2024-08-06', '整治形式主义为基层减负若干规定', '第七部分', 'UNVERIFIED', '原文待核'),
    ('burden.campaigns.day',      'UNIT',     480, '2022-01-01', '本单位负担计量办法', '按工作日计', 'OWN', '随系统提供，可按实测重新拟合'),
    ('burden.campaigns.material', 'UNIT',     240, '2022-01-01', '本单位负担计量办法', '材料按种计', 'OWN', '随系统提供，可按实测重新拟合');
