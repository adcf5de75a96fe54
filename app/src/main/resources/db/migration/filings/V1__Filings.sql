create schema filings;
grant usage on schema filings to ${app};

create sequence filings.running;

-- A filing (办件). The key is made before the first click, so that whatever is sent again finds the same filing.
create table filings.filing (
    id         bigint generated always as identity primary key,
    key        uuid not null unique,
    number     text unique,
    code       text,
    item       text not null,
    digest     text not null,
    citizen    bigint not null,
    mandate    bigint,
    employer   text,
    status     text not null check (status in ('DRAFT', 'WITH_OFFICER', 'SECOND_PERSON', 'RETURNED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    answers    bytea not null,
    committed  text[] not null default '{}',
    consent    text,
    channel    text not null,
    accepted   date,
    due        date,
    started_at timestamptz not null,
    changed_at timestamptz not null,
    decided_at timestamptz,
    check (number is not null or status in ('DRAFT', 'WITHDRAWN'))
);
create index filing_citizen on filings.filing (citizen, id desc);
create index filing_open on filings.filing (due, id) where status in ('WITH_OFFICER', 'SECOND_PERSON');
create index filing_item on filings.filing (item, decided_at);
-- one open case of a person at a time (在途): a second one is not taken in
create unique index filing_in_flight on filings.filing (citizen) where status in ('WITH_OFFICER', 'SECOND_PERSON') and mandate is null;

-- What was decided, with everything needed to decide it again; append-only, the newest counts.
create table filings.decision (
    id          bigint generated always as identity primary key,
    filing      bigint not null references filings.filing,
    verdict     text not null check (verdict in ('APPROVE', 'REJECT', 'MANUAL', 'RETURN')),
    amount      bigint,
    binding     text not null default '',
    article     text not null default '',
    digest      text not null,
    -- reason, explanation and facts, sealed: they tell of marriages and homes
    content     bytea not null,
    decided_by  bigint,
    entry       bigint,
    at          timestamptz not null
);
create index decision_filing on filings.decision (filing, id desc);
revoke update, delete, truncate on filings.decision from ${app};

-- The way of a case, as its owner sees it; append-only.
create table filings.step (
    filing bigint not null references filings.filing,
    at     timestamptz not null,
    status text not null,
    actor  text not null,
    note   text not null,
    id     bigint generated always as identity primary key
);
create index step_filing on filings.step (filing, id);
revoke update, delete, truncate on filings.step from ${app};

-- A signed commitment (告知承诺): which words were read, and what became of it.
create table filings.commitment (
    id         bigint generated always as identity primary key,
    filing     bigint not null references filings.filing,
    code       text not null,
    fact       text not null,
    notice     text not null,
    digest     text not null,
    signed_at  timestamptz not null,
    drawn      boolean not null default false,
    state      text not null default 'COMMITTED'
               check (state in ('COMMITTED', 'POST_CHECK', 'CONFIRMED', 'FALSE', 'RECOVERY', 'BANNED', 'REPAIRED', 'WITHDRAWN')),
    note       text not null default '',
    changed_at timestamptz not null,
    unique (filing, code)
);
create index commitment_state on filings.commitment (state, id);

-- A ban (条例第四十一条): who may not withdraw or borrow until a day.
create table filings.ban (
    id       bigint generated always as identity primary key,
    citizen  bigint not null,
    kind     text not null check (kind in ('WITHDRAWAL', 'LOAN', 'COMMITMENT')),
    since    date not null,
    until    date,
    reason   text not null,
    filing   bigint references filings.filing,
    lifted   date
);
create index ban_citizen on filings.ban (citizen);

-- 好差评: one rating a case.
create table filings.rating (
    filing   bigint primary key references filings.filing,
    stars    smallint not null check (stars between 1 and 5),
    words    text not null default '',
    at       timestamptz not null,
    due      date,
    state    text not null check (state in ('KEPT', 'OPEN', 'CONTACTED', 'FIXED', 'CLOSED')),
    answer   text not null default '',
    owner    bigint
);
