package cn.qingjian.gate;

import java.time.Instant;
import java.util.List;

/**
 * The gate's binding answer to one demand, stored for ever. Closed.
 *
 * @param <D> the demand's record
 */
public sealed interface Ruling<D extends Demand> {
    /** Key of the stored ruling. */
    long id();

    /** The demand in the form in which it may go on: as it was put, or as the rules lightened it. */
    D demand();

    /** All that the rules said, not only the first. */
    List<Judged> findings();

    /** What was asked of the grassroots. */
    Burden asked();

    /** What is granted: never more than was asked. */
    Burden granted();

    /** When it was given. */
    Instant at();

    /**
     * May go on, under a gate number: the pass that issuing needs. Only the gate can make one.
     *
     * @param <D> the demand's record
     */
    final class Admitted<D extends Demand> implements Ruling<D> {
        private final long id;
        private final D demand;
        private final List<Judged> findings;
        private final Burden asked;
        private final Burden granted;
        private final Instant at;
        private final GateNumber number;

        Admitted(
                long id, D demand, List<Judged> findings, Burden asked, Burden granted, Instant at, GateNumber number) {
            this.id = id;
            this.demand = demand;
            this.findings = List.copyOf(findings);
            this.asked = asked;
            this.granted = granted;
            this.at = at;
            this.number = number;
        }

        @Override
        public long id() {
            return id;
        }

        @Override
        public D demand() {
            return demand;
        }

        @Override
        public List<Judged> findings() {
            return findings;
        }

        @Override
        public Burden asked() {
            return asked;
        }

        @Override
        public Burden granted() {
            return granted;
        }

        @Override
        public Instant at() {
            return at;
        }

        /** The number that the demand now bears. */
        public GateNumber number() {
            return number;
        }

        @Override
        public String toString() {
            return number + " " + demand.id();
        }
    }

    /**
     * May go on once a named approver has accepted a written reason.
     *
     * @param <D> the demand's record
     */
    record AwaitingReason<D extends Demand>(
            long id, D demand, List<Judged> findings, Burden asked, Burden granted, Instant at) implements Ruling<D> {
        public AwaitingReason {
            findings = List.copyOf(findings);
        }
    }

    /**
     * May not go on.
     *
     * @param <D> the demand's record
     */
    record Refused<D extends Demand>(long id, D demand, List<Judged> findings, Burden asked, Burden granted, Instant at)
            implements Ruling<D> {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
