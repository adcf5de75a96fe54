-- A list by which an employer says whose deposit its money is (汇缴清册), and what became of each line.
create table ledger.remittance (
    id          bigint generated always as identity primary key,
    employer    bigint not null references ledger.employer,
    month       date not null check (extract(day from month) = 1),
    kind        text not null check (kind in ('REMITTANCE', 'BACK_PAYMENT')),
    file_name   text not null,
    digest      bytea not null,
    by_whom     text not null,
    received_at timestamptz not null default now(),
    state       text not null default 'reading'
                check (state in ('reading', 'checked', 'allocating', 'waiting', 'done', 'unreadable', 'dropped')),
    problem     text not null default '',
    lines       integer not null default 0,
    good        integer not null default 0,
    allocated   integer not null default 0,
    good_sum    bigint not null default 0,
    -- the same list twice is one list, unless the first was dropped or unreadable
    unique nulls not distinct (employer, month, kind, digest, problem)
);

create table ledger.remittance_line (
    remittance bigint not null references ledger.remittance,
    line       integer not null,
    account_no text not null,
    employer_part text not null,
    person_part   text not null,
    account    bigint references ledger.account,
    employer_amount bigint,
    person_amount   bigint,
    problem    text,
    entry      bigint references ledger.entry,
    primary key (remittance, line)
);
create index remittance_line_open on ledger.remittance_line (remittance, line) where problem is null and entry is null;
revoke truncate on ledger.remittance, ledger.remittance_line from ${app};
