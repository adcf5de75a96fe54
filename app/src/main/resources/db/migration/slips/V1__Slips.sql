create schema slips;
grant usage on schema slips to ${app};

-- 事项单: one form of one kind. What the gate says of it is kept beside it as the gate tells it.
create table slips.slip (
    number     bigint generated always as identity primary key,
    kind       text not null,
    words      jsonb not null,
    taken      text[] not null default '{}',
    from_day   date not null,
    to_day     date not null,
    unit_id    bigint not null references people.unit,
    author_id  bigint not null references people.account,
    state      text not null default 'OPEN',
    standing   text,
    ruling_id  bigint references gate.ruling,
    taken_into text not null default '',
    version    int not null default 1,
    token      uuid unique,
    changed_at timestamptz not null default now(),
    check (to_day >= from_day),
    check ((standing is null) = (ruling_id is null))
);
comment on column slips.slip.token is 'names one filling of the form, so that a form sent twice makes one slip';
create index slip_kind on slips.slip (kind, number desc);

create table slips.step (
    id         bigint generated always as identity primary key,
    number     bigint not null references slips.slip,
    from_state text not null,
    to_state   text not null,
    words      text not null,
    by_id      bigint not null references people.account,
    at         timestamptz not null default now()
);
create index step_number on slips.step (number, id);

-- No pass, nothing is carried out.
create table slips.issued (
    ruling_id bigint not null unique references gate.ruling,
    number    bigint not null references slips.slip,
    by_id     bigint not null references people.account,
    at        timestamptz not null default now()
);

-- What it really took; the last row of a slip and unit counts.
create table slips.answer (
    id      bigint generated always as identity primary key,
    number  bigint not null references slips.slip,
    unit_id bigint not null references people.unit,
    minutes bigint not null check (minutes >= 0),
    how     text not null,
    by_id   bigint not null references people.account,
    at      timestamptz not null default now()
);
create index answer_number on slips.answer (number, unit_id, id);

revoke update, delete, truncate on slips.step, slips.issued, slips.answer from ${app};
revoke delete, truncate on slips.slip from ${app};
