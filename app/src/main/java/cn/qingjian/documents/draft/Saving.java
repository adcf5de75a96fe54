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
    record Closed(Draft draft) implements Saving {
        /** The same as a message beside the text, which stays in the form. */
        public FieldErrors errors() {
            return new FieldErrors()
                    .add(
                            "body",
                            "文稿现在是“%s”，不能再改，刚才写的还没有保存，都在这里。先在过闸报告里撤回，再回到这一页按“保存”。"
                                    .formatted(draft.status().label()));
        }
    }
}
