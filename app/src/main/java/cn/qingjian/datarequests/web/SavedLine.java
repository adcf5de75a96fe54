package cn.qingjian.datarequests.web;

import cn.qingjian.datarequests.fill.Fill;
import cn.qingjian.datarequests.fill.Sending;
import cn.qingjian.kernel.FieldErrors;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the last autosave went.
 *
 * @param words one sentence
 * @param good whether it was saved
 * @param version the version that the writer now sees
 * @param fields what is wrong in the fields that were sent, by their names; an empty word where nothing is
 */
public record SavedLine(String words, boolean good, int version, Map<String, String> fields) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    static SavedLine of(Sending sending, Typed typed) {
        return switch (sending) {
            case Sending.Done done -> saved(done.fill(), new FieldErrors(), typed);
            case Sending.Wrong wrong -> saved(wrong.fill(), wrong.errors(), typed);
            case Sending.Overtaken overtaken -> new SavedLine("没有保存，请按“存好”。", false, typed.seen(), Map.of());
            case Sending.Closed closed ->
                new SavedLine(
                        "没有保存：这张表现在是“" + closed.fill().status().label() + "”，不能再改。", false, typed.seen(), Map.of());
        };
    }

    private static SavedLine saved(Fill fill, FieldErrors errors, Typed typed) {
        Map<String, String> fields = new TreeMap<>();
        typed.values().keySet().forEach(element -> fields.put("v" + element, ""));
        errors.all().forEach((field, messages) -> fields.put(field, String.join("", messages)));
        List<String> whole = new ArrayList<>(errors.of("fill"));
        fields.remove("fill");
        String at = TIME.format(fill.changed().orElse(Instant.EPOCH));
        // another's save in between leaves the version behind, so that sending the page finds it
        int version = fill.version() == typed.seen() + 1 ? fill.version() : typed.seen();
        return new SavedLine("已自动保存（" + at + "）" + String.join("", whole), true, version, fields);
    }
}
