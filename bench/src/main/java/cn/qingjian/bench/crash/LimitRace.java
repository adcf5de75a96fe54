package cn.qingjian.bench.crash;

import cn.qingjian.bench.hall.Storage;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The control of a limit: two at once look whether anything was paid, and pay where nothing was. */
final class LimitRace {
    private static final int TWO = 2;

    private final Storage storage;

    LimitRace(Storage storage) {
        this.storage = storage;
    }

    /** How many of so many limits were broken. */
    long withoutLocks(int limits) throws Exception {
        try (Connection owner = storage.owner();
                Statement statement = owner.createStatement()) {
            statement.execute("create schema if not exists bench");
            statement.execute("create table bench.paid (person integer not null)");
            var barrier = new CyclicBarrier(TWO);
            try (ExecutorService threads =
                    Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
                List<Future<Boolean>> running = new ArrayList<>();
                for (int i = 0; i < TWO; i++) {
                    running.add(threads.submit(() -> {
                        payOnce(limits, barrier);
                        return true;
                    }));
                }
                for (Future<Boolean> one : running) {
                    one.get();
                }
            }
            return Invariants.number(
                    statement,
                    "select count(*) from (select person from bench.paid group by person having count(*) > 1) broken");
        }
    }

    private void payOnce(int limits, CyclicBarrier barrier) throws Exception {
        try (Connection connection = storage.owner();
                Statement statement = connection.createStatement()) {
            for (int person = 0; person < limits; person++) {
                barrier.await();
                if (Invariants.number(statement, "select count(*) from bench.paid where person = " + person) == 0) {
                    statement.execute("insert into bench.paid values (" + person + ")");
                }
            }
        }
    }
}
