package cn.qingjian.grassroots.demo;

import cn.qingjian.demo.DemoData;
import cn.qingjian.gate.BurdenLedger;
import cn.qingjian.grassroots.Grassroots;
import cn.qingjian.grassroots.Grassroots.Declining;
import cn.qingjian.grassroots.Mark;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Marks of the county offices, enough of them to be shown and too few, and two demands without a number that they declined. */
@Component
class DemoVoices implements DemoData {
    private static final int AFTER_ALL_DEMANDS = 900;
    /** A demand that goes to more offices than this can have a word shown of it by itself. */
    private static final int ENOUGH = 3;

    private final Grassroots grassroots;
    private final BurdenLedger ledger;
    private final People people;
    private final Clock clock;

    DemoVoices(Grassroots grassroots, BurdenLedger ledger, People people, Clock clock) {
        this.grassroots = grassroots;
        this.ledger = ledger;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public int order() {
        return AFTER_ALL_DEMANDS;
    }

    @Override
    public String what() {
        return "基层评价和无码拒办";
    }

    @Override
    @Transactional
    public void fill() {
        if (!grassroots.refusals(Optional.empty()).isEmpty()) {
            return;
        }
        List<Account> clerks = people.holding(Role.GRASSROOTS);
        marks(clerks);
        decline(clerks.getFirst(), "没有闸号的报表、台账或者数据", "微信或QQ", "计划财务科");
        decline(clerks.getLast(), "让全员下载一个培训应用并每天打卡", "电话", "");
        long first = grassroots
                .refusals(Optional.of(clerks.getFirst().unit().id()))
                .getFirst()
                .id();
        done(grassroots.answer(
                first, "已告知计划财务科：数据业务系统里有，不用再报。", people.holding(Role.OFFICE).getFirst()));
    }

    /** Of the demands that most offices bear, the first is praised by all, the second called useless by all and double by one. */
    private void marks(List<Account> clerks) {
        List<Long> staffed =
                clerks.stream().map(clerk -> clerk.unit().id()).distinct().toList();
        Map<Long, List<Long>> bearers = ledger.all(LocalDate.now(clock).getYear()).stream()
                .collect(Collectors.groupingBy(
                        BurdenLedger.Entry::ruling,
                        Collectors.mapping(BurdenLedger.Entry::bearer, Collectors.toList())));
        var shared = bearers.entrySet().stream()
                .filter(one -> one.getValue().stream().filter(staffed::contains).count() > ENOUGH)
                .sorted(Map.Entry.comparingByKey())
                .limit(2)
                .toList();
        for (int place = 0; place < shared.size(); place++) {
            long ruling = shared.get(place).getKey();
            List<Long> units = shared.get(place).getValue();
            Mark mark = place == 0 ? Mark.USEFUL : Mark.USELESS;
            List<Account> concerned = clerks.stream()
                    .filter(clerk -> units.contains(clerk.unit().id()))
                    .toList();
            concerned.forEach(clerk -> done(grassroots.mark(ruling, mark.name(), Optional.empty(), clerk)));
            if (mark == Mark.USELESS) {
                Optional<Long> earlier = Optional.of(shared.getFirst().getKey());
                done(grassroots.mark(ruling, Mark.DOUBLE.name(), earlier, concerned.getFirst()));
            }
        }
    }

    private void decline(Account by, String what, String channel, String asker) {
        done(grassroots.decline(new Declining(UUID.randomUUID(), "", asker, what, channel), by));
    }

    private static void done(FieldErrors errors) {
        if (!errors.isEmpty()) {
            throw new IllegalStateException("demo voices: " + errors.all());
        }
    }
}
