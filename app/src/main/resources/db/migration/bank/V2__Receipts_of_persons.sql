-- Money that came back from a person stands in his account again; until then it belongs to nobody, like any other.
alter table bank.receipt add column account bigint;
alter table bank.receipt add check (employer is null or account is null);
drop index bank.receipt_unmatched;
create index receipt_unmatched on bank.receipt (id) where employer is null and account is null;
