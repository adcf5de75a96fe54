-- What is admitted is known to those who bear it, and costs them something, from the moment on in which it is issued.
alter table gate.admission add column issued_at timestamptz;
update gate.admission set issued_at = changed_at where state = 'ISSUED';
alter table gate.admission add check (state <> 'ISSUED' or issued_at is not null);
grant update (issued_at) on gate.admission to ${app};
