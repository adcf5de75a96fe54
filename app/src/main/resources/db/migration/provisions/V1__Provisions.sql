create schema provisions;
grant usage on schema provisions to ${app};

-- Each change takes a stamp that is never used again, rolled back or not: readers see by it what they have not seen yet.
create sequence provisions.stamp;

create table provisions.provision (
    id            text primary key check (id ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,63}$'),
    title         text not null check (title <> ''),
    level         text not null,
    issuer        text not null,
    number        text not null,
    adopted       date,
    region        text not null,
    topics        text not null,
    source        text not null,
    effective     date,
    expires       date,
    force         text not null,
    replaced_by   text not null,
    replaced_on   date,
    void_articles text not null,
    void_from     date,
    imported_hash text not null,
    edition       int not null default 1,
    text_stamp    bigint not null default nextval('provisions.stamp'),
    stamp         bigint not null default nextval('provisions.stamp')
);
create index provision_stamp on provisions.provision (stamp);

create table provisions.clause (
    provision text not null references provisions.provision,
    position  int not null,
    address   text not null,
    text      text not null,
    headings  text not null,
    primary key (provision, position)
);

-- What a provision said before an import brought another text. Kept as it was.
create table provisions.edition (
    provision   text not null references provisions.provision,
    edition     int not null,
    title       text not null,
    adopted     date,
    replaced_at timestamptz not null default now(),
    primary key (provision, edition)
);
create table provisions.edition_clause (
    provision text not null,
    edition   int not null,
    position  int not null,
    address   text not null,
    text      text not null,
    primary key (provision, edition, position),
    foreign key (provision, edition) references provisions.edition
);
revoke update, delete, truncate on provisions.edition, provisions.edition_clause from ${app};

create table provisions.import_job (
    id         bigint generated always as identity primary key,
    name       text not null,
    file       text not null,
    started_by text not null,
    created    timestamptz not null default now(),
    beat       timestamptz not null default now(),
    state      text not null,
    done       int not null default 0,
    total      int not null default 0,
    problem    text not null default ''
);
create table provisions.import_item (
    job       bigint not null references provisions.import_job on delete cascade,
    position  int not null,
    place     text not null,
    outcome   text not null,
    provision text not null,
    title     text not null,
    level     text not null,
    clauses   int not null,
    remark    text not null,
    primary key (job, position)
);

create table provisions.clean_up_decision (
    id        bigint generated always as identity primary key,
    provision text not null references provisions.provision,
    decision  text not null,
    reason    text not null,
    decided_by text not null,
    decided   timestamptz not null default now()
);
revoke update, delete, truncate on provisions.clean_up_decision from ${app};
create index clean_up_decision_provision on provisions.clean_up_decision (provision, id desc);
