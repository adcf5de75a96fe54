-- The result of a case as a signed .pdf (结果文书): made when it is first asked for, then kept as it is; sealed, since it names people.
create table filings.result_paper (
    filing  bigint primary key references filings.filing,
    digest  text not null unique,
    content bytea not null,
    made_at timestamptz not null
);
revoke update, delete, truncate on filings.result_paper from ${app};

-- The centre's own key, made at first use where no certificate is configured; the key is sealed. There is one.
create table filings.signing_key (
    one         boolean primary key default true check (one),
    certificate bytea not null,
    key         bytea not null,
    made_at     timestamptz not null
);
revoke update, delete, truncate on filings.signing_key from ${app};
