package cn.qingjian.filings.facts;

import cn.qingjian.ledger.Account;
import cn.qingjian.ledger.Loan;
import cn.qingjian.ledger.LoanBook;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The loan that a person means: the newest one, and one that is still owed before one that is paid back. */
@Component
public class NewestLoan {
    private final LoanBook book;

    NewestLoan(LoanBook book) {
        this.book = book;
    }

    /** The loan of an account's owner; empty where there is none. */
    public Optional<Loan> of(Account account) {
        return Optional.ofNullable(ofAll(List.of(account)).get(account.person()));
    }

    /** The same of several, by key of the person. */
    Map<Long, Loan> ofAll(List<Account> accounts) {
        Map<Long, Loan> newest = new HashMap<>();
        book.ofPersons(accounts.stream().map(Account::person).toList())
                .forEach((person, loans) -> loans.stream()
                        .max(Comparator.<Loan, Boolean>comparing(
                                        one -> one.status().open())
                                .thenComparing(Loan::paidOutOn))
                        .ifPresent(loan -> newest.put(person, loan)));
        return newest;
    }
}
