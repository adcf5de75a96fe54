package cn.qingjian.merging;

import cn.qingjian.gate.Undertaking;
import cn.qingjian.gate.Undertakings;
import cn.qingjian.people.Account;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** A room of a kind that nobody knows; empty until a test puts something in, so that no rule can name it. */
@Component
public class TrialRoom implements Undertakings {
    /** Code of its kind. */
    public static final String KIND = "trial";

    private final List<Undertaking> underway = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private boolean closed;

    /** Starts anew with these. */
    public void holds(Undertaking... some) {
        underway.clear();
        underway.addAll(List.of(some));
        done.clear();
        closed = false;
    }

    /** From now on nothing can be changed. */
    public void close() {
        closed = true;
    }

    /** What was done, in its order. */
    public List<String> done() {
        return List.copyOf(done);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Undertaking> underway() {
        return List.copyOf(underway);
    }

    @Override
    public void absorb(long number, Undertaking other, Account by) {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        done.add(number + " takes in " + other.id().number());
    }

    @Override
    public void giveWay(long number, Undertaking into, Account by) {
        underway.removeIf(one -> one.id().number() == number);
        done.add(number + " gives way to " + into.id().number());
    }
}
