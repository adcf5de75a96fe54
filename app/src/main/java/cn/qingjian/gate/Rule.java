package cn.qingjian.gate;

import cn.qingjian.kernel.LegalBasis;

/**
 * A named rule with its basis.
 *
 * @param <D> the demands that it judges
 * @param name its Chinese name, unique inside its kind; the test of the same name proves it
 * @param code its number in the sheet of rules, such as {@code DOC-09}
 * @param basis what it rests on
 * @param question which of the gate's five questions it belongs to
 * @param check the judgement
 */
public record Rule<D extends Demand>(String name, String code, LegalBasis basis, Question question, Check<D> check) {
    /**
     * Judges one demand.
     *
     * @param <D> the demands that it judges
     */
    @FunctionalInterface
    public interface Check<D extends Demand> {
        /** The finding; {@link Finding.Clear} where there is nothing to say. Never null, never an exception for bad input. */
        Finding judge(D demand, Circumstances circumstances);
    }

    /** The five questions that the gate asks of every demand. */
    public enum Question {
        /** 已有规定. */
        PROVIDED("已有规定"),
        /** 可合并. */
        MERGEABLE("可合并"),
        /** 计划与总量. */
        PLANNED("计划与总量"),
        /** 限度. */
        WITHIN_LIMITS("篇幅与规格"),
        /** 变相. */
        GENUINE("是否变相");

        private final String label;

        Question(String label) {
            this.label = label;
        }

        /** The Chinese word for it. */
        public String label() {
            return label;
        }
    }
}
