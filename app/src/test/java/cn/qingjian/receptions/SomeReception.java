package cn.qingjian.receptions;

import static cn.qingjian.slips.SomeWorld.DAY;
import static cn.qingjian.slips.SomeWorld.YUNDU;
import static cn.qingjian.slips.SomeWorld.change;

import cn.qingjian.gate.DemandId;
import cn.qingjian.kernel.Money;
import cn.qingjian.slips.SomeWorld;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A reception as it should be, the books about it, and the world with the values that the system brings. */
final class SomeReception implements Register {
    static final LocalDate COMES = DAY.plusDays(3);

    static final Held HELD = new Held(
            COMES,
            COMES,
            "云渡区管理部会议室",
            Venue.CANTEEN,
            people("来宾", "外市中心", 4),
            people("陪同", "", 2),
            people("保障", "", 1),
            List.of("看窗口", "座谈"),
            1,
            0,
            List.of(),
            Fund.RECEPTION,
            Money.ofYuan(400),
            Money.ofYuan(200));

    static final ReceptionWords WORDS =
            new ReceptionWords("外市中心来学习", "外金函〔2026〕3号", "外市中心", true, false, "主任同意", YUNDU, HELD);

    static final SomeWorld WORLD = SomeWorld.of(
                    ReceptionKind.DAY,
                    240,
                    ReceptionKind.MEAL,
                    60,
                    ReceptionKind.ACTIVITY,
                    60,
                    "rec.accompany.small",
                    3,
                    "rec.accompany.smallGuests",
                    10,
                    "rec.accompany.largeDivisor",
                    3,
                    "rec.meals.max",
                    1,
                    "rec.letter.required",
                    1,
                    "rec.repeat.days",
                    30,
                    "rec.meeting.days",
                    1)
            .with("rec.alcohol", 0)
            .with("rec.tobacco", 0)
            .with("rec.delicacy", 0);

    final List<Other> others = new ArrayList<>();
    final List<Meeting> meetings = new ArrayList<>();
    final Map<Integer, Money> budgets = new HashMap<>(Map.of(DAY.getYear(), Money.ofYuan(10_000)));

    static List<Person> people(String name, String unit, int howMany) {
        return IntStream.rangeClosed(1, howMany)
                .mapToObj(number -> new Person(name + number, unit, "科员"))
                .toList();
    }

    static Held held(Object... changes) {
        return change(HELD, changes);
    }

    static Reception reception(Held held, Object... changes) {
        return new Reception(
                new DemandId(ReceptionKind.CODE, 9), change(WORDS, changes).with(held), List.of(), 7, DAY);
    }

    /** Another reception in the books, as it was held. */
    void other(Held held, Object... changes) {
        others.add(new Other(8 + others.size() * 10L, change(WORDS, changes).with(held), held));
    }

    @Override
    public List<Other> others(long except) {
        return others.stream().filter(other -> other.number() != except).toList();
    }

    @Override
    public Optional<Money> budget(long unit, int year) {
        return Optional.ofNullable(budgets.get(year));
    }

    @Override
    public List<Meeting> meetings(long unit, LocalDate from, LocalDate to) {
        return meetings.stream()
                .filter(meeting -> !meeting.on().isBefore(from) && !meeting.on().isAfter(to))
                .toList();
    }
}
