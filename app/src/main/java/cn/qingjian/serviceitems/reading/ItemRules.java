package cn.qingjian.serviceitems.reading;

import cn.qingjian.serviceitems.Elements;
import cn.qingjian.serviceitems.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The consistency of an item's elements: rules 1 to 9 that a municipal checker applies to published items, and those of our
 * own (section 5.2 of the fact sheet). Each rule says the field and what to do.
 */
final class ItemRules {
    /** What filings knows how to do. */
    static final Set<String> EFFECTS = Set.of(
            "open-employer",
            "change-employer",
            "open-person",
            "change-person",
            "remit",
            "back-pay",
            "adjust-base",
            "seal",
            "unseal",
            "transfer",
            "join-voluntarily",
            "certificate",
            "withdraw-partial",
            "withdraw-closing",
            "loan-estimate",
            "loan-repay-part",
            "loan-settle",
            "review-balance",
            "none");
    /** Reason codes of JGJ/T 320, table A.7. */
    private static final Set<String> REASONS = Set.of("01", "02", "03", "04", "05", "06", "07", "08", "09", "99");
    /** Themes for natural persons and for employers. */
    private static final Map<String, Item.Applicant> THEMES = Map.of(
            "单位缴存", Item.Applicant.EMPLOYER,
            "个人缴存", Item.Applicant.PERSON,
            "提取", Item.Applicant.PERSON,
            "贷款", Item.Applicant.PERSON,
            "权益保护", Item.Applicant.PERSON);
    /** Fields of the 告知书 (国办发〔2020〕42号, 六). */
    static final List<String> NOTICE =
            List.of("事项名称", "设定依据", "证明名称与内容", "承诺方式", "不实承诺的责任", "核查权力", "是否公开", "配合义务", "撤回办法");

    static final int PROMISES = 5;
    private static final int MOST_QUESTIONS = 2;

    private final Item item;
    private final Elements elements;
    private final BiConsumer<String, String> faults;

    private ItemRules(Item item, BiConsumer<String, String> faults) {
        this.item = item;
        this.elements = item.elements();
        this.faults = faults;
    }

    /** Checks everything; the consumer takes field and message. */
    static void check(Item item, BiConsumer<String, String> faults) {
        var rules = new ItemRules(item, faults);
        rules.immediate();
        rules.visits();
        rules.online();
        rules.fee();
        rules.result();
        rules.contact();
        rules.limits();
        rules.objects();
        rules.instant();
        rules.form();
        rules.payee();
        rules.commitments();
        rules.effect();
    }

    private void require(boolean condition, String field, String message) {
        if (!condition) {
            faults.accept(field, message);
        }
    }

    /** Rule 1. */
    private void immediate() {
        boolean now = elements.handling().equals("即办件");
        boolean atOnce = elements.review().equals("即审即办");
        require(now || elements.handling().equals("承诺件"), "办件类型", "只能是即办件或承诺件。");
        require(atOnce || elements.review().equals("前审后批"), "审查类型", "只能是即审即办或前审后批。");
        require(now == atOnce, "审查类型", "即办件应即审即办，承诺件应前审后批。");
        require(now == (elements.limits().promised() == 0), "时限.承诺", "承诺时限为即办（0）的应是即办件，其他的应是承诺件。");
    }

    /** Rules 2 and 3. */
    private void visits() {
        require(elements.visits() == 0 || !elements.visitReason().isBlank(), "到场原因", "要到现场的须写明原因。");
        require(elements.visits() > 0 || elements.visitReason().isBlank(), "到场原因", "不用到现场的不写原因。");
        require(
                elements.visits() > 0
                        || elements.forms().contains("网上")
                        || elements.forms().contains("快递"),
                "办理形式",
                "不用到现场又不能网上办的，须提供邮寄（快递）。");
    }

    /** Rule 4. */
    private void online() {
        require(!elements.online() || elements.visits() == 0, "到场次数", "全程网办的到场次数应是0。");
        require(!elements.online() || elements.forms().contains("网上"), "办理形式", "全程网办的办理形式应有网上。");
        require(elements.depth().stream().allMatch(code -> code >= 1 && code <= 8), "网办深度", "代码只能是1至8。");
    }

    /** Rule 5. */
    private void fee() {
        require(elements.charged() || !elements.fee().online(), "收费.网上支付", "不收费的不开网上支付。");
    }

    /** Rule 6. */
    private void result() {
        Item.ResultDocument result = item.result();
        if (result.name().isEmpty()) {
            return;
        }
        require(!result.text().isBlank(), "结果.样本", "有结果名称的须有样本。");
        String wanted = result.name().endsWith("证") || result.name().endsWith("证明")
                ? "出证"
                : result.name().endsWith("批复") ? "审批" : "出文";
        require(result.type().equals(wanted), "结果.类型", "“" + result.name() + "”的类型应是" + wanted + "。");
    }

