-- How many months back a deposit may be made good without a decision of its own (补缴).
alter table ledger.deposit_terms
    add column backpay_max_months integer not null default 24 check (backpay_max_months between 0 and 600);
alter table ledger.deposit_terms alter column backpay_max_months drop default;

-- A list by which an employer says whose deposit its money is (汇缴清册), and how far its allocation is. Sums are in fen.
create table ledger.remittance (
    id            bigint generated always as identity primary key,
    employer      bigint not null references ledger.employer,
    month         date not null check (extract(day from month) = 1),
    kind          text not null check (kind in ('REMITTANCE', 'BACK_PAYMENT')),
    file_name     text not null,
    digest        bytea not null,
    by_whom       text not null,
    received_at   timestamptz not null default now(),
    touched_at    timestamptz not null default now(),
    state         text not null check (state in ('allocating', 'waiting', 'done', 'dropped', 'reversed')),
    lines         integer not null default 0,
    good          integer not null default 0,
    good_sum      bigint not null default 0,
    allocated     integer not null default 0,
    allocated_sum bigint not null default 0,
    check (allocated <= good and good <= lines),
    check (allocated_sum <= good_sum)
);
-- The same file twice is one list, unless the first was dropped or taken back.
create unique index remittance_once on ledger.remittance (employer, month, kind, digest)
    where state not in ('dropped', 'reversed');
create index remittance_employer on ledger.remittance (employer, id);
create index remittance_open on ledger.remittance (employer) where state in ('allocating', 'waiting');

-- One line of it: what the file said, whose account that is, and either why not or in which entry.
create table ledger.remittance_line (
    remittance      bigint not null references ledger.remittance,
    line            integer not null,
    account_no      text not null,
    employer_part   text not null,
    person_part     text not null,
    employer_amount bigint,
    person_amount   bigint,
    account         bigint references ledger.account,
    problem         text,
    entry           bigint references ledger.entry,
    primary key (remittance, line),
    check (problem is not null or (account is not null and employer_amount >= 0 and person_amount >= 0)),
    check (problem is null or entry is null)
);
create index remittance_line_open on ledger.remittance_line (remittance, line) where problem is null and entry is null;
create index remittance_line_refused on ledger.remittance_line (remittance, line) where problem is not null;
create index remittance_line_paid on ledger.remittance_line (account) where entry is not null;
create index remittance_line_entry on ledger.remittance_line (entry) where entry is not null;
revoke delete, truncate on ledger.remittance, ledger.remittance_line from ${app};
