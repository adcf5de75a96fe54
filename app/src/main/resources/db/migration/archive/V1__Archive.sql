create schema archive;
grant usage on schema archive to ${app};

-- The day by which time is reckoned here, whatever the session is set to.
create function archive.today() returns date language sql stable as $$ select (now() at time zone 'Asia/Shanghai')::date $$;

create function archive.never() returns trigger language plpgsql as $$
begin
    raise exception '% of archive.% is never allowed', tg_op, tg_table_name using errcode = 'restrict_violation';
end $$;

-- 全宗号: the last row that has begun counts; what bears a number keeps it.
create table archive.fonds (
    id         bigint generated always as identity primary key,
    code       text not null check (code ~ '^[0-9A-Za-z]{1,12}$'),
    basis      text not null check (basis <> ''),
    valid_from date not null,
    by_id      bigint references people.account,
    at         timestamptz not null default now()
);
comment on column archive.fonds.by_id is 'null for the one that came with the system';

-- 归档范围和保管期限表: of each code the last row that has begun counts; a row is never changed, a later one follows it.
create table archive.retention (
    id         bigint generated always as identity primary key,
    code       text not null check (code ~ '^[a-z]+(\.[a-z]+)*$'),
    label      text not null check (label <> ''),
    term       text not null check (term in ('PERMANENT', 'THIRTY', 'TEN', 'NOT_KEPT')),
    ended      boolean not null default false,
    basis      text not null check (basis <> ''),
    mark       text not null check (mark in ('READ', 'QUOTED', 'UNVERIFIED', 'OWN')),
    valid_from date not null,
    by_id      bigint references people.account,
    at         timestamptz not null default now()
);
comment on column archive.retention.term is 'NOT_KEPT: 不归档';
comment on column archive.retention.ended is 'from that day on the class is not used any more';
create index retention_code on archive.retention (code, valid_from, id);

-- 归档文件, by the piece (件): a paper with its annexes is one.
create table archive.item (
    id           bigint generated always as identity primary key,
    number       text not null unique,
    fonds        text not null,
    year         int not null check (year between 1900 and 2200),
    term         text not null check (term in ('PERMANENT', 'THIRTY', 'TEN')),
    sequence     int not null check (sequence > 0),
    source       text not null,
    source_key   text not null,
    title        text not null check (title <> ''),
    retention_id bigint not null references archive.retention,
    unit_id      bigint not null references people.unit,
    formed       date not null,
    kept_until   date,
    by_id        bigint not null references people.account,
    at           timestamptz not null default now(),
    unique (fonds, year, term, sequence),
    unique (source, source_key),
    check ((term = 'PERMANENT') = (kept_until is null)),
    check (kept_until > formed)
);
comment on column archive.item.kept_until is 'last day of the period given when it was kept; null for ever';
create index item_unit on archive.item (unit_id, id desc);
create index item_year on archive.item (year, term, sequence);

-- 件号 without gaps: it moves by one, in the transaction that uses it.
create table archive.counter (
    fonds text not null,
    year  int not null,
    term  text not null,
    last  int not null check (last > 0),
    primary key (fonds, year, term)
);
create function archive.one_by_one() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' and new.last <> 1 or tg_op = 'UPDATE' and (new.last <> old.last + 1
            or (new.fonds, new.year, new.term) is distinct from (old.fonds, old.year, old.term)) then
        raise exception 'numbers go up by one' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger counter_one_by_one before insert or update on archive.counter
    for each row execute function archive.one_by_one();

-- 元数据, each element under the name that its standard gives it.
create table archive.element (
    item_id  bigint not null references archive.item,
    position int not null,
    standard text not null,
    name     text not null,
    value    text not null,
    primary key (item_id, position)
);

create table archive.file (
    item_id  bigint not null references archive.item,
    position int not null,
    name     text not null,
    type     text not null,
    size     int not null check (size > 0),
    sm3      text not null check (sm3 ~ '^[0-9a-f]{64}$'),
    sha256   text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    primary key (item_id, position)
);

-- What the files hold, under the seal of the house; the one thing here that may ever go, and only after its time.
create table archive.content (
    item_id  bigint not null,
    position int not null,
    content  bytea not null,
    primary key (item_id, position),
    foreign key (item_id, position) references archive.file
);

-- 核验: somebody had each file's digest reckoned again.
create table archive.verification (
    id      bigint generated always as identity primary key,
    item_id bigint not null references archive.item,
    good    boolean not null,
    words   text not null,
    by_id   bigint not null references people.account,
    at      timestamptz not null default now()
);
create index verification_item on archive.verification (item_id, id desc);

-- 到期鉴定: one person proposes for one or several pieces, another decides.
create table archive.appraisal (
    id          bigint generated always as identity primary key,
    outcome     text not null check (outcome in ('KEEP', 'DESTROY')),
    term        text check (term in ('PERMANENT', 'THIRTY', 'TEN')),
    until       date,
    reason      text not null check (reason <> ''),
    proposed_by bigint not null references people.account,
    proposed_at timestamptz not null default now(),
    check ((outcome = 'KEEP') = (term is not null)),
    check ((coalesce(term, 'PERMANENT') = 'PERMANENT') = (until is null))
);
comment on column archive.appraisal.until is 'last day of the new period; null for ever, or where the pieces are to go';

