package cn.qingjian.documents;

import cn.qingjian.gate.Burden;
import cn.qingjian.gate.DemandClass;
import cn.qingjian.gate.DemandKind;
import cn.qingjian.gate.Rule;
import cn.qingjian.kernel.LegalBasis;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 公文 as a kind of demand: what a document costs those who receive it, and every rule that it must answer. */
@Component
public final class DocumentKind implements DemandKind<DocumentDraft> {
    /** Code of the kind, and the first part of its routes. */
    public static final String CODE = "documents";

    /** Reading for understanding; our own assumption, shown with every figure. */
    private static final int CHARACTERS_A_MINUTE = 300;
    /** Writing one report or filling one table, until one's own leader has signed it; our own assumption. */
    private static final int MINUTES_A_RETURN = 120;
    /** Writing one plan or scheme of one's own; our own assumption. */
    private static final int MINUTES_A_FOLLOW_UP = 480;
    /** Gathering one sort of photos, screenshots or ledgers; our own assumption. */
    private static final int MINUTES_A_TRACE = 30;

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String label() {
        return "公文";
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
    public Burden measure(DocumentDraft draft) {
        int units = draft.bearers().units().size();
        if (units == 0) {
            return Burden.NONE;
        }
        int reading = Math.max(1, Math.ceilDiv(draft.characters(), CHARACTERS_A_MINUTE));
        boolean asks = draft.genre() != Genre.REPORT && draft.genre() != Genre.REQUEST;
        int returns = asks ? Demands.returns(draft).size() : 0;
        int followUps = asks ? Demands.followUps(draft).size() : 0;
        int traces = asks ? Demands.traces(draft).size() : 0;
        long each = (long) DocumentDraft.READERS * reading
                + (long) returns * MINUTES_A_RETURN
                + (long) followUps * MINUTES_A_FOLLOW_UP
                + (long) traces * MINUTES_A_TRACE;
        String how = "%d个单位 × （%d人 × 阅读%d分钟%s%s%s）"
                .formatted(
                        units,
                        DocumentDraft.READERS,
                        reading,
                        part("报送", returns, MINUTES_A_RETURN),
                        part("制定方案", followUps, MINUTES_A_FOLLOW_UP),
                        part("照片台账", traces, MINUTES_A_TRACE));
        return new Burden(units * each, how);
    }

    private static String part(String what, int times, int minutes) {
        return times == 0 ? "" : " + %s%d次 × %d分钟".formatted(what, times, minutes);
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
