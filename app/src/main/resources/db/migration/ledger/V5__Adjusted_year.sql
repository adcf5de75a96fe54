-- The fund year, by its first calendar year, in which ratio or bases were last adjusted (条例第十六条: once a fund year).
alter table ledger.employer add column adjusted_year integer;
