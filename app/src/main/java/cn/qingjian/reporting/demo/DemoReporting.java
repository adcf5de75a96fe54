package cn.qingjian.reporting.demo;

import cn.qingjian.demo.DemoData;
import cn.qingjian.reporting.Alerts;
import cn.qingjian.reporting.Facts;
import cn.qingjian.reporting.Returns;
import org.springframework.stereotype.Component;

/** Counts what the other rooms have made, warns of it, and drafts the last quarter's return. */
@Component
class DemoReporting implements DemoData {
    private static final int AFTER_ALL_THAT_COUNTS = 950;

    private final Facts facts;
    private final Alerts alerts;
    private final Returns returns;

    DemoReporting(Facts facts, Alerts alerts, Returns returns) {
        this.facts = facts;
        this.alerts = alerts;
        this.returns = returns;
    }

    @Override
    public int order() {
        return AFTER_ALL_THAT_COUNTS;
    }

    @Override
    public String what() {
        return "统计、预警和季报草稿";
    }

    @Override
    public void fill() {
        if (facts.built().isEmpty()) {
            facts.rebuild();
            alerts.look();
            returns.draftDue();
        }
    }
}
