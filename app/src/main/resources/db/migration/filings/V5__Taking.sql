-- A filing that nobody else changes until the transaction ends. One person does one thing at a time: others of the same person wait.
create function filings.take(person bigint, wanted uuid) returns setof filings.filing language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('filings.citizen', person));
    return query select * from filings.filing where key = wanted for update;
end $$;
