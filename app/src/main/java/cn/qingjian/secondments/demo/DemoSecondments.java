package cn.qingjian.secondments.demo;

import cn.qingjian.demo.DemoData;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.secondments.Secondment;
import cn.qingjian.secondments.SecondmentWords;
import cn.qingjian.slips.Place;
import cn.qingjian.slips.SlipDemo;
import cn.qingjian.slips.Slips;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The invented centre's secondments: one that is overdue, one under way. */
@Component
class DemoSecondments implements DemoData {
    private final Slips<SecondmentWords, Secondment> slips;
    private final SlipDemo demo;
    private final People people;
    private final Clock clock;

    DemoSecondments(Slips<SecondmentWords, Secondment> slips, SlipDemo demo, People people, Clock clock) {
        this.slips = slips;
        this.demo = demo;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 460;
    }

    @Override
    public String what() {
        return "示例借调";
    }

    @Override
    @Transactional
    public void fill() {
        if (!slips.all().isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        Account by = people.holding(Role.DEPARTMENT).getFirst();
        second("安苗苗", "baiyu", "档案电子化专班，整理旧档案", today.minusMonths(3), today.minusDays(6), by);
        second("周一贝", "fgk", "新条例施行的业务规则衔接", today.minusDays(20), today.plusDays(40), by);
    }

    private void second(String person, String home, String task, LocalDate from, LocalDate to, Account by) {
        people.units().stream()
                .filter(unit -> unit.code().equals(home))
                .findFirst()
                .map(unit -> words(person, unit, task, from, to))
                .ifPresent(words -> demo.carried(slips, words, "本科室没有熟悉旧档案的人，到期就回，不续借。", by));
    }

    private static SecondmentWords words(String person, Unit home, String task, LocalDate from, LocalDate to) {
        return new SecondmentWords(
                person, Place.of(home), task, "本科室人手不够，这件事有期限，做完就回。", from, to, "党组会议纪要，罗致远签批", "市委组织部备案登记");
    }
}
