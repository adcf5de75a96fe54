package cn.qingjian.govapps;

import cn.qingjian.gate.Burden;
import cn.qingjian.gate.Burden.Quantity;
import cn.qingjian.gate.DemandKind;
import cn.qingjian.gate.Parameters;
import cn.qingjian.gate.Rule;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 政务应用与工作群 as a kind of demand: the time that people spend in it, and every rule that it must answer. */
@Component
public final class AppKind implements DemandKind<AppRequest> {
    /** Code of the kind, and the first part of its routes. */
    public static final String CODE = "govapps";

    /** Minutes that one person spends in one app or group a week. */
    public static final String WEEK = "burden.govapps.week";
    /** Minutes for handing in one sort of data once a week. */
    public static final String DATA = "burden.govapps.data";

    private final Register register;

    AppKind(Register register) {
        this.register = register;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String label() {
        return "政务应用与工作群";
    }

    @Override
    public String action() {
        return "报用时";
    }

    @Override
    public String prefix() {
        return "app";
    }

    @Override
    public Class<AppRequest> type() {
        return AppRequest.class;
    }

    /** Per unit: weeks × people × minutes a week + weeks × sorts of data × minutes of one. */
    @Override
    public Burden measure(AppRequest request, Parameters parameters) {
        AppWords words = request.words();
        Set<Long> units = request.bearers().units();
        return Burden.each(
                units,
                List.of(
                        new Quantity(WEEK, (long) words.weeks() * words.people()),
                        new Quantity(DATA, (long) words.weeks() * words.data().size())),
                parameters,
                "%d个单位 × %d周 × （%d人 × 每周%s分钟 + 数据%d种 × %s分钟）"
                        .formatted(
                                units.size(),
                                words.weeks(),
                                words.people(),
                                parameters.printed(WEEK),
                                words.data().size(),
                                parameters.printed(DATA)));
    }

    @Override
    public List<Rule<AppRequest>> rules() {
        return new AppRules(register).all();
    }
}
