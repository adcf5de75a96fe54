package cn.qingjian.filings.facts;

import cn.qingjian.filings.store.HistoryStore;
import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.Loan;
import cn.qingjian.ledger.LoanBook;
import cn.qingjian.ledger.Loans;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 公积金贷款: the newest of a person's loans from the fund, one that is still owed before one that is paid back. */
@Component
class LoanFact implements OwnFact {
    private static final List<String> REPAY_WITHDRAWALS = List.of("B06");

    private final NewestLoan newest;
    private final LoanBook book;
    private final Loans loans;
    private final HistoryStore history;

    LoanFact(NewestLoan newest, LoanBook book, Loans loans, HistoryStore history) {
        this.newest = newest;
        this.book = book;
        this.loans = loans;
        this.history = history;
    }

    @Override
    public String name() {
        return "公积金贷款";
    }

    @Override
    public List<Map<String, @Nullable Object>> of(List<Filed> all) {
        Map<Long, Loan> loans = newest.ofAll(all.stream()
                .flatMap(filed -> filed.applicant().account().stream())
                .toList());
        return all.stream()
                .map(filed -> fields(
                        filed,
                        filed.applicant()
                                .account()
                                .flatMap(account -> Optional.ofNullable(loans.get(account.person())))))
                .toList();
    }

    private Map<String, @Nullable Object> fields(Filed filed, Optional<Loan> loan) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("有贷款", loan.map(one -> one.status().open()).orElse(false));
        fields.put("余额", loan.map(Loan::balance).orElse(Money.ZERO).yuan());
        fields.put(
                "委托扣划",
                loan.map(one -> one.status().open() && one.monthlyOffset()).orElse(false));
        loan.ifPresent(one -> details(fields, one, filed.citizen(), filed.accepted()));
        return fields;
    }

    private void details(Map<String, @Nullable Object> fields, Loan loan, long citizen, LocalDate day) {
        LocalDate since = history.lastApproved(citizen, REPAY_WITHDRAWALS).orElse(loan.paidOutOn());
        fields.put("状态", loan.status().label());
        fields.put("逾期期数", BigDecimal.valueOf(book.countOverdue(loan, day)));
        fields.put("未提还款额", loans.repaidSince(loan.id(), since).yuan());
        fields.put("结清金额", book.payoff(loan, day).total().yuan());
        fields.put(
                "今日扣款",
                book.instalments(loan.id()).stream()
                        .anyMatch(instalment -> instalment.due().equals(day)));
    }
}
