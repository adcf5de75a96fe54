create schema seals;
grant usage on schema seals to ${app};

-- The centre's own key, made at first use where no certificate is configured; the key is sealed. There is one.
create table seals.key (
    one         boolean primary key default true check (one),
    certificate bytea not null,
    root        bytea,
    key         bytea not null,
    made_at     timestamptz not null
);
comment on column seals.key.root is 'by which the certificate was issued; null where the certificate is its own root';
revoke update, delete, truncate on seals.key from ${app};
