create schema documents;
grant usage on schema documents to ${app};

create table documents.draft (
    id           bigint generated always as identity primary key,
    title        text not null,
    genre        text not null,
    form         text not null,
    length_class text not null check (length_class in ('GENERAL', 'SPECIAL', 'COMPREHENSIVE')),
    purpose      text not null default '',
    plan_item    bigint,
    body         text not null,
    unit_id      bigint not null references people.unit,
    author_id    bigint not null references people.account,
    status       text not null,
    version      int not null default 1,
    merged_into  bigint references documents.draft,
    token        uuid unique,
    created_at   timestamptz not null default now(),
    changed_at   timestamptz not null default now(),
    changed_by   bigint not null references people.account
);
comment on column documents.draft.token is 'names one filling of the form, so that a form sent twice makes one draft';
comment on column documents.draft.version is 'grows with every saved change; whoever saves names the one that he saw';
create index draft_unit on documents.draft (unit_id, changed_at desc);
create index draft_status on documents.draft (status, changed_at desc);
create index draft_merged on documents.draft (merged_into) where merged_into is not null;

create table documents.draft_addressee (
    draft_id bigint not null references documents.draft,
    position int not null,
    name     text not null,
    unit_id  bigint references people.unit,
    primary key (draft_id, position)
);
create index draft_addressee_unit on documents.draft_addressee (unit_id);

-- Every step that a draft ever took, with its reason.
create table documents.step (
    id          bigint generated always as identity primary key,
    draft_id    bigint not null references documents.draft,
    from_status text not null,
    to_status   text not null,
    words       text not null,
    by_id       bigint not null references people.account,
    at          timestamptz not null default now()
);
create index step_draft on documents.step (draft_id, id);

-- 合法合规审查 of one very text of a draft.
create table documents.review (
    draft_id bigint not null references documents.draft,
    version  int not null,
    words    text not null,
    by_id    bigint not null references people.account,
    at       timestamptz not null default now(),
    primary key (draft_id, version)
);

-- Where each paragraph of a joint draft came from.
create table documents.joint_part (
    joint_id bigint not null references documents.draft,
    position int not null,
    text     text not null,
    sources  bigint[] not null,
    primary key (joint_id, position)
);

revoke update, delete, truncate on documents.step, documents.review, documents.joint_part from ${app};
revoke delete, truncate on documents.draft from ${app};
