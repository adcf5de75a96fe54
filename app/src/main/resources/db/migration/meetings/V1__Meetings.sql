create schema meetings;
grant usage on schema meetings to ${app};

create table meetings.room (
    id      bigint generated always as identity primary key,
    name    text not null unique,
    seats   int not null check (seats between 1 and 2000),
    video   boolean not null default false,
    open    boolean not null default true
);

create table meetings.meeting (
    id             bigint generated always as identity primary key,
    title          text not null,
    level          text not null,
    sort           text not null,
    purpose        text not null,
    necessity      text not null default '',
    convener       text not null,
    convener_rank  text not null,
    starts         timestamp not null,
    minutes        int not null check (minutes between 1 and 2880),
    groups         boolean not null default false,
    video          boolean not null default false,
    room_id        bigint references meetings.room,
    place          text not null default '',
    source_meeting boolean,
    source_title   text,
    source_day     date,
    source_reached boolean,
    approval       text not null default '',
    papers         text not null default '',
    afterwards     text not null default '',
    plan_item      bigint,
    unit_id        bigint not null references people.unit,
    author_id      bigint not null references people.account,
    status         text not null,
    version        int not null default 1,
    merged_into    text,
    secret         uuid not null default gen_random_uuid() unique,
    token          uuid unique,
    changed_at     timestamptz not null default now(),
    check ((source_title is null) = (source_day is null))
);
comment on column meetings.meeting.starts is 'by the clock on the wall of the agency';
comment on column meetings.meeting.token is 'names one filling of the form, so that a form sent twice makes one meeting';
comment on column meetings.meeting.secret is 'stands in the QR code at the door of the meeting';
create index meeting_starts on meetings.meeting (starts);
create index meeting_unit on meetings.meeting (unit_id, starts desc);

create table meetings.agenda_item (
    meeting_id bigint not null references meetings.meeting,
    position   int not null,
    topic      text not null,
    minutes    int not null check (minutes >= 0),
    speaker    text not null,
    rank       text not null,
    main       boolean not null,
    primary key (meeting_id, position)
);

create table meetings.attendee (
    meeting_id bigint not null references meetings.meeting,
    position   int not null,
    unit_id    bigint not null references people.unit,
    account_id bigint references people.account,
    post       text not null,
    rank       text not null,
    items      int[] not null,
    reason     text not null,
    travel     int not null check (travel >= 0),
    primary key (meeting_id, position)
);
create index attendee_unit on meetings.attendee (unit_id);

-- Every step that a meeting ever took, with its reason.
create table meetings.step (
    id          bigint generated always as identity primary key,
    meeting_id  bigint not null references meetings.meeting,
    from_status text not null,
    to_status   text not null,
    words       text not null,
    by_id       bigint not null references people.account,
    at          timestamptz not null default now()
);
create index step_meeting on meetings.step (meeting_id, id);

-- No pass, no meeting.
create table meetings.announcement (
    meeting_id bigint not null references meetings.meeting,
    ruling_id  bigint not null unique references gate.ruling,
    by_id      bigint not null references people.account,
    at         timestamptz not null,
    primary key (meeting_id, ruling_id)
);

-- What the invited answer; the last one counts.
create table meetings.reply (
    id         bigint generated always as identity primary key,
    meeting_id bigint not null references meetings.meeting,
    position   int not null,
    answer     text not null check (answer in ('COMING', 'ABSENT', 'BY_VIDEO')),
    words      text not null default '',
    by_id      bigint not null references people.account,
    at         timestamptz not null
);
create index reply_meeting on meetings.reply (meeting_id, position, id);

-- The clock: started, gone on to an item, ended. Position 0 is the end.
create table meetings.clock (
    meeting_id bigint not null references meetings.meeting,
    place      int not null,
    item       int not null check (item >= 0),
    forgotten  boolean not null default false,
    by_id      bigint references people.account,
    at         timestamptz not null,
    primary key (meeting_id, place)
);
comment on column meetings.clock.place is 'which press it was, from 0; two people who press at the same time make one press';
comment on column meetings.clock.forgotten is 'it ran over night and was closed by the next look; what it shows is no measure';

create table meetings.overrun (
    meeting_id bigint not null references meetings.meeting,
    item       int not null,
    topic      text not null,
    speaker    text not null,
    planned    int not null,
    actual     int not null check (actual > planned),
    beyond     boolean not null,
    primary key (meeting_id, item)
);
comment on column meetings.overrun.beyond is 'longer than a chief may speak, or a main report may last';

-- Voluntary, and counted only: who it was can''t be read from it.
create table meetings.arrival (
    meeting_id bigint not null references meetings.meeting,
    unit_id    bigint not null references people.unit,
    digest     text not null,
    primary key (meeting_id, digest)
);

create table meetings.minutes (
    id         bigint generated always as identity primary key,
    meeting_id bigint not null references meetings.meeting,
    text       text not null,
    by_id      bigint not null references people.account,
    at         timestamptz not null
);
create index minutes_meeting on meetings.minutes (meeting_id, id);

create table meetings.decision (
    id         bigint generated always as identity primary key,
    meeting_id bigint not null references meetings.meeting,
    what       text not null,
    unit_id    bigint not null references people.unit,
    account_id bigint not null references people.account,
    due        date not null,
    token      uuid unique,
    added_by   bigint not null references people.account,
    added_at   timestamptz not null
);
create index decision_owner on meetings.decision (account_id, due);

