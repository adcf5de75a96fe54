package cn.qingjian.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The one table of the steps that something may take from status to status, each with its reason; unchangeable.
 *
 * @param <S> the statuses
 */
public final class Steps<S extends Enum<S>> {
    private final List<Step<S>> rows;

    private Steps(List<Step<S>> rows) {
        this.rows = List.copyOf(rows);
    }

    /** A table without any step. */
    public static <S extends Enum<S>> Steps<S> none() {
        return new Steps<>(List.of());
    }

    /** The same table with one step more. */
    public Steps<S> row(S from, S to, String why) {
        List<Step<S>> more = new ArrayList<>(rows);
        more.add(new Step<>(from, to, why));
        return new Steps<>(more);
    }

    /** The step from one status to another, empty where the table has none. */
    public Optional<Step<S>> between(S from, S to) {
        return rows.stream()
                .filter(step -> step.from() == from && step.to() == to)
                .findFirst();
    }

    /** All steps by the status that they leave, in the statuses' order. */
    public List<Step<S>> all() {
        return rows.stream().sorted(Comparator.comparing(Step::from)).toList();
    }
}
