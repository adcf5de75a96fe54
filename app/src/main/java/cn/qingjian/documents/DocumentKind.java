package cn.qingjian.documents;

import cn.qingjian.gate.Burden;
import cn.qingjian.gate.DemandClass;
import cn.qingjian.gate.DemandKind;
import cn.qingjian.gate.Parameters;
import cn.qingjian.gate.Rule;
import cn.qingjian.kernel.LegalBasis;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 公文 as a kind of demand: what a document costs those who receive it, and every rule that it must answer. */
@Component
public final class DocumentKind implements DemandKind<DocumentDraft> {
    /** Code of the kind, and the first part of its routes. */
    public static final String CODE = "documents";

    /** Minutes for a thousand characters, read for understanding. */
    private static final String READ = "burden.documents.read";
    /** Minutes for one report or table, until one's own leader has signed it. */
    private static final String RETURN = "burden.documents.return";
    /** Minutes for one plan or scheme of one's own. */
    private static final String SCHEME = "burden.documents.scheme";
    /** Minutes for one sort of photos, screenshots or ledgers. */
    private static final String TRACE = "burden.documents.trace";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String label() {
        return "公文";
    }

    @Override
    public String action() {
        return "阅办";
    }

    @Override
    public String prefix() {
        return "doc";
    }

    @Override
    public LegalBasis planBasis() {
        return new LegalBasis("整治形式主义为基层减负若干规定", "第一条", LegalBasis.Mark.READ);
    }

    @Override
    public Class<DocumentDraft> type() {
        return DocumentDraft.class;
    }

    @Override
    public List<DemandClass> classes() {
        return Arrays.stream(LengthClass.values())
                .map(one -> new DemandClass(one.code(), one.label()))
                .toList();
    }

    /** Person-minutes: units × (people × reading + returns + schemes + proofs). */
    @Override
    public Burden measure(DocumentDraft draft, Parameters parameters) {
        int units = draft.bearers().units().size();
        if (units == 0) {
            return Burden.NONE;
        }
        boolean asks = draft.directs();
        BigDecimal thousands = BigDecimal.valueOf(Math.max(1, draft.characters()), 3);
        Map<String, BigDecimal> quantities = new LinkedHashMap<>();
        quantities.put(READ, thousands.multiply(BigDecimal.valueOf(DocumentDraft.READERS)));
        quantities.put(RETURN, count(asks, Demands.returns(draft)));
        quantities.put(SCHEME, count(asks, Demands.followUps(draft)));
        quantities.put(TRACE, count(asks, Demands.traces(draft)));
        List<Burden.Quantity> wanted = quantities.entrySet().stream()
                .filter(one -> one.getValue().signum() > 0)
                .map(one -> new Burden.Quantity(one.getKey(), one.getValue()))
                .toList();
        String how = "%d个单位 × （%d人 × 阅读%s分钟%s%s%s）"
                .formatted(
                        units,
                        DocumentDraft.READERS,
                        thousands
                                .multiply(parameters.coefficient(READ))
                                .setScale(0, RoundingMode.CEILING)
                                .toPlainString(),
                        part("报送", quantities, RETURN, parameters),
                        part("制定方案", quantities, SCHEME, parameters),
                        part("照片台账", quantities, TRACE, parameters));
        return Burden.each(draft.bearers().units(), wanted, parameters, how);
    }

    private static BigDecimal count(boolean asks, List<?> found) {
        return asks ? BigDecimal.valueOf(found.size()) : BigDecimal.ZERO;
    }

    private static String part(String what, Map<String, BigDecimal> quantities, String key, Parameters parameters) {
        BigDecimal times = quantities.getOrDefault(key, BigDecimal.ZERO);
        return times.signum() == 0
                ? ""
                : " + %s%s次 × %s分钟".formatted(what, times.toPlainString(), parameters.printed(key));
    }

    @Override
    public List<Rule<DocumentDraft>> rules() {
        return Stream.of(
                        EvasionRules.all(),
                        AddresseeRules.all(),
                        ReviewRules.all(),
                        ContentRules.all(),
                        LengthRules.all(),
                        ElementRules.all())
                .flatMap(List::stream)
                .toList();
    }
}
