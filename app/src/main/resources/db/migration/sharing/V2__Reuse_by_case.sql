-- whether a case has noted an answer already
create index reuse_case on sharing.reuse (case_ref);
