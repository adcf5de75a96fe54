create schema identity;
grant usage on schema identity to ${app};

create sequence identity.person_key;
create sequence identity.mandate_key;

-- Name and number are sealed; a person is found by a keyed index of the document. Nobody is ever removed: filings refer to them.
create table identity.person (
    id            bigint primary key,
    paper_index   bytea not null unique,
    document_type text not null check (document_type in ('01', '02', '03', '04', '99')),
    number_sealed bytea not null,
    name_sealed   bytea not null,
    subject_index bytea not null,
    level         int not null check (level between 1 and 4),
    first_seen    timestamptz not null,
    last_seen     timestamptz not null
);
create index person_subject on identity.person (subject_index);
revoke delete, truncate on identity.person from ${app};

-- The agent is named by document, not by person: a mandate may be there before the agent ever came to the hall.
create table identity.mandate (
    id                bigint primary key,
    employer_code     text not null check (length(employer_code) = 18),
    employer_name     text not null,
    agent_index       bytea not null,
    agent_name_sealed bytea not null,
    agent_number      text not null check (agent_number ~ '^\d{3}\*{11}\d{3}[\dX]$'),
    scope             text not null,
    valid_from        date not null,
    valid_to          date not null,
    granted_by        bigint not null references identity.person,
    granted_at        timestamptz not null,
    revoked_by        bigint references identity.person,
    revoked_at        timestamptz,
    check (valid_from <= valid_to),
    check ((revoked_by is null) = (revoked_at is null))
);
create index mandate_agent on identity.mandate (agent_index);
create index mandate_employer on identity.mandate (employer_code);
create index mandate_granted_by on identity.mandate (granted_by);
revoke update, delete, truncate on identity.mandate from ${app};
grant update (revoked_by, revoked_at) on identity.mandate to ${app};
