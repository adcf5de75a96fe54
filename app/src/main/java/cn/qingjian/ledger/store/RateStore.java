package cn.qingjian.ledger.store;

import cn.qingjian.ledger.DailyRates;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rates of interest by kind and day; read once, since a rate is only ever added through here. */
@Repository
public class RateStore {
    private static final String DEPOSIT = "deposit";
    private final JdbcClient db;
    private final Map<String, DailyRates> known = new ConcurrentHashMap<>();

    RateStore(JdbcClient db) {
        this.db = db;
    }

    /** What a person's deposit earns. */
    public DailyRates deposit() {
        return of(DEPOSIT);
    }

    /** The rates of a kind. */
    public DailyRates of(String kind) {
        return known.computeIfAbsent(kind, this::read);
    }

    /** Adds a rate from a day on. */
    public void add(String kind, LocalDate since, long rate, String document, String mark) {
        db.sql("""
                insert into ledger.rate (kind, since, rate, document, mark) values (:kind, :since, :rate, :document, :mark)
                """)
                .param("kind", kind)
                .param("since", since)
                .param("rate", rate)
                .param("document", document)
                .param("mark", mark)
                .update();
        known.remove(kind);
    }

    private DailyRates read(String kind) {
        return new DailyRates(db
                .sql("select since, rate from ledger.rate where kind = :kind")
                .param("kind", kind)
                .query((row, number) -> Map.entry(row.getObject("since", LocalDate.class), row.getLong("rate")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
