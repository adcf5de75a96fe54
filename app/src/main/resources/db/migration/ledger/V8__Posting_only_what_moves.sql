-- The same as before, only that employers' money in suspense and loans are looked for where an entry moves some: most entries don't.
create or replace function ledger.post(
    business_no text, business text, day date, summary text, reason text, reverses bigint,
    subjects text[], amounts bigint[], accounts bigint[], employers bigint[], loans bigint[],
    cumulated bigint, movable text[],
    pay_account bigint, pay_amount bigint, payee bytea, masked_payee text, purpose text,
    out id bigint, out refused boolean) language plpgsql as $$
#variable_conflict use_column
declare
    moved record;
begin
    refused := false;
    insert into ledger.entry as written (business_no, business, day, summary, reason, reverses)
    values (post.business_no, post.business, post.day, post.summary, post.reason, post.reverses)
    on conflict (business_no) do nothing
    returning written.id into post.id;
    if post.id is null then
        return;
    end if;
    for moved in select account as key, -sum(amount) as delta from unnest(subjects, amounts, accounts) as leg(subject, amount, account)
                  where subject = '201' group by account order by account loop
        update ledger.account a
           set balance = a.balance + moved.delta,
               carried = least(a.carried, a.balance + moved.delta),
               weighted = a.weighted + moved.delta * cumulated
         where a.id = moved.key and a.balance + moved.delta >= 0 and a.status = any(movable) and a.settled_on <= post.day;
        refused := refused or not found;
    end loop;
    if '219' = any(subjects) then
        for moved in select employer as key, -sum(amount) as delta from unnest(subjects, amounts, employers) as leg(subject, amount, employer)
                      where subject = '219' and employer is not null group by employer order by employer loop
            update ledger.employer e set suspense = e.suspense + moved.delta
             where e.id = moved.key and e.suspense + moved.delta >= 0;
            refused := refused or not found;
        end loop;
    end if;
    if '121' = any(subjects) or '122' = any(subjects) then
        for moved in select loan as key, sum(amount) as delta, coalesce(sum(amount) filter (where subject = '122'), 0) as late
                       from unnest(subjects, amounts, loans) as leg(subject, amount, loan)
                      where subject in ('121', '122') and loan is not null group by loan order by loan loop
            update ledger.loan l set balance = l.balance + moved.delta, overdue = l.overdue + moved.late
             where l.id = moved.key and l.overdue + moved.late between 0 and l.balance + moved.delta;
            refused := refused or not found;
        end loop;
    end if;
    insert into ledger.posting (entry, line, subject, amount, account, employer, loan)
    select post.id, line, subject, amount, account, employer, loan
      from unnest(subjects, amounts, accounts, employers, loans) with ordinality as leg(subject, amount, account, employer, loan, line);
    if pay_amount is not null then
        insert into ledger.payment (entry, account, amount, payee, masked_payee, purpose)
        values (post.id, pay_account, pay_amount, post.payee, post.masked_payee, post.purpose);
    end if;
end $$;
