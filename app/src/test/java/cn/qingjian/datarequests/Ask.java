package cn.qingjian.datarequests;

import cn.qingjian.datarequests.Asked.Alike;
import cn.qingjian.datarequests.Asked.Known;
import cn.qingjian.datarequests.Asked.Other;
import cn.qingjian.datarequests.Asked.Way;
import cn.qingjian.gate.Circumstances;
import cn.qingjian.gate.DemandId;
import cn.qingjian.gate.Finding;
import cn.qingjian.gate.Gatherings.Gathering;
import cn.qingjian.gate.Parameters;
import cn.qingjian.gate.Rule;
import cn.qingjian.kernel.LegalBasis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/** A request for data in a test, and the world in which it is judged: Monday 2 March 2026, the limits as they ship. */
record Ask(DataRequest request, Map<String, BigDecimal> limits, List<Gathering> meetings) implements Circumstances {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Map<String, BigDecimal> SHIPPED = Map.of(
            "data.maxElements", BigDecimal.valueOf(40),
            "data.validity.maxMonths", BigDecimal.valueOf(12),
            "data.due.minWorkdays", BigDecimal.valueOf(3),
            "data.renamed.fieldPercent", BigDecimal.valueOf(80),
            "data.renamed.adviseShare", BigDecimal.valueOf(30),
            "data.renamed.explainShare", BigDecimal.valueOf(60),
            "burden.datarequests.newElement", BigDecimal.valueOf(4),
            "burden.datarequests.checkElement", BigDecimal.ONE,
            "data.followUp.days", BigDecimal.valueOf(15),
            "data.followUp.matterPercent", BigDecimal.valueOf(60));

    static Ask anAsk() {
        return new Ask(
                new DataRequest(
                        new DemandId(DataRequestKind.CODE, 1),
                        "窗口运行情况表",
                        9,
                        TODAY,
                        "安排窗口人员",
                        false,
                        "",
                        List.of(fresh(1, "窗口数"), fresh(2, "窗口人员数")),
                        Frequency.ONCE,
                        Optional.of(TODAY.plusDays(14)),
                        Optional.of(TODAY.plusMonths(3)),
                        Set.of(11L, 12L)),
                SHIPPED,
                List.of());
    }

    static Asked fresh(long element, String name) {
        return asked(element, name, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Asked known(long element, String name) {
        return asked(
                element, name, Optional.of(new Known("归集提取科", TODAY.minusDays(3))), Optional.empty(), Optional.empty());
    }

    static Asked taken(long element, String name) {
        return asked(
                element, name, Optional.empty(), Optional.of(new Other(5, "青住金〔2026〕表3号", "基础表")), Optional.empty());
    }

    static Asked alike(long element, String name, int percent) {
        return asked(
                element,
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Alike("青住金〔2026〕表3号《基础表》", "缴存单位户数", percent)));
    }

    private static Asked asked(
            long element, String name, Optional<Known> known, Optional<Other> other, Optional<Alike> alike) {
        return new Asked(element, "E-" + element, name, "", true, false, Way.TYPE, known, other, alike);
    }

    Ask of(Asked... elements) {
        return with(request.with(List.of(elements)));
    }

    Ask elements(int count) {
        return with(request.with(LongStream.rangeClosed(1, count)
                .mapToObj(i -> fresh(i, "数据" + i))
                .toList()));
    }

    Ask purpose(String words) {
        return with(new DataRequest(
                request.id(),
                request.title(),
                request.issuerUnit(),
                request.day(),
                words,
                request.statistical(),
                request.approval(),
                request.elements(),
                request.frequency(),
                request.firstDue(),
                request.expires(),
                request.units()));
    }

    Ask statistical(String approval) {
        return with(new DataRequest(
                request.id(),
                request.title(),
                request.issuerUnit(),
                request.day(),
                request.purpose(),
                true,
                approval,
                request.elements(),
                request.frequency(),
                request.firstDue(),
                request.expires(),
                request.units()));
    }

    Ask every(Frequency frequency) {
        return with(new DataRequest(
                request.id(),
                request.title(),
                request.issuerUnit(),
                request.day(),
                request.purpose(),
                request.statistical(),
                request.approval(),
                request.elements(),
                frequency,
                request.firstDue(),
                request.expires(),
                request.units()));
    }

    Ask from(Optional<LocalDate> due, Optional<LocalDate> expires) {
        return with(new DataRequest(
                request.id(),
                request.title(),
                request.issuerUnit(),
                request.day(),
                request.purpose(),
                request.statistical(),
                request.approval(),
                request.elements(),
                request.frequency(),
                due,
                expires,
                request.units()));
    }

    Ask due(int days) {
        return from(Optional.of(TODAY.plusDays(days)), request.expires());
    }

    Ask with(DataRequest another) {
        return new Ask(another, limits, meetings);
    }

    Ask limit(String key, int value) {
        Map<String, BigDecimal> more = new HashMap<>(limits);
        more.put(key, BigDecimal.valueOf(value));
        return new Ask(request, more, meetings);
    }

    Ask without(String key) {
        Map<String, BigDecimal> fewer = new HashMap<>(limits);
        fewer.remove(key);
        return new Ask(request, fewer, meetings);
    }

    /** After, or before, a meeting so many days from today to which those offices come. */
    Ask meeting(int days, String title, List<String> topics, Long... offices) {
        List<Gathering> more = new ArrayList<>(meetings);
        more.add(new Gathering(
                new DemandId("meetings", more.size() + 1), title, TODAY.plusDays(days), topics, Set.of(offices)));
        return new Ask(request, limits, List.copyOf(more));
    }

    /** What the rule of that name says of it. */
    Finding says(String rule) {
        return rule(rule).check().judge(request, this);
    }

    static Rule<DataRequest> rule(String name) {
        return new DataRequestKind()
                .rules().stream()
                        .filter(rule -> rule.name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    /** The form after all rules, as the gate would let it go on. */
    DataRequest after() {
        DataRequest form = request;
        for (Rule<DataRequest> rule : new DataRequestKind().rules()) {
            if (rule.check().judge(form, this) instanceof Finding.Lighten lighten) {
                form = (DataRequest) lighten.to();
            }
        }
        return form;
    }

    long minutes(DataRequest form) {
        return new DataRequestKind().measure(form, parameters()).minutes();
    }

    List<Asked> list() {
        return new ArrayList<>(request.elements());
    }

    @Override
    public List<Gathering> gatherings(LocalDate first, LocalDate last) {
        return meetings.stream()
                .filter(one -> !one.day().isBefore(first) && !one.day().isAfter(last))
                .toList();
    }

    @Override
    public LocalDate day() {
        return request.day();
    }

    @Override
    public Parameters parameters() {
        return key -> Optional.ofNullable(limits.get(key))
                .map(value -> new Parameters.Limit(
                        key, value, new LegalBasis("测试", "", LegalBasis.Mark.OWN), LocalDate.of(2020, 1, 1), null));
    }
}
