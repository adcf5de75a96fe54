create schema ledger;
grant usage on schema ledger to ${app};

-- Chart of accounts (科目), numbered as in 《住房公积金会计核算办法》（财会字〔1999〕33号）.
create table ledger.subject (
    code varchar(8) primary key,
    name text not null,
    side text not null check (side in ('debit', 'credit'))
);
insert into ledger.subject (code, name, side) values
    ('101', '住房公积金存款', 'debit'),
    ('102', '增值收益存款', 'debit'),
    ('111', '应收利息', 'debit'),
    ('119', '其他应收款', 'debit'),
    ('121', '委托贷款', 'debit'),
    ('122', '逾期贷款', 'debit'),
    ('124', '国家债券', 'debit'),
    ('201', '住房公积金', 'credit'),
    ('211', '应付利息', 'credit'),
    ('214', '专项应付款', 'credit'),
    ('219', '其他应付款', 'credit'),
    ('301', '贷款风险准备', 'credit'),
    ('311', '增值收益', 'credit'),
    ('321', '增值收益分配', 'credit'),
    ('40101', '公积金利息收入', 'credit'),
    ('40102', '增值收益利息收入', 'credit'),
    ('40103', '委托贷款利息收入', 'credit'),
    ('40104', '国家债券利息收入', 'credit'),
    ('40105', '其他收入', 'credit'),
    ('41101', '公积金利息支出', 'debit'),
    ('41102', '归集手续费支出', 'debit'),
    ('41103', '委托贷款手续费支出', 'debit');

-- Rates of interest by the day from which they hold, in ten-millionths a year (JGJ/T 320: decimal(8,7)).
create table ledger.rate (
    kind     text not null,
    since    date not null,
    rate     integer not null check (rate between 0 and 10000000),
    document text not null,
    mark     text not null,
    primary key (kind, since)
);
insert into ledger.rate (kind, since, rate, document, mark) values
    ('deposit', '2016-02-21', 150000, '关于完善职工住房公积金账户存款利率形成机制的通知', 'QUOTED'),
    ('loan-first-short', '2025-05-08', 210000, '个人住房公积金贷款利率（2025-05-08 起，五年以下含五年）', 'QUOTED'),
    ('loan-first-long', '2025-05-08', 260000, '个人住房公积金贷款利率（2025-05-08 起，五年以上）', 'QUOTED'),
    ('loan-second-short', '2025-05-08', 252500, '个人住房公积金贷款利率（2025-05-08 起，第二套，五年以下含五年）', 'QUOTED'),
    ('loan-second-long', '2025-05-08', 307500, '个人住房公积金贷款利率（2025-05-08 起，第二套，五年以上）', 'QUOTED');

-- What the city asks of deposits (政策信息, JGJ/T 320 4.0.4): fen, and ten-thousandths. The figures are those of the invented city,
-- inside the ranges in use; a real centre adds its own from a day on.
create table ledger.deposit_terms (
    since         date primary key,
    floor         bigint not null,
    ceiling       bigint not null check (ceiling >= floor),
    lowest_ratio  integer not null,
    highest_ratio integer not null check (highest_ratio >= lowest_ratio),
    same_ratio    boolean not null,
    step          bigint not null check (step in (1, 100)),
    document      text not null,
    mark          text not null
);
insert into ledger.deposit_terms (since, floor, ceiling, lowest_ratio, highest_ratio, same_ratio, step, document, mark) values
    ('2016-02-21', 150000, 1800000, 500, 1200, true, 1, '本市住房公积金管理委员会公布的缴存基数上下限', 'OWN'),
    ('2025-07-01', 210000, 2780000, 500, 1200, true, 1, '本市住房公积金管理委员会公布的缴存基数上下限', 'OWN'),
    ('2026-07-01', 217500, 2869200, 500, 1200, true, 1, '本市住房公积金管理委员会公布的缴存基数上下限', 'OWN');
revoke update, delete, truncate on ledger.deposit_terms from ${app};

-- 缴存单位 and 单位账户 (JGJ/T 320 4.0.2, 5.0.2)
create table ledger.employer (
    id             bigint generated always as identity primary key,
    no             char(12) not null unique,
    name           text not null,
    credit_code    char(18) not null unique,
    status         text not null check (status in ('01', '02', '03', '04', '05', '99')),
    pay_day        smallint not null check (pay_day between 1 and 31),
    employer_ratio integer not null check (employer_ratio between 0 and 10000),
    person_ratio   integer not null check (person_ratio between 0 and 10000),
    paid_through   date,
    opened_on      date not null,
    closed_on      date,
    -- what arrived and is not yet allocated to persons (暂收), in fen
    suspense       bigint not null default 0 check (suspense >= 0)
);

