-- When the person last signed in: shown to the security administrator, who looks for accounts that nobody uses.
alter table people.account add column signed_in_at timestamptz;
