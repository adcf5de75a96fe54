-- 统计法实施条例第十七条 (ST-07): a statistical survey is signed by who filled it in and by the head of the office.
alter table datarequests.sent add column head text not null default '';
comment on column datarequests.sent.head is 'name of the office''s head who signs; empty for what is no statistical survey';
