-- Who of the staff has a case, and whether he has asked the citizen for more: once and for all (一次性告知).
alter table filings.filing
    add column officer    bigint references people.account,
    add column claimed_at timestamptz,
    add column asked_at   timestamptz;
create index filing_officer on filings.filing (officer, due) where status in ('WITH_OFFICER', 'SECOND_PERSON');

-- A step may bear words that only the staff reads: why a case went to somebody else, what a second person minded. Sealed.
alter table filings.step
    add column account bigint references people.account,
    add column words   bytea;

-- An approval above an amount is proposed by one officer and confirmed or sent back by another: four eyes.
create table filings.proposal (
    id        bigint generated always as identity primary key,
    filing    bigint not null references filings.filing,
    officer   bigint not null references people.account,
    amount    bigint,
    worth     bigint not null check (worth > 0),
    elsewhere boolean not null,
    words     bytea not null,
    at        timestamptz not null,
    unique (id, officer)
);
comment on column filings.proposal.amount is 'null where the item grants no amount of its own, such as the closing of an account';
comment on column filings.proposal.worth is 'what made a second person necessary';
create index proposal_filing on filings.proposal (filing, id desc);

create table filings.review (
    proposal bigint primary key,
    officer  bigint not null,
    reviewer bigint not null references people.account,
    agreed   boolean not null,
    at       timestamptz not null,
    foreign key (proposal, officer) references filings.proposal (id, officer),
    check (reviewer <> officer)
);
revoke update, delete, truncate on filings.proposal, filings.review from ${app};

-- What is found of a commitment after the approval: by the source that answers late, and by an officer.
alter table filings.commitment
    add column tried_at  timestamptz,
    add column late_at   timestamptz,
    add column late      text check (late in ('AGREES', 'DIFFERS'));
create index commitment_late on filings.commitment (id) where late is null and state in ('COMMITTED', 'POST_CHECK');

create table filings.commitment_step (
    id         bigint generated always as identity primary key,
    commitment bigint not null references filings.commitment,
    at         timestamptz not null,
    state      text not null,
    account    bigint references people.account,
    words      bytea not null
);
create index commitment_step_of on filings.commitment_step (commitment, id);
revoke update, delete, truncate on filings.commitment_step from ${app};

-- A bad rating is mended step by step; what the citizen said and the number of stars never change (国办发〔2019〕51号).
alter table filings.rating add column changed_at timestamptz;
create index rating_task on filings.rating (due, filing) where state in ('OPEN', 'CONTACTED', 'FIXED');
revoke delete, truncate on filings.rating from ${app};
revoke update on filings.rating from ${app};
grant update (state, answer, owner, changed_at) on filings.rating to ${app};
