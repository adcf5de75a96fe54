alter table meetings.attendee add column video boolean not null default false;
comment on column meetings.attendee.video is 'joins by video from where he is, with no way to go';
update meetings.attendee t set video = true from meetings.meeting m, people.unit u
    where m.id = t.meeting_id and m.video and u.id = t.unit_id and u.kind not in ('CENTRE', 'LEADERSHIP', 'DEPARTMENT');
