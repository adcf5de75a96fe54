create schema govapps;
grant usage on schema govapps to ${app};

-- 备案: going online and being shut.
create table govapps.filing (
    id       bigint generated always as identity primary key,
    number   bigint not null references slips.slip,
    event    text not null,
    accepted text not null,
    filing   text not null,
    on_day   date not null,
    by_id    bigint not null references people.account,
    at       timestamptz not null default now()
);
create index filing_number on govapps.filing (number, id);

-- 投诉建议
create table govapps.complaint (
    id    bigint generated always as identity primary key,
    about text not null,
    text  text not null,
    by_id bigint references people.account,
    at    timestamptz not null default now()
);
comment on column govapps.complaint.by_id is 'null where no name was given: nothing tells who complained';
create table govapps.complaint_answer (
    complaint_id bigint primary key references govapps.complaint,
    words        text not null,
    by_id        bigint not null references people.account,
    at           timestamptz not null default now()
);
revoke update, delete, truncate on all tables in schema govapps from ${app};

insert into gate.parameter (key, label, measure, sense, code, note) values
    ('app.grassroots.max',  '面向基层的政务应用',         '个',   'AT_MOST', 'APP-01', '比照执行，应用程序、小程序、快应用合并计算'),
    ('burden.govapps.week', '应用或者群：一人一周',       '分钟', 'AT_MOST', 'B3',     '系数：周数 × 人数'),
    ('burden.govapps.data', '应用：一周报一种数据',       '分钟', 'AT_MOST', 'B3',     '系数：周数 × 数据种数');
insert into gate.parameter_value (key, scope, value, valid_from, basis_document, basis_article, mark, reason) values
    ('app.grassroots.max',  'NATIONAL', 1,  '2024-08-06', '整治形式主义为基层减负若干规定', '第五部分', 'QUOTED', '比照执行'),
    ('burden.govapps.week', 'UNIT',     10, '2022-01-01', '本单位负担计量办法', '按人按周计', 'OWN', '随系统提供，可按实测重新拟合'),
    ('burden.govapps.data', 'UNIT',     15, '2022-01-01', '本单位负担计量办法', '按种按周计', 'OWN', '随系统提供，可按实测重新拟合');
