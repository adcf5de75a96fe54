package cn.qingjian.gate;

import cn.qingjian.people.Role;
import java.util.List;
import java.util.Optional;

/** What one rule says of one demand. Closed: the compiler finds every place that must know a new sort. */
public sealed interface Finding {
    /**
     * Nothing against it.
     *
     * @param note what was found that lets it pass, for whoever looks the rule up; empty where there is nothing to tell
     */
    record Clear(String note) implements Finding {
        /** Nothing to say. */
        public Clear() {
            this("");
        }
    }

    /** A hint that is counted and stops nothing (提倡、鼓励). */
    record Advise(Why why) implements Finding {}

    /**
     * The demand goes on in a lighter form. The rules that follow judge that form; the kind measures it, so that a rule
     * can't claim a burden.
     *
     * @param to the lighter demand, of the same kind
     */
    record Lighten(Demand to, Why why) implements Finding {}

    /**
     * May go on with a written reason that a named approver accepts (原则上、一般).
     *
     * @param approver the role that the approver must hold
     */
    record Explain(Why why, Role approver) implements Finding {
        /** The usual case: a leader approves. */
        public Explain(Why why) {
            this(why, Role.LEADER);
        }
    }

    /** May not go on (不得、严禁; or 应当 whose record is missing). */
    record Oppose(Why why) implements Finding {}

    /** What was found that lets it pass; empty where that is nothing, or something is said against it. */
    default String note() {
        return this instanceof Clear clear ? clear.note() : "";
    }

    /** Why; empty where there is nothing to say. */
    default Optional<Why> reason() {
        return switch (this) {
            case Clear ignored -> Optional.empty();
            case Advise advise -> Optional.of(advise.why());
            case Lighten lighten -> Optional.of(lighten.why());
            case Explain explain -> Optional.of(explain.why());
            case Oppose oppose -> Optional.of(oppose.why());
        };
    }

    /** Its place among others, the heaviest first. */
    default int weight() {
        return switch (this) {
            case Oppose ignored -> 0;
            case Explain ignored -> 1;
            case Lighten ignored -> 2;
            case Advise ignored -> 3;
            case Clear ignored -> 4;
        };
    }

    /** The class of its colour on pages: stop, ask, ok or plain. */
    default String tone() {
        return switch (this) {
            case Oppose ignored -> "stop";
            case Explain ignored -> "ask";
            case Lighten ignored -> "ok";
            case Advise ignored -> "plain";
            case Clear ignored -> "plain";
        };
    }

    /** The Chinese word for the sort of finding. */
    default String label() {
        return switch (this) {
            case Clear ignored -> "通过";
            case Advise ignored -> "提示";
            case Lighten ignored -> "压减";
            case Explain ignored -> "需说明";
            case Oppose ignored -> "不予";
        };
    }

    /**
     * Why, in words that say what to do.
     *
     * @param message one sentence in Chinese
     * @param evidence what in the demand or elsewhere shows it, most telling first
     * @param wayOut what the drafter can do now
     */
    record Why(String message, List<Evidence> evidence, WayOut wayOut) {
        public Why {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * One piece of evidence.
     *
     * @param passage address in the demand's own text, empty where it is about the whole
     * @param quote the words there
     * @param source what it is compared with, such as {@code 《…》第三条}, or empty
     * @param sourceQuote the words there, or empty
     */
    record Evidence(String passage, String quote, String source, String sourceQuote) {}

    /** Ways out that a page offers as a button. */
    enum WayOut {
        /** Cite the provision instead of saying it again. */
        CITE("引用原规定"),
        /** Merge with what is in flight. */
        MERGE("并入某文"),
        /** Shorten, or leave out. */
        SHORTEN("压缩"),
        /** Write the reason. */
        EXPLAIN("书面说明"),
        /** Change what is wrong. */
        CORRECT("修改"),
        /** Put it into the plan first. */
        PLAN("列入计划"),
        /** Do not issue it. */
        DROP("不发");

        private final String label;

        WayOut(String label) {
            this.label = label;
        }

        /** The words on the button. */
        public String label() {
            return label;
        }
    }
}
