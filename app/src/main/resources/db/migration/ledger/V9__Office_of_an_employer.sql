-- 经办管理部: which county office looks after an employer. What the books hold by county office goes by it.
create table ledger.employer_office (
    employer bigint primary key references ledger.employer,
    office   bigint not null references people.unit,
    since    date not null
);
create index employer_office_office on ledger.employer_office (office);
revoke delete, truncate on ledger.employer_office from ${app};
