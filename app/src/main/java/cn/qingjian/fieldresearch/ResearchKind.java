package cn.qingjian.fieldresearch;

import cn.qingjian.gate.Burden;
import cn.qingjian.gate.Burden.Quantity;
import cn.qingjian.gate.DemandClass;
import cn.qingjian.gate.DemandKind;
import cn.qingjian.gate.Parameters;
import cn.qingjian.gate.Rule;
import cn.qingjian.kernel.LegalBasis;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 调研 as a kind of demand: what a visit costs those who are visited, and every rule that it must answer. */
@Component
public final class ResearchKind implements DemandKind<Research> {
    /** Code of the kind, and the first part of its routes. */
    public static final String CODE = "fieldresearch";

    /** Minutes of one person's day at a visit. */
    public static final String DAY = "burden.fieldresearch.day";
    /** Minutes for one piece of material or one form at one unit. */
    public static final String PAPER = "burden.fieldresearch.paper";

    private final Register register;

    ResearchKind(Register register) {
        this.register = register;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String label() {
        return "调研";
    }

    @Override
    public String action() {
        return "报用时";
    }

    @Override
    public String prefix() {
        return "res";
    }

    @Override
    public LegalBasis planBasis() {
        return Sources.PLAN;
    }

    @Override
    public Class<Research> type() {
        return Research.class;
    }

    @Override
    public List<DemandClass> classes() {
        return Arrays.stream(ResearchSort.values())
                .map(one -> new DemandClass(one.code(), one.label()))
                .toList();
    }

    /** Per unit: days × people who must be there + materials and forms × minutes of one. */
    @Override
    public Burden measure(Research research, Parameters parameters) {
        ResearchWords words = research.words();
        Set<Long> units = research.bearers().units();
        int papers = words.materials().size() + words.forms().size();
        return Burden.each(
                units,
                List.of(new Quantity(DAY, (long) words.days() * words.people()), new Quantity(PAPER, papers)),
                parameters,
                "%d个单位 × （%d天 × %d人 × 每天%s分钟 + 材料%d种 × %s分钟）"
                        .formatted(
                                units.size(),
                                words.days(),
                                words.people(),
                                parameters.printed(DAY),
                                papers,
                                parameters.printed(PAPER)));
    }

    @Override
    public List<Rule<Research>> rules() {
        return new ResearchRules(register).all();
    }
}
