package cn.qingjian.filings.web;

import cn.qingjian.filings.Filing;
import cn.qingjian.filings.FilingStatus;
import cn.qingjian.filings.Filings;
import cn.qingjian.filings.KeptDecision;
import cn.qingjian.filings.Ratings;
import cn.qingjian.filings.Receipt;
import cn.qingjian.filings.store.RatingStore;
import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.Payment;
import cn.qingjian.ledger.Payments;
import cn.qingjian.serviceitems.Item;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What pages show of a filing. */
@Component
public class FilingViews {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));
    private static final String PAYING = "银行正在付款";

    private final Filings filings;
    private final Ratings ratings;
    private final Payments payments;

    FilingViews(Filings filings, Ratings ratings, Payments payments) {
        this.filings = filings;
        this.ratings = ratings;
        this.payments = payments;
    }

    Row row(Filing filing) {
        return new Row(
                filings.version(filing).item().name(),
                filing.status(),
                TIME.format(filing.changedAt()),
                filing.status() == FilingStatus.DRAFT
                        ? "/hall/filings/" + filing.key() + "/questions/1"
                        : "/hall/filings/" + filing.key());
    }

    View view(Filing filing) {
        return view(filings.receipt(filing));
    }

    View view(Receipt receipt) {
        Filing filing = receipt.filing();
        Item item = filings.version(filing).item();
        return new View(
                filing,
                item.name(),
                receipt.decision().orElse(null),
                receipt.decision()
                        .flatMap(KeptDecision::entry)
                        .map(entry -> paid(receipt, item, entry))
                        .orElse(""),
                receipt.steps().stream()
                        .map(step -> new Line(TIME.format(step.at()), step.status(), step.actor(), step.note()))
                        .toList(),
                receipt.fresh() ? null : ratings.of(filing).orElse(null),
                filing.number()
                        .map(number -> "/r/" + number + "?c=" + filing.code().orElse(""))
                        .orElse(""));
    }

    private String paid(Receipt receipt, Item item, long entry) {
        return receipt.fresh() && item.effect().pays(receipt.filing().answers())
                ? PAYING
                : payments.ofEntry(entry).map(FilingViews::paid).orElse("");
    }

    private static String paid(Payment payment) {
        return switch (payment.status()) {
            case PAID -> "银行已付款";
            case RETURNED -> "银行退回：" + payment.note() + "。款项已退回您的公积金账户";
            default -> PAYING;
        };
    }

    /** What a stranger with the receipt gets to see: whether it is real, and nothing of the person. */
    Verified verified(String number, String code) {
        Optional<Filing> filing = filings.ofNumber(number)
                .filter(found -> MessageDigest.isEqual(
                        found.code().orElse("").getBytes(StandardCharsets.UTF_8),
                        code.getBytes(StandardCharsets.UTF_8)));
        return filing.map(found -> new Verified(
                        number,
                        filings.version(found).item().name(),
                        found.status().label(),
                        found.decidedAt().map(TIME::format).orElse(""),
                        filings.decision(found)
                                .flatMap(KeptDecision::amount)
                                .map(Money::print)
                                .orElse("")))
                .orElse(new Verified(number, "", "", "", ""));
    }

    /**
     * A filing in a list.
     *
     * @param item what it is about
     * @param status where it stands
     * @param changed when it changed last
     * @param path where it is shown, or gone on with
     */
    public record Row(String item, FilingStatus status, String changed, String path) {}

    /**
     * A filing on its page.
     *
     * @param filing the filing
     * @param item what it is about
     * @param decision the newest decision, null as long as there is none
     * @param paid what the bank did; empty where nothing is paid
     * @param lines its way so far
     * @param rating null as long as there is none
     * @param verify where anyone verifies the receipt; empty as long as there is none
     */
    public record View(
            Filing filing,
            String item,
            @org.jspecify.annotations.Nullable KeptDecision decision,
            String paid,
            List<Line> lines,
            RatingStore.@org.jspecify.annotations.Nullable Rating rating,
            String verify) {
        public View {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A step of its way.
     *
     * @param at when
     * @param status where it led
     * @param actor who took it
     * @param note what it was about
     */
    public record Line(String at, String status, String actor, String note) {}

    /**
     * A receipt that was looked up.
     *
     * @param number as given
     * @param item what it is about; empty where the receipt isn't ours
     * @param status where it stands
     * @param decided when it was decided
     * @param amount what was paid
     */
    public record Verified(String number, String item, String status, String decided, String amount) {}
}
