package cn.qingjian.inspections.visit;

import java.util.Arrays;
import java.util.Optional;

/**
 * What is made of a conclusion (结果运用, 《政府督查工作条例》第二十一条): it is nothing before somebody else has approved it.
 *
 * @param id key
 * @param conclusion key of the conclusion
 * @param inspection key of the inspection
 * @param unit key of the unit of which it concludes
 * @param sort what is made of it
 * @param text its content and reasons
 * @param proposer key of the account that proposed it
 * @param by the proposer's name
 * @param approved whether it was approved; empty while it waits
 * @param words what the approver said
 * @param approver the approver's name
 */
public record ResultUse(
        long id,
        long conclusion,
        long inspection,
        long unit,
        Sort sort,
        String text,
        long proposer,
        String by,
        Optional<Boolean> approved,
        String words,
        String approver) {
    /** What may be made of a conclusion. */
    public enum Sort {
        /** 表扬、激励. */
        PRAISE("表扬激励"),
        /** 批评. */
        CRITICISM("批评"),
        /** 追责建议. */
        ACCOUNTABILITY("追责建议");

        private final String label;

        Sort(String label) {
            this.label = label;
        }

        /** The Chinese word for it. */
        public String label() {
            return label;
        }

        /** The one of that name; empty for anything else. */
        static Optional<Sort> of(String name) {
            return Arrays.stream(values())
                    .filter(one -> one.name().equals(name))
                    .findFirst();
        }
    }

    /** Whether it waits for its approver. */
    public boolean waiting() {
        return approved.isEmpty();
    }

    /** Whether it may be used. */
    public boolean inUse() {
        return approved.orElse(false);
    }

    /** The class of its tag on pages. */
    public String tone() {
        return waiting() ? "ask" : inUse() ? "ok" : "plain";
    }

    /** Where it stands, in words. */
    public String standing() {
        return waiting()
                ? "等班子领导批准，批准以前不作数"
                : approver + (inUse() ? "批准" : "不批准") + (words.isEmpty() ? "" : "：" + words);
    }
}