-- 个人信息 (4.0.3), sealed; the index finds a person by document number
create table ledger.person (
    id             bigint generated always as identity primary key,
    document_type  char(2) not null check (document_type in ('01', '02', '03', '04', '99')),
    document       bytea not null,
    document_index bytea not null unique,
    name           bytea not null,
    masked_name    text not null,
    masked_no      text not null,
    born           date not null,
    female         boolean not null,
    card           bytea,
    masked_card    text
);

-- 个人账户 (5.0.4); one account a person (条例第十三条)
create table ledger.account (
    id               bigint generated always as identity primary key,
    no               char(12) not null unique,
    person           bigint not null unique references ledger.person,
    employer         bigint references ledger.employer,
    status           text not null check (status in ('01', '02', '03', '04', '05', '06', '99')),
    base             bigint not null check (base >= 0),
    employer_monthly bigint not null check (employer_monthly >= 0),
    person_monthly   bigint not null check (person_monthly >= 0),
    base_year        integer not null,
    opened_on        date not null,
    paid_since       date,
    paid_through     date,
    sealed_on        date,
    closed_on        date,
    close_reason     text,
    -- a projection of the postings to 201, in fen
    balance          bigint not null default 0 check (balance >= 0),
    -- what of it was there at the last settlement (上年结转余额); the rest was paid in since
    carried          bigint not null default 0 check (carried >= 0 and carried <= balance),
    -- sum over all movements since the last settlement of amount times cumulated daily rate, see Interest
    weighted         bigint not null default 0,
    settled_on       date not null
);
create index account_employer on ledger.account (employer, id);

-- Entries and postings: append-only. A correction is another entry that reverses the first.
create table ledger.entry (
    id          bigint generated always as identity primary key,
    business_no varchar(60) not null unique,
    business    text not null,
    day         date not null,
    recorded_at timestamptz not null default now(),
    transaction xid8 not null default pg_current_xact_id(),
    summary     text not null,
    reason      text not null default '',
    reverses    bigint unique references ledger.entry
);
create index entry_day on ledger.entry (day, id);

create table ledger.posting (
    entry    bigint not null references ledger.entry,
    line     integer not null,
    subject  varchar(8) not null references ledger.subject,
    -- fen; a debit is positive, a credit negative
    amount   bigint not null check (amount <> 0),
    account  bigint references ledger.account,
    employer bigint references ledger.employer,
    loan     bigint,
    primary key (entry, line),
    check (subject <> '201' or account is not null)
);
create index posting_account on ledger.posting (account, entry) where account is not null;
create index posting_employer on ledger.posting (employer, entry) where employer is not null;
create index posting_loan on ledger.posting (loan, entry) where loan is not null;

revoke update, delete, truncate on ledger.entry, ledger.posting from ${app};
revoke insert, update, delete, truncate on ledger.subject from ${app};
revoke update, delete, truncate on ledger.rate from ${app};

-- Debits equal credits, looked at when the transaction ends, whoever wrote the rows.
create function ledger.balanced() returns trigger language plpgsql as $$
declare
    total numeric;
    legs  bigint;
begin
    select coalesce(sum(amount), 0), count(*) into total, legs from ledger.posting where entry = new.id;
    if total <> 0 or legs < 2 then
        raise exception 'entry % is not balanced: % over % postings', new.id, total, legs using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger entry_balanced after insert on ledger.entry
    deferrable initially deferred for each row execute function ledger.balanced();

-- A posting belongs to an entry of its own transaction: none can be added to an old one.
create function ledger.same_transaction() returns trigger language plpgsql as $$
begin
    if exists (select 1 from added join ledger.entry on entry.id = added.entry
                where entry.transaction <> pg_current_xact_id()) then
        raise exception 'a posting was added to an entry of another transaction' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger posting_same_transaction after insert on ledger.posting
    referencing new table as added for each statement execute function ledger.same_transaction();

-- Orders to the bank to pay; written with the posting, in one transaction.
create table ledger.payment (
    id           bigint generated always as identity primary key,
    entry        bigint not null unique references ledger.entry,
    account      bigint references ledger.account,
    amount       bigint not null check (amount > 0),
    payee        bytea not null,
    masked_payee text not null,
    purpose      text not null,
    status       text not null default 'ordered' check (status in ('ordered', 'sent', 'unknown', 'paid', 'returned')),
    tries        integer not null default 0,
    next_try     timestamptz not null default now(),
    bank_no      text,
    ordered_at   timestamptz not null default now(),
    done_at      timestamptz,
    note         text not null default ''
);
create index payment_open on ledger.payment (next_try) where status in ('ordered', 'sent', 'unknown');
revoke delete, truncate on ledger.payment from ${app};
