package cn.qingjian.receptions;

import cn.qingjian.gate.Burden;
import cn.qingjian.gate.Burden.Quantity;
import cn.qingjian.gate.DemandKind;
import cn.qingjian.gate.Parameters;
import cn.qingjian.gate.Rule;
import java.util.List;
import org.springframework.stereotype.Component;

/** 公务接待 as a kind of demand: what receiving costs the office that receives, and every rule that it must answer. */
@Component
public final class ReceptionKind implements DemandKind<Reception> {
    /** Code of the kind, and the first part of its routes. */
    public static final String CODE = "receptions";

    /** Minutes of one of the host's people on one day. */
    public static final String DAY = "burden.receptions.day";
    /** Minutes of one companion at one meal. */
    public static final String MEAL = "burden.receptions.meal";
    /** Minutes to prepare one item of what is done. */
    public static final String ACTIVITY = "burden.receptions.activity";

    private final Register register;

    ReceptionKind(Register register) {
        this.register = register;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String label() {
        return "公务接待";
    }

    @Override
    public String action() {
        return "填接待清单";
    }

    @Override
    public String prefix() {
        return "rec";
    }

    @Override
    public Class<Reception> type() {
        return Reception.class;
    }

    /** At the host: people × days × minutes of a day + companions × meals × minutes of one + items × minutes of one. */
    @Override
    public Burden measure(Reception reception, Parameters parameters) {
        Held held = reception.held();
        return Burden.each(
                reception.bearers().units(),
                List.of(
                        new Quantity(DAY, (long) held.people() * held.days()),
                        new Quantity(MEAL, (long) held.companions().size() * held.meals()),
                        new Quantity(ACTIVITY, held.activities().size())),
                parameters,
                "陪同和保障%d人 × %d天 × 每天%s分钟 + 陪餐%d人 × %d次 × %s分钟 + 活动%d项 × %s分钟"
                        .formatted(
                                held.people(),
                                held.days(),
                                parameters.printed(DAY),
                                held.companions().size(),
                                held.meals(),
                                parameters.printed(MEAL),
                                held.activities().size(),
                                parameters.printed(ACTIVITY)));
    }

    @Override
    public List<Rule<Reception>> rules() {
        return new ReceptionRules(register).all();
    }
}
