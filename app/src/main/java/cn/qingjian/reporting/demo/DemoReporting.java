package cn.qingjian.reporting.demo;

import cn.qingjian.demo.DemoData;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.reporting.Alerts;
import cn.qingjian.reporting.Facts;
import cn.qingjian.reporting.Period;
import cn.qingjian.reporting.Returns;
import cn.qingjian.reporting.summary.Summaries;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Counts what the other rooms have made, warns of it, drafts the last quarter's return, and writes three years' summaries. */
@Component
class DemoReporting implements DemoData {
    private static final int AFTER_ALL_THAT_COUNTS = 950;
    private static final int YEARS = 3;

    private final Facts facts;
    private final Alerts alerts;
    private final Returns returns;
    private final Summaries summaries;
    private final People people;
    private final Clock clock;

    DemoReporting(Facts facts, Alerts alerts, Returns returns, Summaries summaries, People people, Clock clock) {
        this.facts = facts;
        this.alerts = alerts;
        this.returns = returns;
        this.summaries = summaries;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public int order() {
        return AFTER_ALL_THAT_COUNTS;
    }

    @Override
    public String what() {
        return "统计、预警、季报草稿和三年的总结";
    }

    @Override
    public void fill() {
        if (facts.built().isEmpty()) {
            facts.rebuild();
            alerts.look();
            returns.draftDue();
            LocalDate today = LocalDate.now(clock);
            Account office = people.holding(Role.OFFICE).getFirst();
            for (int year = today.getYear() - YEARS + 1; year < today.getYear(); year++) {
                summaries.write(Period.year(year), Optional.empty(), office);
            }
            summaries.write(Period.upTo(today), Optional.empty(), office);
        }
    }
}
