package cn.qingjian.datarequests;

import cn.qingjian.gate.Burden;
import cn.qingjian.gate.DemandKind;
import cn.qingjian.gate.Parameters;
import cn.qingjian.gate.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 报表 as a kind of demand: what its elements cost those who fill them, and every rule that it must answer. */
@Component
public final class DataRequestKind implements DemandKind<DataRequest> {
    /** Code of the kind, and the first part of its routes. */
    public static final String CODE = "datarequests";

    private static final String NEW_ELEMENT = "burden.datarequests.newElement";
    private static final String CHECK_ELEMENT = "burden.datarequests.checkElement";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String label() {
        return "报表";
    }

    @Override
    public String prefix() {
        return "data";
    }

    @Override
    public String action() {
        return "填报";
    }

    @Override
    public Class<DataRequest> type() {
        return DataRequest.class;
    }

    /** Person-minutes of each office: times × (typed elements × minutes + checked elements × minutes); to check is never dearer. */
    @Override
    public Burden measure(DataRequest request, Parameters parameters) {
        BigDecimal type = parameters.coefficient(NEW_ELEMENT);
        BigDecimal check = parameters.coefficient(CHECK_ELEMENT).min(type);
        long typed = request.count(Asked.Way.TYPE);
        long checked = request.count(Asked.Way.CHECK);
        if (request.units().isEmpty() || typed + checked == 0) {
            return Burden.NONE;
        }
        int times = request.times();
        List<Burden.Part> parts = new ArrayList<>();
        for (long unit : request.bearers().units()) {
            parts.add(new Burden.Part(unit, NEW_ELEMENT, BigDecimal.valueOf(typed * times), type));
            parts.add(new Burden.Part(unit, CHECK_ELEMENT, BigDecimal.valueOf(checked * times), check));
        }
        return Burden.of(
                parts,
                "%d个管理部 × %d次 × （填写%d项 × %s分钟 + 核对%d项 × %s分钟）"
                        .formatted(
                                request.units().size(),
                                times,
                                typed,
                                type.toPlainString(),
                                checked,
                                check.toPlainString()));
    }

    @Override
    public List<Rule<DataRequest>> rules() {
        return Stream.of(OnceRules.all(), FormRules.all(), MannerRules.all(), FollowUpRules.all())
                .flatMap(List::stream)
                .toList();
    }
}
