create schema sharing;
grant usage on schema sharing to ${app};

-- The words that people agreed to, by a digest of them.
create table sharing.consent_text (
    version text primary key,
    body    text not null,
    since   timestamptz not null
);

-- Who agreed to what. The person is sealed; the keyed index finds the person's consents again.
create table sharing.consent (
    id            text primary key,
    subject_index bytea not null check (octet_length(subject_index) = 32),
    subject       bytea not null,
    purpose       text not null,
    questions     text[] not null check (cardinality(questions) > 0),
    text_version  text not null references sharing.consent_text,
    at            timestamptz not null
);
create index consent_subject on sharing.consent (subject_index, at desc);

create table sharing.consent_withdrawal (
    consent_id text primary key references sharing.consent,
    at         timestamptz not null
);

-- Each call to a source, those included that never left the house. Kept at least three years (政务数据共享条例第二十九条).
create table sharing.call (
    id            bigint generated always as identity primary key,
    request_id    text not null unique,
    asking        text not null,
    question      text not null,
    source        text not null,
    subject_index bytea not null check (octet_length(subject_index) = 32),
    subject       bytea not null,
    consent_id    text references sharing.consent,
    case_ref      text not null,
    result        text not null check (result in ('HIT', 'MISS', 'CONFLICT', 'TIMEOUT', 'ERROR')),
    failure       text not null,
    sent          boolean not null,
    asked_at      timestamptz not null,
    micros        bigint not null check (micros >= 0),
    answered_at   timestamptz,
    valid_until   timestamptz,
    hash          text not null check (hash = '' or hash ~ '^[0-9a-f]{64}$'),
    answer        bytea,
    check ((answer is not null) = (result = 'HIT')),
    check ((valid_until is not null) = (result in ('HIT', 'MISS'))),
    check ((failure = 'NONE') = (result in ('HIT', 'MISS'))),
    check (sent or answered_at is null)
);
comment on column sharing.call.asking is 'the same for all sources of one question that was asked';
comment on column sharing.call.hash is 'SM3 of the answer as received';
create index call_fresh on sharing.call (question, subject_index, id desc) where valid_until is not null;
create index call_asking on sharing.call (asking);
create index call_source on sharing.call (asked_at, source);

-- That a case used an earlier answer.
create table sharing.reuse (
    id         bigint generated always as identity primary key,
    request_id text not null,
    question   text not null,
    case_ref   text not null,
    at         timestamptz not null
);

revoke update, delete, truncate
    on sharing.consent_text, sharing.consent, sharing.consent_withdrawal, sharing.call, sharing.reuse from ${app};
