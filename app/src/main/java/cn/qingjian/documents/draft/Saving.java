package cn.qingjian.documents.draft;

import cn.qingjian.kernel.FieldErrors;

/** What became of a draft that somebody wanted to save. Closed. */
public sealed interface Saving {
    /** Saved, as it stands now. */
    record Saved(Draft draft) implements Saving {}

    /** Not saved: something in the form is wrong. */
    record Wrong(FieldErrors errors) implements Saving {}

    /** Not saved: somebody else saved another version in between; nothing is lost, both texts are there. */
    record Overtaken(Draft theirs) implements Saving {}

    /** Not saved: where it stands, its words can't be changed. */
    record Closed(Draft draft) implements Saving {}
}
