package cn.qingjian.studies.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.studies.Line;
import cn.qingjian.studies.Studies;
import cn.qingjian.studies.Tally;
import cn.qingjian.testing.RunningServer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RunningServer
class DemoStudiesModuleTests {
    @Autowired
    DemoStudies demo;

    @Autowired
    Studies studies;

    @Autowired
    People people;

    @Autowired
    Clock clock;

    private Tally between(LocalDate after, LocalDate until) {
        Account office = people.holding(Role.OFFICE).getFirst();
        List<Line> lines = studies.lines(office).stream()
                .filter(line -> line.study()
                        .filter(study ->
                                study.day().isAfter(after) && !study.day().isAfter(until))
                        .isPresent())
                .toList();
        return Tally.of(lines, LocalDate.now(clock));
    }

    @Test
    void 三年都有学而未用的_最近一年最多_再启动一次不会再加() {
        LocalDate today = LocalDate.now(clock);
        Tally first = between(today.minusYears(3), today.minusYears(2));
        Tally second = between(today.minusYears(2), today.minusYears(1));
        Tally last = between(today.minusYears(1), today.minusDays(1));
        assertThat(first.share().orElseThrow())
                .isPositive()
                .isLessThan(second.share().orElseThrow());
        assertThat(second.share().orElseThrow()).isLessThan(last.share().orElseThrow());
        assertThat(last.held()).isGreaterThan(last.over());
        int before = studies.lines(people.holding(Role.OFFICE).getFirst()).size();
        demo.fill();
        assertThat(studies.lines(people.holding(Role.OFFICE).getFirst())).hasSize(before);
    }
}
