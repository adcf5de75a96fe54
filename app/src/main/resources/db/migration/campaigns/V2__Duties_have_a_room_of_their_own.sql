insert into duties.entry (sheet, text, words, by_whom, basis, valid_from, by_id, at)
    select 'OWN', text, '{}', '', '管理部职责清单', at::date, by_id, at from campaigns.duty order by id;
drop table campaigns.duty;
