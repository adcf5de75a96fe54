create schema reviews;
grant usage on schema reviews to ${app};

-- What was put up for review; one row each time, so that what came back amended is another.
create table reviews.matter (
    id         bigint generated always as identity primary key,
    kind       text not null,
    number     bigint not null,
    version    int not null,
    class_name text not null,
    title      text not null,
    unit_id    bigint not null references people.unit,
    author_id  bigint not null references people.account,
    since      timestamptz not null,
    done_at    timestamptz,
    withdrawn  text,
    check (withdrawn is null or done_at is not null)
);
comment on column reviews.matter.class_name is 'the class for which it is reviewed, as it was called that day';
comment on column reviews.matter.done_at is 'when it stopped waiting: decided, or taken back with the words beside';
create unique index matter_waiting on reviews.matter (kind, number) where done_at is null;
create index matter_demand on reviews.matter (kind, number, id);
create index matter_author on reviews.matter (author_id, done_at);

create table reviews.session (
    id         bigint generated always as identity primary key,
    token      uuid not null unique,
    title      text not null check (title <> ''),
    starts     timestamp not null,
    chair_id   bigint not null references people.account,
    planned_by bigint not null references people.account,
    planned_at timestamptz not null,
    closed_by  bigint references people.account,
    closed_at  timestamptz,
    check ((closed_at is null) = (closed_by is null))
);
create index session_starts on reviews.session (starts);

create table reviews.attendee (
    session_id bigint not null references reviews.session,
    account_id bigint not null references people.account,
    primary key (session_id, account_id)
);

-- The agenda. A matter is on one open agenda at most.
create table reviews.item (
    session_id bigint not null references reviews.session,
    matter_id  bigint not null references reviews.matter,
    position   int not null check (position > 0),
    minutes    int not null check (minutes > 0),
    open       boolean not null default true,
    primary key (session_id, matter_id),
    unique (session_id, position) deferrable initially deferred
);
create unique index item_open on reviews.item (matter_id) where open;

create table reviews.decision (
    id         bigint generated always as identity primary key,
    matter_id  bigint not null references reviews.matter,
    session_id bigint,
    verdict    text not null check (verdict in ('AGREED', 'AMEND', 'DEFERRED', 'REFUSED', 'MERGED')),
    words      text not null,
    into_id    bigint references reviews.matter,
    by_id      bigint not null references people.account,
    at         timestamptz not null,
    unique (session_id, matter_id),
    foreign key (session_id, matter_id) references reviews.item (session_id, matter_id),
    check (verdict = 'AGREED' or words <> ''),
    check ((verdict = 'MERGED') = (into_id is not null) and into_id <> matter_id),
    check (session_id is not null or verdict = 'AGREED')
);
comment on column reviews.decision.session_id is 'null where the office found amended words to be as a session had wanted them';
create index decision_matter on reviews.decision (matter_id);

-- What a closed session decided stays; a later session decides otherwise.
create function reviews.closed_stays() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' and (old.session_id is null
            or exists (select from reviews.session where id = old.session_id and closed_at is not null)) then
        raise exception 'a closed session stays as it is' using errcode = 'restrict_violation';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    if exists (select from reviews.session where id = new.session_id and closed_at is not null) then
        raise exception 'a closed session stays as it is' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger item_stays before insert or update or delete on reviews.item
    for each row execute function reviews.closed_stays();
create trigger attendee_stays before insert or update or delete on reviews.attendee
    for each row execute function reviews.closed_stays();
create trigger decision_stays before insert or update or delete on reviews.decision
    for each row execute function reviews.closed_stays();
create function reviews.closed_once() returns trigger language plpgsql as $$
begin
    if old.closed_at is not null then
        raise exception 'a closed session stays as it is' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger session_closed_once before update on reviews.session for each row execute function reviews.closed_once();

revoke delete, truncate on all tables in schema reviews from ${app};
revoke update on reviews.decision, reviews.attendee from ${app};
grant delete on reviews.attendee, reviews.item, reviews.decision to ${app};

insert into gate.parameter (key, label, measure, sense, code, note) values
    ('review.item.minutes', '审议会：一项议题一般几分钟',   '分钟', 'AT_MOST', 'S37', '列入议程时先填好，可以改'),
    ('review.result.days',  '审议会：结果在工作台上留几天', '天',   'AT_LEAST', 'S37', '起草人看得到，过了可以在文稿或者会议的页面上看');
insert into gate.parameter_value (key, scope, value, valid_from, basis_document, basis_article, mark, reason) values
    ('review.item.minutes', 'UNIT', 10, '2000-01-01', '本单位文件、会议审议制度', '', 'OWN', '随系统提供，由办公室确定'),
    ('review.result.days',  'UNIT', 7,  '2000-01-01', '本单位文件、会议审议制度', '', 'OWN', '随系统提供，由办公室确定');
