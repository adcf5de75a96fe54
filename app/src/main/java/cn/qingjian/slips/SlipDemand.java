package cn.qingjian.slips;

import cn.qingjian.gate.Bearers;
import cn.qingjian.gate.Demand;
import cn.qingjian.gate.Passage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A slip as the gate judges it; one record a kind. It has no passages: a slip asks for something to be done, it lays nothing
 * down that a provision could already say.
 *
 * @param <W> what is written on it
 */
public interface SlipDemand<W extends SlipWords> extends Demand {
    /** What is written on it. */
    W words();

    /** What it took in of others when it was merged, line by line. */
    List<String> taken();

    @Override
    default String title() {
        return words().title();
    }

    @Override
    default List<Passage> says() {
        return List.of();
    }

    @Override
    default Bearers bearers() {
        var units = new TreeSet<Long>();
        words().units().stream().filter(Place::bears).map(Place::unit).forEach(units::add);
        return new Bearers(units, words().people());
    }

    @Override
    default Optional<LocalDate> until() {
        return Optional.of(words().to());
    }

    @Override
    default List<String> asks() {
        return Stream.concat(words().asks().stream(), taken().stream().map(one -> "一并办理：" + one))
                .toList();
    }
}
