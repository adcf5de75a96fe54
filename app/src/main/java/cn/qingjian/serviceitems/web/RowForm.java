package cn.qingjian.serviceitems.web;

import cn.qingjian.serviceitems.DraftEditor;
import java.util.List;
import java.util.Objects;

/**
 * A row of a table as it was typed.
 *
 * @param act what to do with it
 * @param row its number
 * @param in input cells
 * @param out outputs
 * @param note annotations
 * @param why why it is changed
 */
public record RowForm(
        DraftEditor.Act act, Integer row, List<String> in, List<String> out, List<String> note, String why) {
    /** A field that a form left out is an empty one. */
    public RowForm {
        act = Objects.requireNonNullElse(act, DraftEditor.Act.SAVE);
        row = Objects.requireNonNullElse(row, 1);
        in = Objects.requireNonNullElse(in, List.of());
        out = Objects.requireNonNullElse(out, List.of());
        note = Objects.requireNonNullElse(note, List.of());
        why = Objects.requireNonNullElse(why, "");
    }

    DraftEditor.RowChange change() {
        return new DraftEditor.RowChange(act, row, in, out, note, why);
    }
}
