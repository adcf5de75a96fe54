package cn.qingjian.ledger;

import cn.qingjian.audit.Audit;
import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.store.BalanceStore;
import cn.qingjian.ledger.store.DepositorStore;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The balances as projections of the postings: what differs from them, and how to make them anew. */
@Service
public class Balances {
    private static final int EXAMPLES = 5;

    private final BalanceStore store;
    private final DepositorStore depositors;
    private final Audit audit;

    Balances(BalanceStore store, DepositorStore depositors, Audit audit) {
        this.store = store;
        this.depositors = depositors;
        this.audit = audit;
    }

    /** Every balance that isn't what the postings say; looks at all postings. */
    @Transactional(readOnly = true)
    public List<Difference> differences() {
        return store.differences(store.cumulated());
    }

    /** What the postings of one account say is in it; anything but its balance is our mistake. */
    @Transactional(readOnly = true)
    public Money posted(Account account) {
        return depositors.posted(account.id());
    }

    /**
     * Recomputes balance, part carried over and weight of every person's account, and what employers have in suspense, from the
     * postings alone. Nothing is posted meanwhile.
     *
     * @return what differed and now is right; empty where nothing did
     */
    @Transactional
    public List<Difference> rebuild(String actor) {
        store.lock();
        List<Difference> differences = store.differences(store.cumulated());
        differences.forEach(store::mend);
        audit.record(actor, "重建余额", "公积金账", differences.size() + " 处与分录不符，已按分录改正：" + examples(differences));
        return differences;
    }

    /** The first few, as a report names them. */
    static String examples(List<Difference> differences) {
        return differences.stream().limit(EXAMPLES).map(Difference::print).collect(Collectors.joining("；"))
                + (differences.size() > EXAMPLES ? "；等" : "");
    }

    /**
     * A number that is kept beside the postings.
     *
     * @param column where it stands
     * @param label its Chinese name
     * @param holder whose it is
     */
    public record Field(String column, String label, String holder) {
        /** What is in a person's account. */
        public static final Field BALANCE = new Field("balance", "个人账户余额", "个人账户");
        /** What of it was carried over at the last settlement. */
        public static final Field CARRIED = new Field("carried", "上年结转余额", "个人账户");
        /** The weight of {@link Interest}. */
        public static final Field WEIGHTED = new Field("weighted", "计息积数", "个人账户");
        /** What arrived from an employer and is not allocated. */
        public static final Field SUSPENSE = new Field("suspense", "单位暂收", "单位账户");
        /** All of them. */
        public static final List<Field> ALL = List.of(BALANCE, CARRIED, WEIGHTED, SUSPENSE);
    }

    /**
     * One number that differs.
     *
     * @param field which
     * @param holder key of the account or employer
     * @param no its number
     * @param was what stood there
     * @param is what the postings say
     */
    public record Difference(Field field, long holder, String no, long was, long is) {
        /** As a person reads it; numbers are fen, or fen times cumulated rate for a weight. */
        public String print() {
            return "%s %s 记 %d，分录为 %d".formatted(field.holder(), no, was, is);
        }
    }
}
