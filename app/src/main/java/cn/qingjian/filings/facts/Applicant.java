package cn.qingjian.filings.facts;

import cn.qingjian.identity.Citizen;
import cn.qingjian.identity.IdentityPaper;
import cn.qingjian.kernel.CreditCode;
import cn.qingjian.ledger.Account;
import cn.qingjian.ledger.Employer;
import cn.qingjian.ledger.Person;
import java.util.Optional;

/**
 * Who files, with what the ledger knows of him; in the clear, so only as long as a request lasts.
 *
 * @param citizen who is signed in
 * @param paper name and number
 * @param account his account; empty where he has none
 * @param owner the account's owner in the clear; empty where there is none
 * @param code of the employer for which he acts; empty for himself
 * @param employer that employer's account; empty where it has none
 */
public record Applicant(
        Citizen citizen,
        IdentityPaper paper,
        Optional<Account> account,
        Optional<Person> owner,
        Optional<CreditCode> code,
        Optional<Employer> employer) {
    /** Number of the bank account to which he is paid. */
    public Optional<String> card() {
        return owner.flatMap(person -> Optional.ofNullable(person.card()));
    }

    @Override
    public String toString() {
        return paper.toString();
    }
}