create table archive.appraised (
    appraisal_id bigint not null references archive.appraisal,
    item_id      bigint not null references archive.item,
    primary key (appraisal_id, item_id)
);
create index appraised_item on archive.appraised (item_id);

create table archive.decision (
    appraisal_id bigint primary key references archive.appraisal,
    accepted     boolean not null,
    words        text not null,
    by_id        bigint not null references people.account,
    at           timestamptz not null default now()
);

-- 移交: what went to the public archives.
create table archive.transfer (
    item_id  bigint primary key references archive.item,
    receiver text not null check (receiver <> ''),
    day      date not null,
    by_id    bigint not null references people.account,
    at       timestamptz not null default now()
);

-- Where each piece stands: until when it is kept by now, and what became of it.
create view archive.standing as
select i.id as item_id,
       case when k.appraisal_id is null then i.kept_until else k.until end as until,
       coalesce(k.term, i.term) as term,
       exists (select from archive.appraised d join archive.appraisal a on a.id = d.appraisal_id and a.outcome = 'DESTROY'
               join archive.decision c on c.appraisal_id = a.id and c.accepted where d.item_id = i.id) as destroyed,
       exists (select from archive.appraised d left join archive.decision c on c.appraisal_id = d.appraisal_id
               where d.item_id = i.id and c.appraisal_id is null) as appraising,
       t.day as transferred
from archive.item i
left join archive.transfer t on t.item_id = i.id
left join lateral (
    select d.appraisal_id, a.term, a.until from archive.appraised d
    join archive.appraisal a on a.id = d.appraisal_id and a.outcome = 'KEEP'
    join archive.decision c on c.appraisal_id = a.id and c.accepted
    where d.item_id = i.id order by d.appraisal_id desc limit 1) k on true;

create function archive.due() returns trigger language plpgsql as $$
begin
    if not exists (select from archive.standing s where s.item_id = new.item_id and not s.destroyed and s.until < archive.today()) then
        raise exception 'item % is not due', new.item_id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger appraised_due before insert on archive.appraised for each row execute function archive.due();

create function archive.another_person() returns trigger language plpgsql as $$
begin
    if exists (select from archive.appraisal where id = new.appraisal_id and proposed_by = new.by_id) then
        raise exception 'who proposed can''t decide' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger decision_another_person before insert on archive.decision for each row execute function archive.another_person();

-- Nothing goes before its time, and nothing without the decision of two people, whoever asks.
create function archive.after_its_time() returns trigger language plpgsql as $$
begin
    if not exists (select from archive.standing s where s.item_id = old.item_id and s.destroyed and s.until < archive.today()) then
        raise exception 'item % must be kept', old.item_id using errcode = 'restrict_violation';
    end if;
    return old;
end $$;
create trigger content_after_its_time before delete on archive.content for each row execute function archive.after_its_time();

create trigger content_never before update on archive.content for each row execute function archive.never();
create trigger fonds_never before update or delete on archive.fonds for each row execute function archive.never();
create trigger retention_never before update or delete on archive.retention for each row execute function archive.never();
create trigger item_never before update or delete on archive.item for each row execute function archive.never();
create trigger counter_never before delete on archive.counter for each row execute function archive.never();
create trigger element_never before update or delete on archive.element for each row execute function archive.never();
create trigger file_never before update or delete on archive.file for each row execute function archive.never();
create trigger verification_never before update or delete on archive.verification for each row execute function archive.never();
create trigger appraisal_never before update or delete on archive.appraisal for each row execute function archive.never();
create trigger appraised_never before update or delete on archive.appraised for each row execute function archive.never();
create trigger decision_never before update or delete on archive.decision for each row execute function archive.never();
create trigger transfer_never before update or delete on archive.transfer for each row execute function archive.never();

-- Rows' triggers don't see a table emptied as a whole.
do $$
declare
    tab text;
begin
    for tab in select table_name from information_schema.tables where table_schema = 'archive' and table_type = 'BASE TABLE' loop
        execute format('create trigger %I before truncate on archive.%I for each statement execute function archive.never()', tab || '_whole', tab);
    end loop;
end $$;

revoke update, delete, truncate on all tables in schema archive from ${app};
grant update (last) on archive.counter to ${app};
grant delete on archive.content to ${app};

insert into archive.fonds (code, basis, valid_from) values
    ('0000', '代用号：由同级档案馆给定以后替换', '2000-01-01');

