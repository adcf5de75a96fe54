package cn.qingjian.ledger.store;

import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.LoanLimits;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The values that hold for loans, by the day from which they hold. */
@Repository
public class LoanLimitStore {
    private final JdbcClient db;

    LoanLimitStore(JdbcClient db) {
        this.db = db;
    }

    /** The values in force on a day; an {@link IllegalStateException} for a day before the first ones. */
    public LoanLimits on(LocalDate day) {
        Map<String, Long> values = db
                .sql("""
                select distinct on (name) name, value from ledger.loan_limit where since <= :day order by name, since desc
                """)
                .param("day", day)
                .query((row, number) -> Map.entry(row.getString("name"), row.getLong("value")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new LoanLimits(
                Math.toIntExact(value(values, "most-months", day)),
                Math.toIntExact(value(values, "penalty-factor", day)),
                new Money(value(values, "least-early", day)),
                new Money(value(values, "reserve", day)),
                value(values, "reprices", day) > 0);
    }

    /** Adds a value from a day on. */
    public void add(String name, LocalDate since, long value, String document, String mark) {
        db.sql("""
                insert into ledger.loan_limit (name, since, value, document, mark) values (:name, :since, :value, :document, :mark)
                """)
                .param("name", name)
                .param("since", since)
                .param("value", value)
                .param("document", document)
                .param("mark", mark)
                .update();
    }

    private static long value(Map<String, Long> values, String name, LocalDate day) {
        Long value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("no value of " + name + " on " + day);
        }
        return value;
    }
}
