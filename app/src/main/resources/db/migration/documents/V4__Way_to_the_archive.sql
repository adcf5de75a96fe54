-- The way of a draft to its signature, and from there to its receivers.
alter table documents.draft
    add urgency   text not null default 'ORDINARY',
    add signer_id bigint references people.account,
    add since     timestamptz not null default now();
comment on column documents.draft.since is 'when it came to stand where it stands';
update documents.draft d
set since = coalesce((select max(s.at) from documents.step s where s.draft_id = d.id), d.created_at);

-- 会签: the departments that must agree, and with which version they did.
create table documents.cosigner (
    draft_id bigint not null references documents.draft,
    unit_id  bigint not null references people.unit,
    position int not null,
    asked_by bigint not null references people.account,
    asked_at timestamptz not null default now(),
    version  int,
    words    text not null default '',
    by_id    bigint references people.account,
    at       timestamptz,
    primary key (draft_id, unit_id),
    check ((version is null) = (by_id is null) and (version is null) = (at is null))
);
create index cosigner_unit on documents.cosigner (unit_id);

-- 催办: whose step it was and who urged it.
create table documents.urging (
    id       bigint generated always as identity primary key,
    draft_id bigint not null references documents.draft,
    status   text not null,
    by_id    bigint not null references people.account,
    at       timestamptz not null
);
create index urging_draft on documents.urging (draft_id, status, at);

-- Who signs in whose place while a leader is away.
create table documents.absence (
    id          bigint generated always as identity primary key,
    account_id  bigint not null references people.account,
    stand_in_id bigint not null references people.account,
    from_day    date not null,
    until_day   date not null,
    words       text not null,
    ended_at    timestamptz,
    check (account_id <> stand_in_id and from_day <= until_day)
);
create index absence_stand_in on documents.absence (stand_in_id);
create index absence_account on documents.absence (account_id);

-- 机关代字: what stands before the year in a document's number, by the form of the paper.
create table documents.number_word (
    form text primary key,
    word text not null
);

-- The last number of a year; locked while one is drawn, so that numbers leave no gap.
create table documents.number_year (
    word  text not null,
    year  int not null,
    begun int not null default 0 check (begun >= 0),
    last  int not null check (last >= begun),
    primary key (word, year)
);
comment on column documents.number_year.begun is 'numbers up to this one were given before this system was in use';

create table documents.number (
    word         text not null,
    year         int not null,
    sequence     int not null check (sequence > 0),
    draft_id     bigint not null references documents.draft,
    drawn_at     timestamptz not null,
    drawn_by     bigint not null references people.account,
    voided_at    timestamptz,
    voided_by    bigint references people.account,
    voided_words text,
    primary key (word, year, sequence),
    foreign key (word, year) references documents.number_year,
    check ((voided_at is null) = (voided_by is null) and (voided_at is null) = (voided_words is null))
);
create unique index number_draft on documents.number (draft_id) where voided_at is null;

-- The official document as it was laid out and sealed.
create table documents.edition (
    draft_id bigint not null references documents.draft,
    version  int not null,
    kind     text not null check (kind in ('ofd', 'pdf', 'docx')),
    content  bytea not null,
    digest   text not null,
    pages    int not null check (pages > 0),
    made_at  timestamptz not null,
    made_by  bigint not null references people.account,
    id       bigint generated always as identity primary key
);
create index edition_draft on documents.edition (draft_id, kind, id);
create index edition_digest on documents.edition (digest);

-- Printing is a permission that is counted; the copy for the archive needs none.
create table documents.printing (
    id         bigint generated always as identity primary key,
    draft_id   bigint not null references documents.draft,
    unit_id    bigint not null references people.unit,
    archive    boolean not null,
    copies     int not null check (copies > 0),
    pages      int not null check (pages > 0),
    reason     text not null,
    asked_by   bigint not null references people.account,
    asked_at   timestamptz not null,
    granted    boolean,
    decided_by bigint references people.account,
    decided_at timestamptz,
    words      text not null default '',
    check ((granted is null) = (decided_at is null)),
    check (not archive or copies = 1)
);
create index printing_draft on documents.printing (draft_id, id);
create unique index printing_archive on documents.printing (draft_id) where archive;

revoke delete, truncate on documents.urging, documents.absence, documents.number, documents.number_year,
    documents.edition, documents.printing from ${app};
revoke update on documents.urging, documents.edition, documents.number from ${app};
grant update (voided_at, voided_by, voided_words) on documents.number to ${app};

insert into gate.parameter (key, label, measure, sense, code, note) values
    ('doc.step.days',            '公文：平件每一步的时限', '个工作日', 'AT_MOST', 'S2', '从到手的第二天起算'),
    ('doc.step.days.urgent',     '公文：加急件每一步的时限', '个工作日', 'AT_MOST', 'S2', '从到手的第二天起算'),
    ('doc.step.days.mostUrgent', '公文：特急件每一步的时限', '个工作日', 'AT_MOST', 'S2', '0 就是当天'),
    ('doc.urge.hours',           '公文：同一步两次催办至少隔多久', '小时', 'AT_LEAST', 'S2', '催得太密也是负担');
insert into gate.parameter_value (key, scope, value, valid_from, basis_document, basis_article, mark, reason) values
    ('doc.step.days',            'UNIT', 3,  '2000-01-01', '本单位公文办理时限', '', 'OWN', '随系统提供，由办公室确定'),
    ('doc.step.days.urgent',     'UNIT', 1,  '2000-01-01', '本单位公文办理时限', '', 'OWN', '随系统提供，由办公室确定'),
    ('doc.step.days.mostUrgent', 'UNIT', 0,  '2000-01-01', '本单位公文办理时限', '', 'OWN', '随系统提供，由办公室确定'),
    ('doc.urge.hours',           'UNIT', 24, '2000-01-01', '本单位公文办理时限', '', 'OWN', '随系统提供，由办公室确定');
