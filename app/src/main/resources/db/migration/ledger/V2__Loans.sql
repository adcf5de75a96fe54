-- Values that hold for loans, each by the day from which it holds. A mark UNVERIFIED is switched off until somebody has read the text.
create table ledger.loan_limit (
    name     text not null check (name in ('most-months', 'penalty-factor', 'least-early', 'reserve', 'reprices')),
    since    date not null,
    value    bigint not null check (value >= 0),
    document text not null,
    mark     text not null,
    primary key (name, since)
);
insert into ledger.loan_limit (name, since, value, document, mark) values
    ('most-months', '2016-02-21', 360, '住房公积金个人住房贷款最长三十年', 'QUOTED'),
    -- ten-thousandths of the loan's own rate
    ('penalty-factor', '2016-02-21', 15000, '借款合同约定：逾期部分按合同利率的1.5倍计收罚息', 'OWN'),
    -- fen
    ('least-early', '2016-02-21', 1000000, '本市住房公积金管理委员会关于提前还款最低金额的规定', 'OWN'),
    ('reserve', '2016-02-21', 1, '冲还贷协议约定：扣划后账户至少保留一分', 'OWN'),
    -- 1: running loans follow a change on the next 1 January; off until the notice of the People's Bank was read
    ('reprices', '2016-02-21', 0, '存量个人住房公积金贷款于次年1月1日起执行新利率（待核）', 'UNVERIFIED');
revoke update, delete, truncate on ledger.loan_limit from ${app};

-- 贷款账户 (JGJ/T 320 6.0.5) with what is needed of the contract (6.0.2)
create table ledger.loan (
    id             bigint generated always as identity primary key,
    no             varchar(30) not null unique,
    borrower       bigint not null references ledger.person,
    co_borrower    bigint references ledger.person check (co_borrower <> borrower),
    contract_no    varchar(60) not null unique,
    house          bytea not null,
    amount         bigint not null check (amount > 0),
    -- projections of the postings to 121 and 122, and to 122 alone, in fen
    balance        bigint not null default 0 check (balance >= 0),
    overdue        bigint not null default 0 check (overdue >= 0 and overdue <= balance),
    rate_kind      text not null,
    months         integer not null check (months > 0),
    method         char(2) not null check (method in ('01', '02', '03')),
    paid_out_on    date not null,
    due_day        smallint not null check (due_day between 1 and 31),
    billed         integer not null default 0,
    -- what has not fallen due, see LoanPlan
    planned        bigint not null check (planned >= 0),
    rate           bigint not null check (rate between 0 and 10000000),
    level          bigint not null check (level >= 0),
    remaining      integer not null check (remaining >= 0),
    next_due       date not null,
    reckoned_from  date not null,
    product        bigint not null default 0 check (product >= 0),
    status         text not null default 'NORMAL' check (status in ('NORMAL', 'OVERDUE', 'SETTLED', 'RETURNED')),
    monthly_offset boolean not null,
    settled_on     date,
    check (status <> 'SETTLED' or (balance = 0 and settled_on is not null))
);
create index loan_borrower on ledger.loan (borrower);
create index loan_co_borrower on ledger.loan (co_borrower) where co_borrower is not null;
create index loan_due on ledger.loan (next_due) where status in ('NORMAL', 'OVERDUE');
revoke delete, truncate on ledger.loan from ${app};

alter table ledger.posting add foreign key (loan) references ledger.loan;

-- Instalments that have fallen due: what is still to come follows from the loan itself.
create table ledger.instalment (
    loan            bigint not null references ledger.loan,
    number          integer not null check (number > 0),
    due             date not null,
    principal       bigint not null check (principal >= 0),
    interest        bigint not null check (interest >= 0),
    principal_paid  bigint not null default 0 check (principal_paid between 0 and principal),
    interest_paid   bigint not null default 0 check (interest_paid between 0 and interest),
    penalty_product bigint not null default 0 check (penalty_product >= 0),
    penalized_to    date not null,
    penalty_paid    bigint not null default 0 check (penalty_paid >= 0),
    overdue         boolean not null default false,
    asked           boolean not null default false,
    paid            boolean not null default false,
    primary key (loan, number)
);
create index instalment_open on ledger.instalment (loan, number) where not paid;
create index instalment_unasked on ledger.instalment (loan) where not asked;
revoke delete, truncate on ledger.instalment from ${app};

-- 贷款业务明细 (6.0.6): what each repayment was made of.
create table ledger.repayment (
    entry         bigint primary key references ledger.entry,
    loan          bigint not null references ledger.loan,
    day           date not null,
    kind          text not null check (kind in ('INSTALMENT', 'EARLY', 'LATE', 'OFFSET', 'SETTLEMENT')),
    penalty       bigint not null check (penalty >= 0),
    interest      bigint not null check (interest >= 0),
    principal     bigint not null check (principal >= 0),
    from_accounts bigint not null check (from_accounts >= 0),
    surplus       bigint not null check (surplus >= 0)
);
create index repayment_loan on ledger.repayment (loan, day);
revoke update, delete, truncate on ledger.repayment from ${app};

-- How far the run of a day has come: after a stop it goes on behind the last loan.
create table ledger.loan_day (
    day       date primary key,
    last_loan bigint not null default 0,
    done      boolean not null default false
);
-- Loans that a run had to leave out: a person looks at them, and the next run takes them again.
create table ledger.loan_day_left_out (
    day    date not null,
    loan   bigint not null references ledger.loan,
    reason text not null,
    primary key (day, loan)
);
revoke delete, truncate on ledger.loan_day, ledger.loan_day_left_out from ${app};