-- The defaults, to be replaced by the unit's own table once it is agreed to (令8号第十二条).
insert into archive.retention (code, label, term, basis, mark, valid_from) values
    ('meeting.party',        '党组会、主任办公会的纪要和记录',                               'PERMANENT', '国家档案局令第8号附表', 'QUOTED', '2006-12-18'),
    ('meeting.main',         '本单位工作会、专题会的通知、报告、讲话、决定、纪要',           'PERMANENT', '国家档案局令第8号附表', 'QUOTED', '2006-12-18'),
    ('meeting.more',         '本单位会议的典型材料、发言、交流材料、简报',                   'THIRTY',    '国家档案局令第8号附表', 'QUOTED', '2006-12-18'),
    ('meeting.rejected',     '讨论未通过的文件',                                             'TEN',       '国家档案局令第8号附表', 'QUOTED', '2006-12-18'),
    ('joint.main',           '联合会议、联合行文中本单位主办的主要文件',                     'PERMANENT', '国家档案局令第8号附表', 'QUOTED', '2006-12-18'),
    ('joint.plain',          '联合会议、联合行文中的一般业务文件',                           'THIRTY',    '国家档案局令第8号附表', 'QUOTED', '2006-12-18'),
    ('own.policy',           '本单位的政策性、普发性业务文件和工作制度',                     'PERMANENT', '国家档案局令第8号附表', 'QUOTED', '2006-12-18'),
    ('own.request',          '请示与批复：重要的',                                           'PERMANENT', '国家档案局令第8号附表', 'QUOTED', '2006-12-18'),
    ('own.request.plain',    '请示与批复：一般的',                                           'THIRTY',    '国家档案局令第8号附表', 'QUOTED', '2006-12-18'),
    ('own.summary',          '报告、总结、综合统计报表：重要的',                             'PERMANENT', '国家档案局令第8号第七条', 'QUOTED', '2006-12-18'),
    ('own.staff',            '机构演变、人事任免',                                           'PERMANENT', '国家档案局令第8号第七条', 'QUOTED', '2006-12-18'),
    ('own.contract',         '房产、土地、合同凭证',                                         'PERMANENT', '国家档案局令第8号第七条', 'QUOTED', '2006-12-18'),
    ('own.chronicle',        '大事记',                                                       'PERMANENT', '单位自定表的通行做法，待本单位批准', 'OWN', '2006-12-18'),
    ('own.bulletin',         '简报、工作信息',                                               'TEN',       '单位自定表的通行做法，待本单位批准', 'OWN', '2006-12-18'),
    ('own.filed',            '备案文件',                                                     'TEN',       '国家档案局令第8号附表', 'QUOTED', '2006-12-18'),
    ('own.approved',         '审批、核准文件',                                               'PERMANENT', '国家档案局令第8号附表', 'QUOTED', '2006-12-18'),
    ('visit.main',           '上级来检查的材料：重要的',                                     'PERMANENT', '国家档案局令第8号附表', 'QUOTED', '2006-12-18'),
    ('visit.plain',          '上级来检查的材料：一般的（含汇报材料）',                       'THIRTY',    '国家档案局令第8号附表', 'QUOTED', '2006-12-18'),
    ('incoming.superior',    '来文：上级机关属于本单位主管业务的重要文件',                   'PERMANENT', '国家档案局令第8号第七条', 'QUOTED', '2006-12-18'),
    ('incoming.peer',        '来文：同级、下级的重要来函、请示和本单位的复函、批复',         'PERMANENT', '国家档案局令第8号第七条', 'QUOTED', '2006-12-18'),
    ('incoming.plain',       '来文：需要办理的一般文件',                                     'THIRTY',    '自定：令8号定期的条目没有核对，先按较长的期限', 'OWN', '2006-12-18'),
    ('incoming.problem',     '下级报送的重大问题报告',                                       'THIRTY',    '国家档案局令第8号附表', 'QUOTED', '2006-12-18'),
    ('incoming.plan',        '下级报送的年度计划和总结',                                     'TEN',       '国家档案局令第8号附表', 'QUOTED', '2006-12-18'),
    ('none.forwarded',       '不归档：上级普发、不需本单位办理的文件',                       'NOT_KEPT',  '国家档案局令第8号第四条', 'READ', '2006-12-18'),
    ('none.double',          '不归档：重份文件',                                             'NOT_KEPT',  '国家档案局令第8号第四条', 'READ', '2006-12-18'),
    ('none.routine',         '不归档：没有查考价值的事务性、临时性文件',                     'NOT_KEPT',  '国家档案局令第8号第四条', 'READ', '2006-12-18'),
    ('none.drafts',          '不归档：一般文件的历次修改稿、校对稿',                         'NOT_KEPT',  '国家档案局令第8号第四条', 'READ', '2006-12-18'),
    ('none.letters',         '不归档：不需办理的人民来信、电话记录',                         'NOT_KEPT',  '国家档案局令第8号第四条', 'READ', '2006-12-18'),
    ('none.internal',        '不归档：内部互相抄送的文件',                                   'NOT_KEPT',  '国家档案局令第8号第四条', 'READ', '2006-12-18'),
    ('none.bulletin',        '不归档：供参阅的简报、情况反映',                               'NOT_KEPT',  '国家档案局令第8号第四条', 'READ', '2006-12-18');
