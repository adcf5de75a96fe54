package cn.qingjian.serviceitems;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a service item (政务服务事项) declares: the content of {@code item.yaml}.
 *
 * @param code stable short code such as {@code B08}; also the folder's name
 * @param name what it is called
 * @param number version number, growing with each change
 * @param from first day on which a case may be accepted under it
 * @param to last such day, empty for open
 * @param applicant 个人 or 单位
 * @param theme group on the page of items
 * @param elements the elements of the 实施清单
 * @param questions what the citizen is asked
 * @param facts what is looked up
 * @param materials what was once brought along, and what replaces each
 * @param commitments proofs that may be replaced by a commitment
 * @param admission what the common gate asks for this item
 * @param result the document that the citizen gets
 * @param effect what an approval does
 * @param refusals reasons that a case officer may give
 * @param articles the law behind it
 * @param answers frequent questions and their answers
 */
public record Item(
        String code,
        String name,
        int number,
        LocalDate from,
        Optional<LocalDate> to,
        Applicant applicant,
        String theme,
        Elements elements,
        List<Question> questions,
        List<FactNeed> facts,
        List<Material> materials,
        List<Commitment> commitments,
        Admission admission,
        ResultDocument result,
        Effect effect,
        List<String> refusals,
        List<Article> articles,
        List<Answer> answers) {
    public Item {
        questions = List.copyOf(questions);
        facts = List.copyOf(facts);
        materials = List.copyOf(materials);
        commitments = List.copyOf(commitments);
        refusals = List.copyOf(refusals);
        articles = List.copyOf(articles);
        answers = List.copyOf(answers);
    }

    /** The commitment that may stand for a fact. */
    public Optional<Commitment> commitmentFor(String fact) {
        return commitments.stream().filter(one -> one.fact().equals(fact)).findFirst();
    }

    /** The commitments of these codes; a code that the item doesn't have is passed over. */
    public List<Commitment> commitmentsOf(Collection<String> codes) {
        return commitments.stream().filter(one -> codes.contains(one.code())).toList();
    }

    /** Whether cases may be decided without a person. */
    public boolean automatic() {
        return elements.instant();
    }

    /** How a case of it is handled, in a word: 秒批, 即办 or 承诺. */
    public String pace() {
        if (elements.instant()) {
            return "秒批";
        }
        return elements.immediate() ? "即办" : "承诺";
    }

    /** Who may apply. */
    public enum Applicant {
        /** 个人. */
        PERSON("个人"),
        /** 单位. */
        EMPLOYER("单位");

        private final String label;

        Applicant(String label) {
            this.label = label;
        }

        /** The Chinese word for it. */
        public String label() {
            return label;
        }
    }

    /**
     * One question of the form.
     *
     * @param id its name as the table reads it, {@code 申请.<id>}
     * @param label the question
     * @param help a sentence of help, empty for none
     * @param type how it is answered
     * @param required whether it must be answered where it is shown
     * @param choices the choices of a {@link Type#CHOICE}
     * @param when a FEEL condition over what is known; empty shows it always
     * @param card a FEEL condition over the form under which the answer is the number of a bank account; empty for never
     */
    public record Question(
            String id,
            String label,
            String help,
            Type type,
            boolean required,
            List<String> choices,
            String when,
            String card) {
        public Question {
            choices = List.copyOf(choices);
        }

        /** A question whose answer is never the number of a bank account. */
        public Question(
                String id, String label, String help, Type type, boolean required, List<String> choices, String when) {
            this(id, label, help, type, required, choices, when, "");
        }

        /** How a question is answered. */
        public enum Type {
            /** 金额, in yuan with at most two decimals. */
            MONEY("金额"),
            /** 日期. */
            DATE("日期"),
            /** 选择: one of several. */
            CHOICE("选择"),
            /** 文字. */
            TEXT("文字"),
            /** 是否. */
            YES_NO("是否"),
            /** 年月 such as 2026-10. */
            MONTH("年月"),
            /** 数字. */
            NUMBER("数字"),
            /** 清单: a list in a file. */
            LIST_FILE("清单");

            private final String label;

            Type(String label) {
                this.label = label;
            }

            /** The word for it in item.yaml. */
            public String label() {
                return label;
            }
        }
    }

    /**
     * A fact that is looked up.
     *
     * @param code its name in the catalogue, such as {@code 婚姻}
     * @param mayMiss whether “no record” is an answer too
     * @param when a FEEL condition; empty asks always
     */
    public record FactNeed(String code, boolean mayMiss, String when) {}

    /**
     * A material that the applicant would have brought.
     *
     * @param name what it is
     * @param proves what it shows
     * @param way what replaces it
     * @param by the fact, licence or commitment that does
     */
    public record Material(String name, String proves, Way way, String by) {
        /** Where a material comes from today. */
        public enum Way {
            /** 本中心数据. */
            OWN_DATA("本中心数据"),
            /** 部门共享. */
            SHARING("部门共享"),
            /** 电子证照. */
            LICENCE("电子证照"),
            /** 告知承诺. */
            COMMITMENT("告知承诺"),
            /** 上传: the applicant still has to give it. */
            UPLOAD("上传");

            private final String label;

            Way(String label) {
                this.label = label;
            }

            /** The word for it in item.yaml. */
            public String label() {
                return label;
            }
        }

        /** Whether the applicant still has to give it. */
        public boolean asked() {
            return way == Way.UPLOAD;
        }
    }

    /**
     * A proof that may be replaced by a commitment (国办发〔2020〕42号).
     *
     * @param code its code
     * @param name the proof
     * @param fact the fact for which it stands
     * @param assumed the values that are taken for true then
     * @param check how it is checked: 免予核查, 在线核查 or 现场核查
     * @param notice the 告知书 by field
     * @param promise the 承诺书, sentence by sentence
     */
    public record Commitment(
            String code,
            String name,
            String fact,
            Map<String, Object> assumed,
            String check,
            Map<String, String> notice,
            List<String> promise) {
        public Commitment {
            assumed = Map.copyOf(assumed);
            promise = List.copyOf(promise);
        }
    }

    /**
     * What the common gate asks.
     *
     * @param level least assurance level of the sign-in, 1 to 4
     * @param accountStates states of the account in which it may be used; empty where no account is needed
     * @param frozenToo whether a frozen account may use it
     * @param bankCard whether the applicant's own card must have been checked
     * @param bound whether the bans after fraud (骗提, 骗贷) stop it
     * @param postCheckPercent cases of a hundred drawn for a later check
     */
    public record Admission(
            int level,
            List<String> accountStates,
            boolean frozenToo,
            boolean bankCard,
            boolean bound,
            int postCheckPercent) {
        public Admission {
            accountStates = List.copyOf(accountStates);
        }
    }

    /**
     * The document that the citizen gets.
     *
     * @param name what it is called
     * @param type 出证, 审批 or 出文
     * @param text its text with placeholders such as {@code {金额}}
     */
    public record ResultDocument(String name, String type, String text) {}

    /**
     * What an approval does.
     *
     * @param code one of the codes that filings knows, such as {@code withdraw-partial}
     * @param reason reason code of JGJ/T 320 table A.7, empty where it withdraws nothing
     * @param local the centre's own sub-code under it, empty for none
     * @param by the question whose answer chooses another effect, empty for none
     * @param choices that effect by answer
     */
    public record Effect(String code, String reason, String local, String by, Map<String, String> choices) {
        private static final String PAYING = "withdraw-";

        public Effect {
            choices = Map.copyOf(choices);
        }

        /** The effect for what was answered, such as {@code unseal} where 启封 was chosen. */
        public String codeFor(Map<String, ?> answers) {
            return by.isEmpty() ? code : choices.getOrDefault(String.valueOf(answers.get(by)), code);
        }

        /** Whether it pays out of the person's account, where nothing that was answered chooses another. */
        public boolean pays() {
            return code.startsWith(PAYING);
        }

        /** Whether it pays out of the person's account, for what was answered. */
        public boolean pays(Map<String, ?> answers) {
            return codeFor(answers).startsWith(PAYING);
        }

        /** Whether the account is closed by it. */
        public boolean closes() {
            return code.equals("withdraw-closing");
        }
    }

    /**
     * An article, old and new: the regulation changed on 2026-09-20.
     *
     * @param document the law's short name
     * @param before the article until 2026-09-19, empty where there was none
     * @param after the article since, empty where there is none any more
     * @param mark how far it was verified
     */
    public record Article(String document, String before, String after, cn.qingjian.kernel.LegalBasis.Mark mark) {}

    /** A frequent question and its answer. */
    public record Answer(String question, String answer) {}

    /** A fee: amount in yuan, and whether it can be paid online. */
    public record Fee(BigDecimal amount, boolean online) {}
}
