create schema bank;
grant usage on schema bank to ${app};

-- Orders to the bank to collect money (托收) from those who agreed to it.
create table bank.collection (
    id           bigint generated always as identity primary key,
    number       varchar(60) not null unique,
    -- which bean takes the money when it is there, and for which key of its own
    kind         text not null,
    subject      bigint not null,
    amount       bigint not null check (amount > 0),
    payer        bytea not null,
    masked_payer text not null,
    purpose      text not null,
    status       text not null default 'ordered' check (status in ('ordered', 'sent', 'unknown', 'collected', 'refused')),
    tries        integer not null default 0,
    next_try     timestamptz not null,
    bank_no      text,
    ordered_at   timestamptz not null,
    done_at      timestamptz,
    note         text not null default ''
);
create index collection_open on bank.collection (next_try) where status in ('ordered', 'sent', 'unknown');
create index collection_done on bank.collection (done_at) where done_at is not null;
revoke delete, truncate on bank.collection from ${app};

-- Money that others transferred of their own accord (到账).
create table bank.receipt (
    id           bigint generated always as identity primary key,
    bank_no      text not null unique,
    amount       bigint not null check (amount > 0),
    day          date not null,
    -- name of the payer, sealed; null where only the end-of-day file told of it
    payer        bytea,
    masked_payer text not null,
    -- what the payer wrote to be known by
    account_no   text not null,
    credit_code  text not null,
    employer     bigint,
    booked_at    timestamptz not null,
    allocated_by text,
    allocated_at timestamptz
);
create index receipt_unmatched on bank.receipt (id) where employer is null;
revoke delete, truncate on bank.receipt from ${app};

-- Each notice is acted on once.
create table bank.notice (
    id          text primary key,
    kind        text not null,
    number      text not null,
    result      text not null,
    received_at timestamptz not null
);
create table bank.notice_outcome (
    notice  text primary key references bank.notice,
    outcome text not null,
    at      timestamptz not null
);
revoke update, delete, truncate on bank.notice, bank.notice_outcome from ${app};

-- End-of-day reconciliation (日终对账), one a day; made anew it replaces the day's figures and keeps the differences.
create table bank.reconciliation (
    day          date primary key,
    ran_at       timestamptz not null,
    actor        text not null,
    lines        integer not null,
    -- what the bank says it has; what our book says; ordered and not yet paid; paid in that we had not booked by then
    bank_balance bigint not null,
    book         bigint not null,
    in_transit   bigint not null,
    late_out     bigint not null,
    late_in      bigint not null
);

create table bank.statement_line (
    day     date not null references bank.reconciliation,
    line    integer not null,
    number  text not null,
    bank_no text not null,
    paid_out boolean not null,
    amount  bigint not null,
    status  text not null,
    primary key (day, line)
);
create index statement_line_number on bank.statement_line (number);

create table bank.difference (
    id          bigint generated always as identity primary key,
    day         date not null references bank.reconciliation,
    kind        text not null,
    number      text not null,
    bank_no     text not null,
    ours        text not null,
    theirs      text not null,
    status      text not null check (status in ('open', 'settled', 'resolved')),
    reason      text not null default '',
    actor       text not null default '',
    resolved_at timestamptz,
    unique (day, kind, number, bank_no)
);
create index difference_open on bank.difference (day) where status = 'open';
revoke delete, truncate on bank.difference from ${app};
