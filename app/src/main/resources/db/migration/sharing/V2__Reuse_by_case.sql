-- whether a case has noted an answer already
create index reuse_case on sharing.reuse (case_ref);
-- the answers about a subject that may still be fresh
drop index sharing.call_fresh;
create index call_fresh on sharing.call (subject_index, id) where valid_until is not null;
