package cn.qingjian.inspections.visit;

import cn.qingjian.inspections.Authority;
import cn.qingjian.inspections.Conduct;
import cn.qingjian.inspections.InspectionClass;
import cn.qingjian.inspections.InspectionType;
import cn.qingjian.inspections.Manner;
import cn.qingjian.inspections.Target;
import cn.qingjian.inspections.Theme;
import cn.qingjian.inspections.Words;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Unit;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An inspection as typed into the form; nothing in it is to be trusted.
 *
 * @param right keys of lines of the table of who may inspect what, one a theme
 * @param theme what is looked at, one a right
 * @param unit keys of units
 * @param stay half days at each unit
 * @param type name of the type
 * @param manner names of the manners
 * @param times how many times a year the matter is inspected
 * @param training when the inspectors were trained, and in what
 * @param inspector for an unannounced check: keys of those who may be drawn
 * @param take how many units are drawn
 * @param each how many inspectors go to each
 * @param keeper keys of the two who open it
 */
public record InspectionInput(
        @Nullable String title,
        @Nullable String sort,
        @Nullable List<String> right,
        @Nullable List<String> theme,
        @Nullable List<String> unit,
        @Nullable String from,
        @Nullable String to,
        @Nullable String stay,
        @Nullable String people,
        @Nullable String companions,
        @Nullable String meeting,
        @Nullable String chief,
        @Nullable String forms,
        @Nullable String indicators,
        @Nullable String proofs,
        @Nullable String circulated,
        @Nullable String urgent,
        @Nullable String purpose,
        @Nullable String deployed,
        @Nullable String planItem,
        @Nullable String type,
        @Nullable List<String> manner,
        @Nullable String times,
        @Nullable String training,
        @Nullable String version,
        @Nullable String token,
        @Nullable List<String> inspector,
        @Nullable String take,
        @Nullable String each,
        @Nullable List<String> keeper) {
    /** Rows of the form for themes. */
    public static final int THEMES = 6;

    private static final int LONGEST = 200;
    private static final int MOST_LINES = 30;
    private static final int LONGEST_VISIT = 60;
    private static final int MOST_TIMES = 12;

    /** An empty form. */
    public static InspectionInput blank(LocalDate today) {
        return new InspectionInput(
                "",
                InspectionClass.SPECIAL.code(),
                List.of(),
                List.of(),
                List.of(),
                today.plusDays(7).toString(),
                today.plusDays(7).toString(),
                "",
                "2",
                "0",
                "0",
                "",
                "",
                "",
                "",
                null,
                null,
                "",
                "",
                "",
                InspectionType.SPECIAL.name(),
                List.of(Manner.ON_THE_SPOT.name()),
                "1",
                "",
                "",
                UUID.randomUUID().toString(),
                List.of(),
                "1",
                "2",
                List.of());
    }

    /** The form of an inspection as it stands. */
    public static InspectionInput of(Inspection inspection, List<Authority> rights) {
        Words words = inspection.words().orElseThrow();
        return new InspectionInput(
                words.title(),
                words.sort().code(),
                words.themes().stream().map(theme -> right(theme, rights)).toList(),
                words.themes().stream().map(Theme::text).toList(),
                words.targets().stream().map(one -> String.valueOf(one.unit())).toList(),
                words.from().toString(),
                words.to().toString(),
                words.stay().map(String::valueOf).orElse(""),
                String.valueOf(words.people()),
                String.valueOf(words.companions()),
                String.valueOf(words.meeting()),
                words.chief(),
                String.join("\n", words.forms()),
                String.join("\n", words.indicators()),
                String.join("\n", words.proofs()),
                words.circulated() ? "on" : null,
                words.urgent() ? "on" : null,
                words.purpose(),
                words.deployed().map(LocalDate::toString).orElse(""),
                words.planItem().map(String::valueOf).orElse(""),
                words.conduct().type().map(Enum::name).orElse(""),
                words.conduct().manners().stream().map(Enum::name).toList(),
                words.conduct().times().map(String::valueOf).orElse(""),
                words.conduct().training(),
                String.valueOf(inspection.version()),
                "",
                List.of(),
                "1",
                "2",
                List.of());
    }

    private static String right(Theme theme, List<Authority> rights) {
        return rights.stream()
                .filter(one ->
                        one.department() == theme.department() && one.matter().equals(theme.matter()))
                .map(one -> String.valueOf(one.id()))
                .findFirst()
                .orElse(theme.origin().isEmpty() ? "" : "origin:" + theme.origin());
    }

    /** What was typed, or an empty text. */
    public String typed(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The n-th of what was typed in rows, or an empty text. */
    public String row(@Nullable List<String> rows, int number) {
        return rows == null || number >= rows.size() ? "" : typed(rows.get(number));
    }

    /** Whether a key was chosen. */
    public boolean has(@Nullable List<String> chosen, long key) {
        return chosen != null && chosen.contains(String.valueOf(key));
    }

    /** Whether a manner was chosen. */
    public boolean has(Manner one) {
        return manner != null && manner.contains(one.name());
    }

    /** The version that the writer saw. */
    public int seen() {
        return number(version, 0, Integer.MAX_VALUE).orElse(0);
    }

    /** The class that was chosen. */
    public InspectionClass wanted() {
        return InspectionClass.of(typed(sort)).orElse(InspectionClass.SPECIAL);
    }

    /**
     * Reads the words; every error stands under the name of its field.
     *
     * @param before the themes that it had: what came along from another kind stays
     */
    public Words read(List<Authority> rights, List<Unit> units, Unit own, List<Theme> before, FieldErrors errors) {
        LocalDate first = day(from, "from", "请填开始日期。", errors);
        LocalDate last = day(to, "to", "请填结束日期。", errors);
        boolean dated = errors.of("from").isEmpty() && errors.of("to").isEmpty();
        errors.require(!dated || !last.isBefore(first), "to", "结束日期早于开始日期。")
                .require(
                        !dated || last.isBefore(first.plusDays(LONGEST_VISIT)),
                        "to",
                        "一次检查最长%d天。".formatted(LONGEST_VISIT))
                .require(typed(chief).length() <= LONGEST, "chief", "不超过%d个字。".formatted(LONGEST))
                .require(!typed(title).isBlank(), "title", "请写名称。")
                .require(typed(title).length() <= LONGEST, "title", "名称不超过%d个字。".formatted(LONGEST))
                .require(typed(purpose).length() <= 1000, "purpose", "事由不超过1000个字。");
        List<Target> targets = units.stream()
                .filter(one -> has(unit, one.id()))
                .map(Target::of)
                .toList();
        List<Theme> themes = themes(rights, own, before, errors);
        errors.require(!targets.isEmpty(), "unit", "请选择要去的单位。").require(!themes.isEmpty(), "theme", "请至少写一项检查内容。");
        return new Words(
                typed(title).strip(),
                wanted(),
                themes,
                targets,
                first,
                last,
                stay(dated ? (int) ChronoUnit.DAYS.between(first, last) + 1 : LONGEST_VISIT, errors),
                count(people, "people", 50, errors),
                count(companions, "companions", 200, errors),
                count(meeting, "meeting", 1000, errors),
                typed(chief).strip(),
                lines(forms, "forms", errors),
                lines(indicators, "indicators", errors),
                lines(proofs, "proofs", errors),
                circulated != null,
                urgent != null,
                typed(purpose).strip(),
                typed(deployed).isBlank() ? Optional.empty() : Optional.of(day(deployed, "deployed", "", errors)),
                number(planItem, 1, Integer.MAX_VALUE).map(Integer::longValue),
                conduct(errors));
    }

    private Conduct conduct(FieldErrors errors) {
        Optional<InspectionType> chosen = Arrays.stream(InspectionType.values())
                .filter(one -> one.name().equals(type))
                .findFirst();
        List<Manner> manners = Arrays.stream(Manner.values()).filter(this::has).toList();
        Optional<Integer> often = number(times, 1, MOST_TIMES);
        errors.require(chosen.isPresent(), "type", "请选择类型。")
                .require(!manners.isEmpty(), "manner", "请至少选一种方式。")
                .require(
                        wanted() != InspectionClass.UNANNOUNCED || !manners.contains(Manner.BRIEFING),
                        "manner",
                        "暗访不听汇报，请去掉“%s”。".formatted(Manner.BRIEFING.label()))
                .require(often.isPresent(), "times", "请填全年检查几次，1到%d。".formatted(MOST_TIMES))
                .require(!typed(training).isBlank(), "training", "请写检查人员什么时候培训、培训什么。")
                .require(typed(training).length() <= LONGEST, "training", "不超过%d个字。".formatted(LONGEST));
        return new Conduct(chosen, manners, often, typed(training).strip());
    }

    private Optional<Integer> stay(int days, FieldErrors errors) {
        int most = 2 * Math.clamp(days, 1, LONGEST_VISIT);
        Optional<Integer> halves = number(stay, 1, most);
        errors.require(typed(stay).isBlank() || halves.isPresent(), "stay", "请填1到%d的整数，从头到尾都在的空着。".formatted(most));
        return halves;
    }

    private List<Theme> themes(List<Authority> rights, Unit own, List<Theme> before, FieldErrors errors) {
        List<Theme> themes = new ArrayList<>();
        for (int place = 0; place < THEMES; place++) {
            String said = row(theme, place).strip();
            String chosen = row(right, place);
            if (said.isEmpty()) {
                errors.require(chosen.isEmpty(), "theme", "第%d项选了事项，请写明看什么。".formatted(place + 1));
                continue;
            }
            errors.require(said.length() <= LONGEST * 2, "theme", "每项内容不超过%d个字。".formatted(LONGEST * 2));
            themes.add(Stream.concat(
                            rights.stream()
                                    .filter(one -> String.valueOf(one.id()).equals(chosen))
                                    .map(one ->
                                            new Theme(one.department(), one.departmentName(), one.matter(), said, "")),
                            before.stream()
                                    .filter(one -> chosen.equals("origin:" + one.origin()))
                                    .map(one ->
                                            new Theme(one.department(), one.departmentName(), "", said, one.origin())))
                    .findFirst()
                    .orElse(new Theme(own.id(), own.name(), "", said, "")));
        }
        return themes;
    }

    private static List<String> lines(@Nullable String text, String field, FieldErrors errors) {
        List<String> lines = text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
        errors.require(lines.size() <= MOST_LINES, field, "最多%d行。".formatted(MOST_LINES))
                .require(
                        lines.stream().allMatch(line -> line.length() <= LONGEST),
                        field,
                        "每行不超过%d个字。".formatted(LONGEST));
        return lines;
    }

    private static int count(@Nullable String typed, String field, int most, FieldErrors errors) {
        Optional<Integer> number = number(typed == null || typed.isBlank() ? "0" : typed, 0, most);
        errors.require(number.isPresent(), field, "请填0到%d的整数。".formatted(most));
        return number.orElse(0);
    }

    private static LocalDate day(@Nullable String typed, String field, String missing, FieldErrors errors) {
        try {
            return LocalDate.parse(typed == null ? "" : typed.strip());
        } catch (DateTimeParseException wrong) {
            errors.add(
                    field, missing.isEmpty() || (typed != null && !typed.isBlank()) ? "日期写成 2026-01-31 的样子。" : missing);
            return LocalDate.EPOCH;
        }
    }

    static Optional<Integer> number(@Nullable String typed, int least, int most) {
        if (typed == null || !typed.strip().matches("\\d{1,9}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(typed.strip());
        return number >= least && number <= most ? Optional.of(number) : Optional.empty();
    }
}
