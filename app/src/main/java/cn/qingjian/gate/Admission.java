package cn.qingjian.gate;

import java.time.Instant;
import java.util.Optional;

/**
 * The number that an admitted demand bears, and what has become of it.
 *
 * @param number the gate number
 * @param at when it was given
 * @param issued whether it has ever been issued, so that those who bear it may know of it
 * @param state what has become of it
 * @param changed when it was issued or withdrawn, empty while it stands unused
 * @param words why it was withdrawn, empty otherwise
 */
public record Admission(
        GateNumber number, Instant at, boolean issued, State state, Optional<Instant> changed, String words) {
    /** What can become of an admission. */
    public enum State {
        /** Admitted and not yet issued. */
        STANDING("有效，尚未发出"),
        /** Issued under it. */
        ISSUED("有效，已发出"),
        /** Withdrawn: it no longer binds anybody. */
        WITHDRAWN("已撤回");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** The Chinese words for it. */
        public String label() {
            return label;
        }
    }
}
