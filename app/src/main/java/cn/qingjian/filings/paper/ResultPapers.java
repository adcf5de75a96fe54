package cn.qingjian.filings.paper;

import cn.qingjian.filings.Filing;
import cn.qingjian.filings.Filings;
import cn.qingjian.filings.KeptDecision;
import cn.qingjian.filings.facts.Applicant;
import cn.qingjian.filings.facts.FactsText;
import cn.qingjian.filings.facts.Gathering;
import cn.qingjian.filings.store.DecisionStore;
import cn.qingjian.filings.store.ResultPaperStore;
import cn.qingjian.identity.Citizen;
import cn.qingjian.kernel.BankCard;
import cn.qingjian.kernel.Money;
import cn.qingjian.privacy.Sm3;
import cn.qingjian.seals.SealedPdf;
import cn.qingjian.serviceitems.ItemVersion;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The result of a case as a signed .pdf (结果文书): made when its owner first asks for it, and the same one ever after. */
@Service
@Transactional
public class ResultPapers {
    private static final int LARGEST = 5 * 1024 * 1024;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy年M月d日").withZone(ZoneId.of("Asia/Shanghai"));

    private final Filings filings;
    private final Gathering gathering;
    private final DecisionStore decisions;
    private final ResultPaperStore store;
    private final SealedPdf seal;
    private final Clock clock;

    ResultPapers(
            Filings filings,
            Gathering gathering,
            DecisionStore decisions,
            ResultPaperStore store,
            SealedPdf seal,
            Clock clock) {
        this.filings = filings;
        this.gathering = gathering;
        this.decisions = decisions;
        this.store = store;
        this.seal = seal;
        this.clock = clock;
    }

    /**
     * The paper of a person's own case that has ended; empty for one that hasn't.
     *
     * @param verification address at which anyone verifies the receipt, for the QR code
     */
    public Optional<byte[]> of(Filing filing, Citizen citizen, String verification) {
        if (filing.citizen() != citizen.id()) {
            throw new IllegalArgumentException("not this person's filing");
        }
        Optional<KeptDecision> decision =
                filings.decision(filing).filter(one -> filing.decidedAt().isPresent());
        if (decision.isPresent() && store.find(filing.id()).isEmpty()) {
            ItemVersion version = filings.version(filing);
            byte[] plain = ResultPdf.write(
                    ResultText.fill(version.item().result().text(), values(filing, version, decision.get(), citizen)),
                    verification);
            byte[] paper = seal.seal(plain, "办理结果", clock.instant());
            store.keep(filing.id(), Sm3.digest(paper), paper, clock.instant());
        }
        return decision.flatMap(one -> store.find(filing.id()));
    }

    private Map<String, String> values(Filing filing, ItemVersion version, KeptDecision decision, Citizen citizen) {
        Map<String, String> values = new HashMap<>();
        FactsText.read(decisions.facts(filing.id()).orElse("{}"))
                .getOrDefault("账户", Map.of())
                .forEach((field, value) -> values.put(field, value == null ? "" : value.toString()));
        values.put("账户状态", values.getOrDefault("状态", ""));
        values.putAll(filing.answers());
        Applicant applicant = gathering.look(gathering.asking(citizen, filing.employer()));
        values.put(
                "申请人",
                applicant
                        .employer()
                        .map(employer -> employer.name())
                        .orElse(applicant.paper().name()));
        values.put("证件号", applicant.paper().shownNumber());
        values.put("受理日期", filing.accepted().map(ResultPapers::print).orElse(""));
        values.put("办结日期", filing.decidedAt().map(DAY::format).orElse(""));
        values.put("办件编号", filing.number().orElse(""));
        values.put("结论", filing.status().label());
        values.put("理由", decision.reason());
        values.put("复核结论", decision.reason());
        values.put("条款", decision.article());
        values.put("金额", decision.amount().map(Money::print).orElse(""));
        values.put("约束", decision.binding());
        values.put("提取原因", version.item().name());
        values.put("银行卡尾号", applicant.card().map(BankCard::masked).orElse(""));
        return values;
    }

    private static String print(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** Looks at an uploaded file; it is never opened as a document. */
    public Verdict verify(byte[] file) {
        if (file.length > LARGEST || !seal.verify(file).isGenuine()) {
            return new Verdict(false, "");
        }
        return store.numberOf(Sm3.digest(file))
                .map(number -> new Verdict(true, number))
                .orElse(new Verdict(false, ""));
    }

    /**
     * What came of looking at a file.
     *
     * @param genuine whether it is one of ours, without a changed byte
     * @param number of its case; empty where it isn't
     */
    public record Verdict(boolean genuine, String number) {}
}