create table meetings.decision_done (
    decision_id bigint primary key references meetings.decision,
    words       text not null,
    by_id       bigint not null references people.account,
    at          timestamptz not null
);

-- An address that nobody can guess; a new one ends the one before it.
create table meetings.feed (
    id         bigint generated always as identity primary key,
    account_id bigint references people.account,
    unit_id    bigint references people.unit,
    token      text not null unique,
    by_id      bigint not null references people.account,
    at         timestamptz not null,
    check ((account_id is null) <> (unit_id is null))
);
create index feed_account on meetings.feed (account_id, id);
create index feed_unit on meetings.feed (unit_id, id);

revoke update, delete, truncate on meetings.step, meetings.announcement, meetings.reply, meetings.clock, meetings.overrun,
    meetings.arrival, meetings.minutes, meetings.decision, meetings.decision_done, meetings.feed from ${app};
revoke delete, truncate on meetings.meeting, meetings.room from ${app};

insert into gate.parameter (key, label, measure, sense, code, note) values
    ('mtg.merge.alikeShare', '会议内容相近（合并召开）', '%',    'AT_MOST',  'MTG-03', '达到且参会单位有重合的，须说明为何不合并'),
    ('mtg.split.others',     '相近会议个数（大会拆小会）', '个', 'AT_MOST',  'EVA-04', '另有这样的会议超过此数的，须说明为何分开'),
    ('mtg.convey.minDays',   '传达会议离上级会议或文件的天数', '日', 'AT_LEAST', 'MTG-04', '当天和次日传达的须说明'),
    ('mtg.levels.down',      '会议开到下几级',           '级',   'AT_MOST',  'MTG-14', '原文只写中央和省级部门，市级为本单位约定'),
    ('mtg.halfDay.minutes',  '半天折合',                 '分钟', 'AT_MOST',  'MTG-19', '原文没有折算，为本单位约定'),
    ('mtg.cut.keepShare',    '按比例压缩后至少保留',     '%',    'AT_LEAST', 'LOC-14', '低于此数不自动压缩，须减少议题或者说明'),
    ('mtg.item.minMin',      '压缩后每个议题至少',       '分钟', 'AT_LEAST', 'LOC-14', '低于此数不自动压缩'),
    ('mtg.clock.warnMin',    '会议计时提醒',             '分钟', 'AT_MOST',  'S11',    '计时页到此时提醒'),
    ('mtg.minutes.maxChars', '会议纪要篇幅',             '字',   'AT_MOST',  'S10',    '开短会、写短纪要'),
    ('mtg.absorb.minutes',   '并入一个事项的议题时间',   '分钟', 'AT_MOST',  'S12',    '合并时给并入事项留的时间'),
    ('burden.meetings.attend', '会议负担：每参会分钟',   '分钟', 'AT_MOST',  'B3',     '负担测算系数'),
    ('burden.meetings.travel', '会议负担：每路程分钟',   '分钟', 'AT_MOST',  'B3',     '负担测算系数');

insert into gate.parameter_value (key, scope, value, valid_from, basis_document, basis_article, mark, reason) values
    ('mtg.merge.alikeShare', 'UNIT', 30,   '2022-01-01', '本单位精简会议承诺', '对会议内容相近的合并召开', 'OWN', '随系统提供'),
    ('mtg.split.others',     'UNIT', 1,    '2022-01-01', '本单位精简会议承诺', '对参会范围基本相似的集中召开', 'OWN', '随系统提供'),
    ('mtg.convey.minDays',   'UNIT', 2,    '2022-01-01', '本单位会议约定', '比照若干规定第四条', 'OWN', '随系统提供'),
    ('mtg.levels.down',      'UNIT', 1,    '2022-01-01', '本单位会议约定', '比照若干规定第五条', 'OWN', '随系统提供'),
    ('mtg.halfDay.minutes',  'UNIT', 240,  '2022-01-01', '本单位会议约定', '半天按四小时计', 'OWN', '随系统提供'),
    ('mtg.cut.keepShare',    'UNIT', 50,   '2022-01-01', '本单位会议约定', '压缩不影响议题', 'OWN', '随系统提供'),
    ('mtg.item.minMin',      'UNIT', 3,    '2022-01-01', '本单位会议约定', '压缩不影响议题', 'OWN', '随系统提供'),
    ('mtg.clock.warnMin',    'UNIT', 80,   '2022-01-01', '本单位会议约定', '到时提醒', 'OWN', '随系统提供'),
    ('mtg.minutes.maxChars', 'UNIT', 1500, '2022-01-01', '本单位会议约定', '纪要写短', 'OWN', '随系统提供'),
    ('mtg.absorb.minutes',   'UNIT', 10,   '2022-01-01', '本单位会议约定', '合并召开', 'OWN', '随系统提供'),
    ('burden.meetings.attend', 'UNIT', 1,  '2022-01-01', '本单位负担测算口径', '人数×分钟', 'OWN', '随系统提供'),
    ('burden.meetings.travel', 'UNIT', 1,  '2022-01-01', '本单位负担测算口径', '往返路程分钟', 'OWN', '随系统提供');

insert into meetings.room (name, seats, video) values
    ('三楼党组会议室', 16, true),
    ('四楼第一会议室', 40, true),
    ('四楼第二会议室', 20, false),
    ('五楼培训室', 80, true);
