package cn.qingjian.filings.facts;

import cn.qingjian.identity.Citizen;
import cn.qingjian.identity.IdentityPaper;
import cn.qingjian.kernel.CreditCode;
import cn.qingjian.ledger.Account;
import cn.qingjian.ledger.Depositors;
import cn.qingjian.ledger.Employer;
import cn.qingjian.ledger.Person;
import java.util.Optional;

/**
 * Who files, with what the ledger knows of him; in the clear, so only as long as a request lasts.
 *
 * @param who whoever files
 * @param holder he with his account; empty where he has none
 * @param employer account of the employer for which he acts; empty where it has none
 */
public record Applicant(Asking who, Optional<Depositors.Holder> holder, Optional<Employer> employer) {
    /** Who is signed in. */
    public Citizen citizen() {
        return who.citizen();
    }

    /** His name and number. */
    public IdentityPaper paper() {
        return who.paper();
    }

    /** Code of the employer for which he acts; empty for himself. */
    public Optional<CreditCode> code() {
        return who.code();
    }

    /** His account; empty where he has none. */
    public Optional<Account> account() {
        return holder.map(Depositors.Holder::account);
    }

    /** Number of the bank account to which he is paid. */
    public Optional<String> card() {
        return holder.map(Depositors.Holder::owner).map(Person::card);
    }

    @Override
    public String toString() {
        return who.toString();
    }
}
