-- The seal has a room of its own; the kept key goes on signing, with the certificate that papers given out already bear.
insert into seals.key (certificate, key, made_at) select certificate, key, made_at from filings.signing_key;
drop table filings.signing_key;
