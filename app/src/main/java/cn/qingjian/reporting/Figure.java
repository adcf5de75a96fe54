package cn.qingjian.reporting;

import java.util.List;
import java.util.Optional;

/**
 * A figure as it is defined, once, in {@code reporting/figures.yaml}.
 *
 * @param code its code, unique
 * @param group under what it is shown, such as 发文
 * @param name what it is called; {@code {key}} stands for a dated limit
 * @param measure its unit, such as 件
 * @param way how it is reckoned
 * @param rule code of the rule that it serves
 * @param note how it is counted (口径)
 * @param expected what it should be; empty where nothing is expected
 * @param returned whether it stands in the quarter's return
 */
public record Figure(
        String code,
        String group,
        String name,
        String measure,
        Way way,
        String rule,
        String note,
        Optional<Long> expected,
        boolean returned) {
    /** How a figure is reckoned. */
    public sealed interface Way {
        /** How many facts of a source meet the conditions. */
        record Count(String source, List<Condition> when) implements Way {
            public Count {
                when = List.copyOf(when);
            }
        }

        /** The sum of an attribute over those that do. */
        record Sum(String source, List<Condition> when, String attribute) implements Way {
            public Sum {
                when = List.copyOf(when);
            }
        }

        /** How many different words an attribute has among them. */
        record Distinct(String source, List<Condition> when, String attribute) implements Way {
            public Distinct {
                when = List.copyOf(when);
            }
        }

        /** Person-minutes of a source, or of all; shown in hours. */
        record Minutes(String source) implements Way {}

        /** One figure in percent of another. */
        record Share(String part, String whole) implements Way {}

        /** The year's plan of a kind. */
        record Plan(String kind) implements Way {}

        /** Another figure, in the same days of the year before. */
        record Before(String of) implements Way {}

        /** How much another figure grew over the same days of the year before, in percent. */
        record Change(String of) implements Way {}

        /** Another figure, from the year's first day to the period's end. */
        record YearSoFar(String of) implements Way {}

        /** Another figure, in the whole year before. */
        record LastYear(String of) implements Way {}

        /** Nobody holds the data yet. */
        record Missing(String why) implements Way {}
    }
}
