create schema serviceitems;
grant usage on schema serviceitems to ${app};

-- Versions of items: the files of a folder as they were saved. Nothing is ever changed; a version is released or discarded by a row of its own.
create table serviceitems.item_version (
    id         bigint generated always as identity primary key,
    code       text not null,
    number     integer not null,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    name       text not null,
    digest     text not null check (digest ~ '^[0-9a-f]{64}$'),
    source     text not null check (source in ('SHIPPED', 'FOLDER', 'DESK')),
    note       text not null,
    author_id  bigint references people.account,
    saved_at   timestamptz not null
);
comment on column serviceitems.item_version.author_id is 'null for what came with the system or was put into the folder';
create index item_version_code on serviceitems.item_version (code, id);
create unique index item_version_shipped on serviceitems.item_version (code, digest) where source <> 'DESK';

create table serviceitems.item_file (
    version_id bigint not null references serviceitems.item_version,
    name       text not null,
    content    text not null,
    digest     text not null,
    primary key (version_id, name)
);

create table serviceitems.item_replay (
    id         bigint generated always as identity primary key,
    version_id bigint not null references serviceitems.item_version,
    seen_by    bigint not null references people.account,
    seen_at    timestamptz not null,
    cases      integer not null,
    changed    integer not null
);

create table serviceitems.item_release (
    version_id  bigint primary key references serviceitems.item_version,
    released_by bigint references people.account,
    released_at timestamptz not null,
    sequence    bigint generated always as identity
);
comment on column serviceitems.item_release.released_by is 'null for what came with the system or was put into the folder';

create table serviceitems.item_discard (
    version_id   bigint primary key references serviceitems.item_version,
    discarded_by bigint not null references people.account,
    discarded_at timestamptz not null
);
revoke update, delete, truncate on serviceitems.item_version, serviceitems.item_file, serviceitems.item_replay,
    serviceitems.item_release, serviceitems.item_discard from ${app};
