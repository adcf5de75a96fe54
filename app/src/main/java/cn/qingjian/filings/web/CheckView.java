package cn.qingjian.filings.web;

import cn.qingjian.filings.Filing;
import cn.qingjian.filings.Filings;
import cn.qingjian.filings.facts.Applicant;
import cn.qingjian.filings.facts.Gathering;
import cn.qingjian.filings.facts.Payee;
import cn.qingjian.kernel.BankCard;
import cn.qingjian.serviceitems.Item;
import cn.qingjian.serviceitems.ItemVersion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a filing is looked over before it is handed in.
 *
 * @param filing the filing
 * @param item what it is about
 * @param answers what was typed, with the page on which it can be changed
 * @param known what the centre and other departments say, with the source
 * @param commitments what may be vouched for, since nobody could answer
 * @param person what is missing that needs a person; empty where nothing is
 */
public record CheckView(
        Filing filing,
        Item item,
        List<Answer> answers,
        List<Known> known,
        List<Item.Commitment> commitments,
        String person) {
    public CheckView {
        answers = List.copyOf(answers);
        known = List.copyOf(known);
        commitments = List.copyOf(commitments);
    }

    static CheckView of(Filing filing, ItemVersion version, List<Item.Question> questions, Filings.Known known) {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            Item.Question question = questions.get(i);
            String typed = filing.answers().getOrDefault(question.id(), "");
            answers.add(new Answer(
                    question.label(),
                    typed.isBlank() ? "没有填，按最多可办的办" : typed,
                    "/hall/filings/" + filing.key() + "/questions/" + (i + 1)));
        }
        List<Item.Commitment> commitments = known.offered(version);
        List<Known> facts = new ArrayList<>(own(known.applicant()));
        List<String> person = new ArrayList<>();
        known.shared().forEach((name, fact) -> {
            boolean vouchable =
                    known.mayCommit() && version.item().commitmentFor(name).isPresent();
            facts.add(new Known(name, said(fact, vouchable), source(fact), fact.answered()));
            if (!fact.answered() && !vouchable) {
                person.add(name);
            }
        });
        known.payee().ifPresent(payee -> {
            Known line = payee(payee.said());
            facts.add(line);
            if (!line.answered()) {
                person.add(line.name());
            }
        });
        return new CheckView(filing, version.item(), answers, facts, commitments, String.join("、", person));
    }

    private static List<Known> own(Applicant applicant) {
        List<Known> own = new ArrayList<>();
        own.add(new Known(
                "姓名和证件", applicant.paper().shownName() + "，" + applicant.paper().shownNumber(), "统一身份认证", true));
        if (applicant.code().isPresent()) {
            // an agent's own account has nothing to do with what he does for an employer
            applicant.employer().ifPresent(employer -> {
                own.add(new Known(
                        "单位", employer.name() + "，" + employer.status().label(), "本中心", true));
                own.add(new Known("到账未分配", employer.suspense().print() + " 元", "本中心", true));
            });
            return own;
        }
        applicant.account().ifPresent(account -> {
            own.add(new Known(
                    "账户", account.status().label() + "，余额 " + account.balance().print() + " 元", "本中心", true));
            own.add(new Known("连续缴存", account.monthsPaid() + " 个月", "本中心", true));
        });
        applicant.card().ifPresent(card -> own.add(new Known("收款账户", BankCard.masked(card), "本中心", true)));
        return own;
    }

    private static Known payee(Map<String, @Nullable Object> said) {
        boolean answered = said.containsKey("本人");
        String value = "暂时查不到是不是您本人的，提交后由工作人员核实";
        if (answered && Boolean.TRUE.equals(said.get("本人"))) {
            value = "是您本人的账户";
        } else if (answered) {
            value = Boolean.TRUE.equals(said.get("有此账户")) ? "不是您本人的账户，请换成本人名下的" : "没有这个账户，请核对账号";
        }
        return new Known("新的" + Payee.FACT, value, "开户银行", answered);
    }

    private static String said(Gathering.Shared fact, boolean vouchable) {
        if (!fact.answered()) {
            return vouchable ? "暂时查不到，可以在下面签承诺代替" : "暂时查不到，提交后由工作人员核实";
        }
        Map<String, Object> fields = fact.fact().map(one -> one.fields()).orElse(Map.of());
        return fields.isEmpty()
                ? "没有记录"
                : fields.entrySet().stream()
                        .map(field -> field.getKey() + " " + print(field.getValue()))
                        .collect(Collectors.joining("，"));
    }

    private static String print(@Nullable Object value) {
        return switch (value) {
            case null -> "—";
            case Boolean flag -> flag ? "是" : "否";
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            default -> value.toString();
        };
    }

    private static String source(Gathering.Shared fact) {
        return fact.fact().map(one -> one.source()).orElse("不能网上核对");
    }

    /**
     * An answer.
     *
     * @param question what was asked
     * @param typed what was typed
     * @param path where it can be changed
     */
    public record Answer(String question, String typed, String path) {}

    /**
     * Something that needn't be asked.
     *
     * @param name what it is
     * @param value what is known
     * @param source who says so
     * @param answered whether it is known
     */
    public record Known(String name, String value, String source, boolean answered) {}
}
