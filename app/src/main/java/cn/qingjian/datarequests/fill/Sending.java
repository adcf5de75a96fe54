package cn.qingjian.datarequests.fill;

import cn.qingjian.kernel.FieldErrors;
import java.util.Map;

/** What became of a form that somebody wanted to save or send; what was typed is kept in every case but the last. Closed. */
public sealed interface Sending {
    /** Saved or sent, as it stands now. */
    record Done(Fill fill) implements Sending {}

    /** Saved and not sent: something is wrong, or the form has expired. */
    record Wrong(Fill fill, FieldErrors errors) implements Sending {}

    /** Not saved: somebody else wrote other things in between; both are there. */
    record Overtaken(Fill theirs, Map<Long, String> differing) implements Sending {
        public Overtaken {
            differing = Map.copyOf(differing);
        }
    }

    /** Not saved: where it stands it can't be written in. */
    record Closed(Fill fill) implements Sending {}
}
