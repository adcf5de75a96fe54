package cn.qingjian.meetings.call;

import cn.qingjian.kernel.FieldErrors;

/** What became of a meeting that somebody wanted to save. Closed. */
public sealed interface Saving {
    /** Saved, as it stands now. */
    record Saved(Meeting meeting) implements Saving {}

    /** Not saved: something in the form is wrong, or it can no longer be changed. */
    record Wrong(FieldErrors errors) implements Saving {}
}
