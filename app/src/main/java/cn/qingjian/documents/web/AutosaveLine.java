package cn.qingjian.documents.web;

import cn.qingjian.documents.draft.Saving;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * How the last autosave went.
 *
 * @param words one sentence
 * @param good whether it was saved
 * @param version the version that the writer now sees
 */
public record AutosaveLine(String words, boolean good, int version) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    static AutosaveLine of(Saving saving, int seen) {
        return switch (saving) {
            case Saving.Saved saved ->
                new AutosaveLine(
                        "已自动保存（" + TIME.format(saved.draft().changed()) + "）",
                        true,
                        saved.draft().version());
            case Saving.Wrong wrong ->
                new AutosaveLine(
                        "还没有保存："
                                + wrong.errors()
                                        .all()
                                        .values()
                                        .iterator()
                                        .next()
                                        .getFirst(),
                        false,
                        seen);
            case Saving.Overtaken overtaken ->
                new AutosaveLine(overtaken.theirs().changedBy() + "刚刚保存了另一稿，已停止自动保存。请按“保存”，两稿会并排显示，不会丢失。", false, seen);
            case Saving.Closed closed ->
                new AutosaveLine("文稿已是“" + closed.draft().status().label() + "”，不能再改。", false, seen);
        };
    }
}
