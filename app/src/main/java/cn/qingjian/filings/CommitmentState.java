package cn.qingjian.filings;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a signed commitment stands after the approval that rests on it (国办发〔2020〕42号). Which step leads where, and why, is
 * one table: {@link Step}. A commitment before the decision lives and ends with its filing.
 */
public enum CommitmentState {
    /** Signed, and not drawn for a check. */
    COMMITTED("已承诺"),
    /** Drawn for a check, or contradicted by what a source said later. */
    POST_CHECK("待核查"),
    /** Found true. */
    CONFIRMED("核实无误"),
    /** Found false; the signer may not commit again. */
    FALSE("承诺不实"),
    /** What was paid on it is asked back. */
    RECOVERY("追回中"),
    /** Made good or nothing to make good, and shut out for as long as the law says. */
    BANNED("已追责"),
    /** The signer's credit is repaired: he may commit again. */
    REPAIRED("信用已修复");

    private final String label;

    CommitmentState(String label) {
        this.label = label;
    }

    /** The Chinese word for it. */
    public String label() {
        return label;
    }

    /** Whether that step may be taken now. */
    public boolean allows(Step step) {
        return step.from.contains(this);
    }

    /** The steps that an officer may take now. */
    public List<Step> steps() {
        return Stream.of(Step.values()).filter(this::allows).toList();
    }

    /** The steps: from where, to where, and why. */
    public enum Step {
        /** 转核查. */
        DRAW(EnumSet.of(COMMITTED), POST_CHECK, "转入核查", "后来的数据与承诺不一致，或者有线索要查"),
        /** 属实. */
        CONFIRM(EnumSet.of(COMMITTED, POST_CHECK), CONFIRMED, "核实无误", "查实与承诺一致"),
        /** 不实. */
        FIND_FALSE(EnumSet.of(COMMITTED, POST_CHECK), FALSE, "认定承诺不实", "查实与承诺不一致；本人修复信用以前不能再用承诺"),
        /** 追回. */
        RECOVER(EnumSet.of(FALSE), RECOVERY, "开始追回", "凭承诺支付的款项要退回"),
        /** 追责. */
        BAN(EnumSet.of(FALSE, RECOVERY), BANNED, "记录追责", "款项已退回或没有款项；骗提、骗贷的按条例第四十一条禁止提取和贷款"),
        /** 修复. */
        REPAIR(EnumSet.of(BANNED), REPAIRED, "修复信用", "信用修复后可以再用承诺；法定禁期照旧到期为止");

        @SuppressWarnings("ImmutableEnumChecker") // never changed after construction
        private final Set<CommitmentState> from;

        private final CommitmentState to;
        private final String label;
        private final String why;

        Step(Set<CommitmentState> from, CommitmentState to, String label, String why) {
            this.from = from;
            this.to = to;
            this.label = label;
            this.why = why;
        }

        /** Where it leads. */
        public CommitmentState to() {
            return to;
        }

        /** Where it may be taken. */
        public Set<CommitmentState> from() {
            return Set.copyOf(from);
        }

        /** What the button says. */
        public String label() {
            return label;
        }

        /** Why it is taken. */
        public String why() {
            return why;
        }
    }
}
