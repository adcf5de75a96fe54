package cn.qingjian.serviceitems;

import cn.qingjian.people.Account;
import cn.qingjian.serviceitems.store.KeptVersion;
import cn.qingjian.serviceitems.table.TableEditor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/** Changes one row of a table at a time; each change is a draft of its own, made from the version that was looked at. */
@Service
public class DraftEditor {
    private final Publishing publishing;
    private final Clock clock;

    DraftEditor(Publishing publishing, Clock clock) {
        this.publishing = publishing;
        this.clock = clock;
    }

    /** Applies a change and saves the outcome as a draft, which gets the next number and begins tomorrow if not later. */
    public Publishing.Saved apply(Publishing.Draft draft, RowChange change, Account author) {
        ItemVersion version = draft.version();
        int rows = version.table().table().rows().size();
        if (change.row() < 1 || change.row() > rows) {
            return new Publishing.Saved(
                    java.util.Optional.empty(),
                    List.of(new Fault(ItemVersion.TABLE, 0, "", "没有第" + change.row() + "行。")));
        }
        TableEditor editor = TableEditor.open(version.table());
        String text = change.act().apply(editor, change).text();
        Map<String, String> files = new TreeMap<>(version.files());
        files.put(ItemVersion.TABLE, text);
        files.put(ItemVersion.ITEM, renumbered(version));
        return publishing.save(files, change.why(), author);
    }

    private String renumbered(ItemVersion version) {
        int next = 1
                + publishing.versions(version.code()).stream()
                        .filter(kept -> kept.releasedAt().isPresent())
                        .mapToInt(KeptVersion::number)
                        .max()
                        .orElse(0);
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        LocalDate from = version.item().from().isBefore(tomorrow)
                ? tomorrow
                : version.item().from();
        return version.files()
                .getOrDefault(ItemVersion.ITEM, "")
                .replaceFirst("(?m)^版本:.*$", "版本: " + next)
                .replaceFirst("(?m)^生效:.*$", "生效: " + from);
    }

    /** What may be done to a row. */
    public enum Act {
        /** Write its cells. */
        SAVE {
            @Override
            TableEditor apply(TableEditor editor, RowChange change) {
                return editor.row(change.row(), change.inputs(), change.outputs(), change.notes());
            }
        },
        /** Add a row before it. */
        INSERT {
            @Override
            TableEditor apply(TableEditor editor, RowChange change) {
                return editor.insert(change.row());
            }
        },
        /** Put it one place up. */
        UP {
            @Override
            TableEditor apply(TableEditor editor, RowChange change) {
                return editor.up(change.row());
            }
        },
        /** Take it out. */
        DELETE {
            @Override
            TableEditor apply(TableEditor editor, RowChange change) {
                return editor.delete(change.row());
            }
        };

        abstract TableEditor apply(TableEditor editor, RowChange change);
    }

    /**
     * A change of one row.
     *
     * @param act what is done
     * @param row its number, from 1
     * @param inputs the input cells, in order
     * @param outputs verdict and reason
     * @param notes the annotations
     * @param why why it is changed
     */
    public record RowChange(
            Act act, int row, List<String> inputs, List<String> outputs, List<String> notes, String why) {
        public RowChange {
            inputs = List.copyOf(inputs);
            outputs = List.copyOf(outputs);
            notes = List.copyOf(notes);
        }
    }
}
