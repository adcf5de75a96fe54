package cn.qingjian.filings;

import cn.qingjian.filings.store.ProposalStore;
import cn.qingjian.kernel.Money;
import cn.qingjian.people.Account;
import cn.qingjian.serviceitems.Decider;
import cn.qingjian.serviceitems.Decision;
import cn.qingjian.serviceitems.Item;
import cn.qingjian.serviceitems.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes of what an officer says a decision of the same form as a table's, so that it is kept and carried out alike. */
final class OfficerWords {
    private static final int HUNDRED = 100;
    private static final String TABLE = "经办人";

    private OfficerWords() {}

    /** Yes; which limit decides the amount stays to be read. */
    static Decision approve(Deciding.Case one, Decision table, Optional<Money> amount, Approval approval) {
        String binding = amount.isEmpty()
                ? ""
                : approval.ceiling()
                        .filter(ceiling -> amount.equals(Optional.of(ceiling.amount())))
                        .map(Decider.Ceiling::binding)
                        .orElse("经办人核定");
        String said = amount.map(money -> "经办人核定金额 " + money.print() + " 元。").orElse("经办人核准。");
        return new Decision(
                new Outcome.Approve(
                        amount, binding, one.version().item().effect().closes(), percent(one), vouched(one)),
                rows(table, approval.article(), "批准", said),
                explained(table, said, approval.words()),
                table.code(),
                table.version(),
                table.digest());
    }

    /** No, for a reason of the item's list. */
    static Decision refuse(Decision table, String reason, String article, String words) {
        String said = words.isBlank() ? reason : reason + "。" + words.strip();
        return new Decision(
                new Outcome.Reject(said, article),
                rows(table, article, "不予批准", reason),
                explained(table, "经办人认定：" + reason + "。", words),
                table.code(),
                table.version(),
                table.digest());
    }

    /** The citizen is told once what is missing. */
    static Decision ask(Decision table, List<String> missing) {
        return new Decision(
                new Outcome.Return(missing),
                table.rows(),
                table.explanation(),
                table.code(),
                table.version(),
                table.digest());
    }

    private static List<Decision.MatchedRow> rows(Decision table, String article, String verdict, String reason) {
        List<Decision.MatchedRow> rows = new ArrayList<>(table.rows());
        rows.add(new Decision.MatchedRow(TABLE, 0, article, verdict, reason));
        return rows;
    }

    private static List<String> explained(Decision table, String said, String words) {
        List<String> sentences = new ArrayList<>(table.explanation());
        sentences.add(words.isBlank() ? said : said + "说明：" + words.strip());
        return sentences;
    }

    /** The facts that rest on a commitment: signed for, and answered by nobody. */
    static List<String> vouched(Deciding.Case one) {
        return one.version().item().commitmentsOf(one.filing().committed()).stream()
                .map(Item.Commitment::fact)
                .filter(fact -> {
                    Map<String, @Nullable Object> fields = one.facts().getOrDefault(fact, Map.of());
                    Object result = fields.get(CaseFiles.RESULT);
                    return !"HIT".equals(result) && !"MISS".equals(result);
                })
                .toList();
    }

    /** As with the tables, a case that rests on a commitment is drawn twice as often. */
    private static int percent(Deciding.Case one) {
        int percent = one.version().item().admission().postCheckPercent();
        return vouched(one).isEmpty() ? percent : Math.min(HUNDRED, 2 * percent);
    }

    /** As the one who answers for a decision stands in the books. */
    static Deciding.Hand hand(Account officer, boolean elsewhere) {
        return new Deciding.Hand(TABLE, officer.login(), Optional.of(officer.id()), false, elsewhere);
    }

    /** The same, after a second person agreed: the first one answers for it, the second is named in the audit log. */
    static Deciding.Hand hand(ProposalStore.Proposal proposal, Account reviewer) {
        return new Deciding.Hand(
                "经办人、复核人", reviewer.login(), Optional.of(proposal.officer()), false, proposal.elsewhere());
    }

    /**
     * What goes with an approval.
     *
     * @param article the articles behind it
     * @param words the officer's own; empty for none
     * @param ceiling the most that may be granted
     */
    record Approval(String article, String words, Optional<Decider.Ceiling> ceiling) {}
}
