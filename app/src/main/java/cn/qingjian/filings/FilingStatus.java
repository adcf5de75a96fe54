package cn.qingjian.filings;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Where a filing stands. Which step leads where, and why, is one table: {@link Step}. */
public enum FilingStatus {
    /** Begun, not handed in. */
    DRAFT("填写中"),
    /** A case officer has it. */
    WITH_OFFICER("人工办理中"),
    /** Decided by an officer, waiting for a second person because of the amount. */
    SECOND_PERSON("待复核"),
    /** Back with the citizen, who was told once and for all what is missing (一次性告知). */
    RETURNED("请您补充"),
    /** Approved and carried out. */
    APPROVED("已办结"),
    /** Refused, with reason and article. */
    REJECTED("未批准"),
    /** Taken back by the citizen before a decision. */
    WITHDRAWN("已撤回");

    private final String label;

    FilingStatus(String label) {
        this.label = label;
    }

    /** The Chinese word for it. */
    public String label() {
        return label;
    }

    /** Whether nothing follows any more. */
    public boolean ended() {
        return Arrays.stream(Step.values()).noneMatch(step -> step.from.contains(this));
    }

    /** Whether the citizen may still change what was filled in. */
    public boolean editable() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether that step may be taken now. */
    public boolean allows(Step step) {
        return step.from.contains(this);
    }

    /** The steps: from where, to where, and why. */
    public enum Step {
        /** 表格给出批准. */
        APPROVE(EnumSet.of(DRAFT, RETURNED, WITH_OFFICER, SECOND_PERSON), APPROVED, "决策表或经办人批准，账务同时入账"),
        /** 条件不符. */
        REJECT(EnumSet.of(DRAFT, RETURNED, WITH_OFFICER, SECOND_PERSON), REJECTED, "条件不符，说明理由和条款"),
        /** 规则不能定. */
        HAND_OVER(EnumSet.of(DRAFT, RETURNED), WITH_OFFICER, "规则不能当场决定，转经办人"),
        /** 缺东西. */
        ASK_MORE(EnumSet.of(DRAFT, RETURNED, WITH_OFFICER), RETURNED, "缺少的一次性告知"),
        /** 大额复核. */
        ASK_SECOND(EnumSet.of(WITH_OFFICER), SECOND_PERSON, "金额超过复核金额，由另一人复核"),
        /** 复核退回. */
        BACK_TO_OFFICER(EnumSet.of(SECOND_PERSON), WITH_OFFICER, "复核人不同意，退回经办人"),
        /** 本人撤回. */
        WITHDRAW(EnumSet.of(DRAFT, RETURNED, WITH_OFFICER, SECOND_PERSON), WITHDRAWN, "决定作出前本人撤回");

        @SuppressWarnings("ImmutableEnumChecker") // never changed after construction
        private final Set<FilingStatus> from;

        private final FilingStatus to;
        private final String why;

        Step(Set<FilingStatus> from, FilingStatus to, String why) {
            this.from = from;
            this.to = to;
            this.why = why;
        }

        /** Where it leads. */
        public FilingStatus to() {
            return to;
        }

        /** Whether it decides the case. */
        public boolean decides() {
            return this == APPROVE || this == REJECT;
        }

        /** Where it may be taken. */
        public Set<FilingStatus> from() {
            return Set.copyOf(from);
        }

        /** Why it is taken. */
        public String why() {
            return why;
        }
    }
}
