package cn.qingjian.datarequests.request;

import cn.qingjian.kernel.FieldErrors;

/** What became of a request that somebody wanted to save. Closed. */
public sealed interface Saving {
    /** Saved, as it stands now. */
    record Saved(Request request) implements Saving {}

    /** Not saved: something in the form is wrong, or where it stands it can't be changed, or somebody else saved in between. */
    record Wrong(FieldErrors errors) implements Saving {}
}
