package cn.qingjian.bench.crash;

import cn.qingjian.Qingjian;
import cn.qingjian.audit.Audit;
import cn.qingjian.audit.Verification;
import cn.qingjian.bench.hall.Storage;
import cn.qingjian.ledger.Balances;
import cn.qingjian.ledger.Reconciliation;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The application's own means to check its books, in this process and on the same database: balances made anew from the
 * postings, the reconciliation, the audit chain. It outlives the instances that are killed.
 */
final class Auditor implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private Auditor(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Joins the database of a running application. */
    static Auditor join(Storage storage) {
        return new Auditor(new SpringApplicationBuilder(Qingjian.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--qingjian.data=" + storage.data(),
                        "--qingjian.demo=false",
                        "--qingjian.provisions.meaning=false",
                        "--qingjian.bank.automatic=false",
                        "--logging.level.root=error",
                        "--logging.level.cn.qingjian=error"));
    }

    /** Balances that aren't what the postings say, lines of the reconciliation that don't agree, and 1 for a broken audit chain. */
    long faults() {
        long faults = context.getBean(Balances.class).differences().size();
        faults += context.getBean(Reconciliation.class).run("bench").lines().stream()
                .filter(line -> !line.sound())
                .count();
        return faults + (context.getBean(Audit.class).verify() instanceof Verification.Intact ? 0 : 1);
    }

    /** One of the application's services. */
    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
