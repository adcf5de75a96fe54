package cn.qingjian.duties;

import cn.qingjian.gate.DutyStanding.Sheet;
import cn.qingjian.kernel.FieldErrors;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An entry as it was typed, or stands in a row of a workbook; nothing in it is to be trusted.
 *
 * @param sheet which list, by its stable name or its Chinese word
 * @param text what is to be done
 * @param words 用词, apart by 、
 * @param office key of the county office, or empty for all
 * @param by who leads, or has taken it over
 * @param basis what it rests on
 * @param from first day
 * @param until last day, or empty
 */
public record Typed(
        String sheet, String text, String words, String office, String by, String basis, String from, String until) {
    private static final int LONGEST = 100;
    private static final int LONGEST_WORD = 20;
    private static final int MOST_WORDS = 30;
    private static final Pattern APART = Pattern.compile("[、,，;；\\s]+");
    /** Words that stand in any demand: an entry with one of them would let everything through, or stop everything. */
    private static final Pattern EMPTY = Pattern.compile(
            "工作|任务|事项|情况|材料|报送|上报|填报|报告|报表|数据|统计|管理|服务|业务|办理|通知|方案|管理部|各管理部|单位|部门|人员|活动|开展|组织|落实|检查|填写|核对");

    /** The words one by one, none twice. */
    List<String> apart() {
        return APART.splitAsStream(words.strip())
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** The list; empty where there is none of that name. */
    Optional<Sheet> named() {
        String name = sheet.strip();
        return Stream.of(Sheet.values())
                .filter(one -> one.name().equals(name) || one.label().equals(name))
                .findFirst();
    }

    /** A day as typed; empty where it is none. */
    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException wrong) {
            return Optional.empty();
        }
    }

    /** What is wrong by itself, field by field. */
    FieldErrors errors() {
        Optional<Sheet> list = named();
        Optional<LocalDate> first = day(from);
        Optional<LocalDate> last = day(until);
        List<String> many = apart();
        var errors = new FieldErrors()
                .require(list.isPresent(), "sheet", "请选择该干、配合、收回或者准入。")
                .require(text.strip().length() >= 2, "text", "请写事项，例如“窗口服务和群众来访接待”。")
                .require(text.strip().length() <= LONGEST, "text", "不超过%d个字。".formatted(LONGEST))
                .require(many.size() <= MOST_WORDS, "words", "最多%d个词。".formatted(MOST_WORDS))
                .require(!basis.isBlank(), "basis", "请写依据；准入的写批准文号。")
                .require(basis.strip().length() <= LONGEST, "basis", "不超过%d个字。".formatted(LONGEST))
                .require(by.strip().length() <= LONGEST, "by", "不超过%d个字。".formatted(LONGEST))
                .require(first.isPresent(), "from", "请填从哪天起，写成 2026-01-31 的样子。")
                .require(until.isBlank() || last.isPresent(), "until", "日期写成 2026-01-31 的样子。");
        many.stream()
                .filter(word -> word.length() < 2
                        || word.length() > LONGEST_WORD
                        || EMPTY.matcher(word).matches())
                .findFirst()
                .ifPresent(word ->
                        errors.add("words", "“%s”不行：一个词2到%d个字，不用“工作”“报送”这样哪里都有的词。".formatted(word, LONGEST_WORD)));
        if (first.isPresent() && last.isPresent()) {
            errors.require(!last.get().isBefore(first.get()), "until", "结束早于开始。");
        }
        errors.require(list.filter(one -> one == Sheet.ASSIST).isEmpty() || !by.isBlank(), "by", "配合的事项，请写由哪个单位牵头。")
                .require(
                        list.filter(one -> one == Sheet.ADMITTED).isEmpty() || last.isPresent(),
                        "until",
                        "准入的任务有期限，请写到哪天。");
        return errors;
    }

    /** The entry; only where {@link #errors} is empty. */
    Duty duty(Optional<Long> unit) {
        return new Duty(
                0,
                named().orElseThrow(),
                text.strip(),
                apart(),
                unit,
                by.strip(),
                basis.strip(),
                day(from).orElseThrow(),
                day(until),
                Optional.empty());
    }
}
