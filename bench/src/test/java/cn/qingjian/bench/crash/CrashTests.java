package cn.qingjian.bench.crash;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.bench.hall.Answer;
import cn.qingjian.bench.hall.HallApplication;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The short form of the benches {@code crash} and {@code once}, so that each build is held to them. */
class CrashTests {
    private static final long SEED = 20_261_125;
    private static final int KEYS = 50;
    private static final int PEOPLE = 8;
    private static final int KEYS_EACH = 2;
    private static final int AT_ONCE = 8;

    @Test
    void 两个实例_丢失的应答_一个实例被杀_每个号码只办一次_账一分不差() throws Exception {
        try (Stage stage = new Stage(KEYS + PEOPLE, SEED)) {
            HallApplication second = stage.instance();
            thrice(stage, second);
            killed(stage, second);
            assertThat(stage.invariants())
                    .allSatisfy((name, broken) -> assertThat(broken).as(name).isZero());
            assertThat(stage.bank().sound()).as("银行账与办件相符").isTrue();
            assertThat(new Damage(stage).each())
                    .as("每种人为的损坏都要被发现")
                    .allSatisfy((name, found) -> assertThat(found).as(name).isTrue());
        }
    }

    private static void thrice(Stage stage, HallApplication second) throws Exception {
        List<Trip> trips =
                stage.guests(KEYS, second, AT_ONCE).stream().map(stage::trip).toList();
        stage.each(trips.stream().map(Trip::preparing).toList(), AT_ONCE);
        var sending = new Resending(stage);
        try (LossyProxy one = new LossyProxy(stage.first().address(), 0.1, SEED);
                LossyProxy other = new LossyProxy(second.address(), 0.1, SEED + 1)) {
            List<URI> both = List.of(one.address(), other.address());
            List<Callable<Boolean>> all = new ArrayList<>();
            trips.forEach(trip -> all.add(() -> {
                sending.thrice(trip, both, trips.indexOf(trip));
                return true;
            }));
            stage.each(all, AT_ONCE);
            assertThat(one.swallowed() + other.swallowed()).as("丢失的应答").isPositive();
        }
        assertThat(sending.serverErrors()).as("5xx").isZero();
        assertThat(stage.journal().told()).hasSize(KEYS);
        assertThat(stage.count("select count(*) from ledger.entry where business = 'WITHDRAWAL'"))
                .isEqualTo(KEYS);
    }

    /** The instance that supervises the database dies in the middle; its clients go on at the other. */
    private static void killed(Stage stage, HallApplication second) throws Exception {
        List<Trip> trips = new ArrayList<>();
        for (Stage.Guest guest : stage.guests(PEOPLE, stage.first())) {
            for (int i = 0; i < KEYS_EACH; i++) {
                trips.add(stage.trip(guest));
            }
        }
        stage.each(trips.stream().map(Trip::preparing).toList());
        List<Future<Answer>> running = new ArrayList<>();
        for (Trip trip : trips) {
            running.add(stage.start(() -> trip.finishOr(second.address())));
        }
        stage.first().kill();
        long paid = running.stream().map(Stage::result).filter(Answer::approved).count();
        assertThat(paid).as("每人只付一次").isEqualTo(PEOPLE);
    }
}
