-- A list of employees that answers a question of a filing (清单), sealed with its name; the newest in place of the one before.
create table filings.attached_list (
    filing      bigint primary key references filings.filing,
    content     bytea not null,
    attached_at timestamptz not null
);
create index filing_employer_open on filings.filing (employer, item)
    where employer is not null and status in ('WITH_OFFICER', 'SECOND_PERSON');
