-- When an order was paid stays known after the bank gave the money back: what was under way on a day can be told later.
alter table ledger.payment add column paid_at timestamptz;
update ledger.payment set paid_at = done_at where status = 'paid';
create index payment_ended on ledger.payment (done_at) where done_at is not null;

-- Nightly comparison of the balances with the postings from which they follow.
create table ledger.reconciliation (
    id     bigint generated always as identity primary key,
    ran_at timestamptz not null,
    actor  text not null,
    sound  boolean not null
);
create table ledger.reconciliation_line (
    reconciliation bigint not null references ledger.reconciliation,
    line           integer not null,
    name           text not null,
    expected       bigint not null,
    found          bigint not null,
    differing      bigint not null,
    note           text not null,
    primary key (reconciliation, line)
);
revoke update, delete, truncate on ledger.reconciliation, ledger.reconciliation_line from ${app};
