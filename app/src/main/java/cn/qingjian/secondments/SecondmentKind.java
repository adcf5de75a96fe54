package cn.qingjian.secondments;

import cn.qingjian.gate.Burden;
import cn.qingjian.gate.DemandKind;
import cn.qingjian.gate.Parameters;
import cn.qingjian.gate.Rule;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;

/** 借调 as a kind of demand: the working time that the home unit goes without, and every rule that it must answer. */
@Component
public final class SecondmentKind implements DemandKind<Secondment> {
    /** Code of the kind, and the first part of its routes. */
    public static final String CODE = "secondments";

    /** Minutes of a working day. */
    public static final String DAY = "burden.secondments.day";

    private final Register register;

    SecondmentKind(Register register) {
        this.register = register;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String label() {
        return "借调";
    }

    @Override
    public String action() {
        return "看借调";
    }

    @Override
    public String prefix() {
        return "sec";
    }

    @Override
    public Class<Secondment> type() {
        return Secondment.class;
    }

    /** Days from Monday to Friday × minutes of a working day. */
    @Override
    public Burden measure(Secondment secondment, Parameters parameters) {
        SecondmentWords words = secondment.words();
        long days = words.weekdays(words.to());
        return secondment.bearers().units().isEmpty()
                ? Burden.NONE
                : Burden.of(
                        List.of(new Burden.Part(
                                words.home().unit(), DAY, BigDecimal.valueOf(days), parameters.coefficient(DAY))),
                        "%s少1人 × %d个工作日 × 每天%s分钟".formatted(words.home().name(), days, parameters.printed(DAY)));
    }

    @Override
    public List<Rule<Secondment>> rules() {
        return new SecondmentRules(register).all();
    }
}
