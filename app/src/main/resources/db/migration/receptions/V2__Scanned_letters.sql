-- 公函扫描件: the last row of a reception counts.
create table receptions.scan (
    id      bigint generated always as identity primary key,
    number  bigint not null references slips.slip,
    type    text not null,
    digest  text not null,
    content bytea not null,
    by_id   bigint not null references people.account,
    at      timestamptz not null default now()
);
create index scan_number on receptions.scan (number, id desc);
revoke update, delete, truncate on receptions.scan from ${app};
