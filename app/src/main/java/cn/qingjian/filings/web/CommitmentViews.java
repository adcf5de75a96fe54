package cn.qingjian.filings.web;

import cn.qingjian.filings.Cases;
import cn.qingjian.filings.CommitmentState;
import cn.qingjian.filings.Commitments;
import cn.qingjian.filings.store.BanStore;
import cn.qingjian.filings.store.CommitmentStore;
import cn.qingjian.kernel.Money;
import cn.qingjian.serviceitems.ItemBook;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the staff's pages show of commitments. */
@Component
public class CommitmentViews {
    private static final Map<CommitmentState, String> TAGS = Map.of(
            CommitmentState.CONFIRMED, "ok",
            CommitmentState.REPAIRED, "plain",
            CommitmentState.COMMITTED, "plain",
            CommitmentState.POST_CHECK, "ask");
    private static final Map<String, String> KINDS =
            Map.of("WITHDRAWAL", "不得提取", "LOAN", "不得贷款", "COMMITMENT", "不得再用承诺");

    private final Commitments commitments;
    private final Cases cases;
    private final ItemBook book;

    CommitmentViews(Commitments commitments, Cases cases, ItemBook book) {
        this.commitments = commitments;
        this.cases = cases;
        this.book = book;
    }

    Row row(CommitmentStore.Signed signed) {
        return new Row(
                signed.id(),
                commitments.proof(signed),
                signed.state().label(),
                TAGS.getOrDefault(signed.state(), "stop"),
                signed.number(),
                Moments.of(signed.signedAt()),
                signed.drawn(),
                signed.agrees().map(same -> same ? "与承诺一致" : "与承诺不一致").orElse("还没有"));
    }

    View view(CommitmentStore.Signed signed) {
        String paid = commitments.paid(signed).map(Money::print).orElse("");
        return new View(
                signed,
                row(signed),
                book.version(signed.item(), signed.digest())
                        .map(version -> version.item().name())
                        .orElse(signed.item()),
                paid,
                commitments.bans(signed).stream().map(CommitmentViews::ban).toList(),
                signed.state().steps().stream()
                        .filter(step -> step != CommitmentState.Step.RECOVER || !paid.isEmpty())
                        .toList(),
                commitments.steps(signed.id()).stream().map(this::line).toList());
    }

    private static String ban(BanStore.Ban ban) {
        String until = ban.until().map(day -> "至 " + day).orElse("至信用修复");
        return KINDS.getOrDefault(ban.kind(), ban.kind()) + "：自 " + ban.since() + " " + until
                + ban.lifted().map(day -> "（" + day + " 已解除）").orElse("") + "。" + ban.reason();
    }

    private CaseView.Line line(CommitmentStore.Step step) {
        return new CaseView.Line(
                Moments.of(step.at()),
                step.state().label(),
                step.account().map(cases::name).orElse("系统"),
                "",
                step.words());
    }

    /**
     * A commitment in the list.
     *
     * @param id its key
     * @param proof for which it stands
     * @param state where it stands
     * @param tag colour of that
     * @param number of the case
     * @param signed when
     * @param drawn whether it was drawn for a check
     * @param late what a source said later, in words
     */
    public record Row(
            long id,
            String proof,
            String state,
            String tag,
            String number,
            String signed,
            boolean drawn,
            String late) {}

    /**
     * A commitment on its page.
     *
     * @param signed the commitment
     * @param row as in the list
     * @param item name of the item
     * @param paid what was paid on it; empty for nothing
     * @param bans that it brought, in words
     * @param steps that may be taken now
     * @param lines what was done so far
     */
    public record View(
            CommitmentStore.Signed signed,
            Row row,
            String item,
            String paid,
            List<String> bans,
            List<CommitmentState.Step> steps,
            List<CaseView.Line> lines) {
        public View {
            bans = List.copyOf(bans);
            steps = List.copyOf(steps);
            lines = List.copyOf(lines);
        }
    }
}