    /** Rule 7. */
    private void contact() {
        String area = "0\\d{2,3}-\\d{5,8}";
        require(elements.askPhone().matches(area), "咨询电话", "要带区号，写成 0999-12329 的样子。");
        require(elements.complainPhone().matches(area), "投诉电话", "要带区号，写成 0999-12345 的样子。");
        require(!elements.askPhone().equals(elements.complainPhone()), "投诉电话", "投诉电话不能与咨询电话相同。");
        require(elements.place().contains("窗口"), "办理地点", "要写到窗口。");
    }

    /** Rule 8, and promised within the legal limit. */
    private void limits() {
        Elements.Limits limits = elements.limits();
        int sum = limits.steps().stream().mapToInt(Elements.Step::days).sum();
        require(sum <= limits.promised(), "时限.流程", "各环节共%d个工作日，超过承诺的%d个。".formatted(sum, limits.promised()));
        require(limits.legal().map(legal -> limits.promised() <= legal).orElse(true), "时限.承诺", "承诺时限不能长于法定时限。");
        require(item.to().map(end -> !end.isBefore(item.from())).orElse(true), "失效", "不能早于生效日期。");
    }

    /** Rule 9. */
    private void objects() {
        Item.Applicant theme = THEMES.get(item.theme());
        require(
                theme != null,
                "主题",
                "只能是" + String.join("、", THEMES.keySet().stream().sorted().toList()) + "。");
        require(theme == null || theme == item.applicant(), "申请人", "与主题“" + item.theme() + "”不一致。");
        boolean person = elements.objects().contains(1);
        require(!elements.objects().isEmpty(), "服务对象", "没有填。");
        require(
                item.applicant() == Item.Applicant.PERSON ? person : !person,
                "服务对象",
                "申请人是" + item.applicant().label() + "的，服务对象与它不一致。");
    }

    /** What is decided at once asks for no visit and no paper. */
    private void instant() {
        if (!elements.instant()) {
            return;
        }
        require(elements.immediate(), "秒批", "秒批事项应是即办件。");
        require(elements.visits() == 0, "秒批", "秒批事项的到场次数应是0。");
        item.materials().stream()
                .filter(Item.Material::asked)
                .forEach(material -> faults.accept("材料", "秒批事项的“" + material.name() + "”应由数据、证照或承诺代替。"));
    }

    private void form() {
        Set<String> ids = new java.util.HashSet<>();
        for (Item.Question question : item.questions()) {
            require(ids.add(question.id()), "表单", "字段“" + question.id() + "”用了两次。");
            require(
                    (question.type() == Item.Question.Type.CHOICE)
                            == !question.choices().isEmpty(),
                    "表单",
                    "“" + question.id() + "”：选择题要有选项，其他题不要。");
        }
        long asked = item.questions().stream()
                .filter(question -> question.required() && question.when().isEmpty())
                .count();
        require(
                !elements.instant() || item.applicant() == Item.Applicant.EMPLOYER || asked <= MOST_QUESTIONS,
                "表单",
                "秒批事项必答的问题不超过两个，现在有" + asked + "个。");
    }

    /** The bank can only be asked about an account that is typed, and what is typed as one must be asked about. */
    private void payee() {
        boolean typed =
                item.questions().stream().anyMatch(question -> !question.card().isBlank());
        boolean asked = item.facts().stream().anyMatch(need -> need.code().equals("收款账户"));
        require(typed == asked, "表单", "填银行卡号的题（写明“卡号”）和数据里的“收款账户”要一起有。");
    }

    private void commitments() {
        for (Item.Commitment commitment : item.commitments()) {
            List<String> missing = new ArrayList<>(NOTICE);
            missing.removeIf(
                    field -> !commitment.notice().getOrDefault(field, "").isBlank());
            require(missing.isEmpty(), "承诺", "“" + commitment.name() + "”的告知书缺：" + String.join("、", missing) + "。");
            require(commitment.promise().size() >= PROMISES, "承诺", "“" + commitment.name() + "”的承诺书不全。");
            require(
                    Set.of("免予核查", "在线核查", "现场核查").contains(commitment.check()),
                    "承诺",
                    "“" + commitment.name() + "”的核查方式只能是免予核查、在线核查或现场核查。");
            require(!commitment.assumed().isEmpty(), "承诺", "“" + commitment.name() + "”没有写视为什么。");
        }
    }

    private void effect() {
        Item.Effect effect = item.effect();
        require(EFFECTS.contains(effect.code()), "效果.代码", "不认识“" + effect.code() + "”。");
        effect.choices().values().forEach(code -> require(EFFECTS.contains(code), "效果.对应", "不认识“" + code + "”。"));
        require(
                effect.by().isEmpty()
                        || item.questions().stream().anyMatch(one -> one.id().equals(effect.by())),
                "效果.依据",
                "表单里没有“" + effect.by() + "”。");
        boolean withdraws = effect.pays();
        require(!withdraws || REASONS.contains(effect.reason()), "效果.提取原因", "提取须有 JGJ/T 320 表A.7 的原因代码。");
        require(withdraws || effect.reason().isEmpty(), "效果.提取原因", "不是提取，不写原因代码。");
    }
}
