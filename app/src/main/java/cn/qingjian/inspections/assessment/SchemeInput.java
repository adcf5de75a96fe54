package cn.qingjian.inspections.assessment;

import cn.qingjian.inspections.ForbiddenIndicator;
import cn.qingjian.inspections.IndicatorSource;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A scheme as typed into the form; nothing in it is to be trusted.
 *
 * @param source codes of figures, one a row
 * @param label names, one a row; empty for the figure's own
 * @param bonuses items for points given or taken, one a line with lowest and highest points, such as {@code 主动停用报表 0 3}
 * @param grades one a line, such as {@code 优秀 90}
 */
public record SchemeInput(
        @Nullable String name,
        @Nullable String of,
        @Nullable String year,
        @Nullable List<String> source,
        @Nullable List<String> label,
        @Nullable List<String> weight,
        @Nullable List<String> worst,
        @Nullable List<String> best,
        @Nullable String bonuses,
        @Nullable String grades) {
    /** Rows of the form. */
    public static final int ROWS = 6;

    private static final int WHOLE = 100;
    private static final int LONGEST_BONUS = 30;
    private static final int MOST_BONUSES = 10;

    /** An empty form. */
    public static SchemeInput blank(int year) {
        return new SchemeInput(
                "",
                Unit.Kind.COUNTY_OFFICE.name(),
                String.valueOf(year),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                "优秀 90\n良好 75\n一般 0");
    }

    /** What was typed, or an empty text. */
    public String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** The n-th of what was typed in rows, or an empty text. */
    public String row(@Nullable List<String> rows, int number) {
        return rows == null || number >= rows.size() ? "" : typed(rows.get(number));
    }

    /** Reads the scheme; what may never be judged by is refused here (INS-07 to INS-09). */
    public Scheme read(List<IndicatorSource> sources, FieldErrors errors) {
        Unit.Kind kind = Unit.Kind.DEPARTMENT.name().equals(of) ? Unit.Kind.DEPARTMENT : Unit.Kind.COUNTY_OFFICE;
        List<Scheme.Indicator> indicators = new ArrayList<>();
        for (int place = 0; place < ROWS; place++) {
            if (!row(source, place).isEmpty() || !row(label, place).isEmpty()) {
                indicator(place, kind, sources, errors).ifPresent(indicators::add);
            }
        }
        int sum = indicators.stream().mapToInt(Scheme.Indicator::weight).sum();
        errors.require(!typed(name).isEmpty() && typed(name).length() <= WHOLE, "name", "请写名称，不超过100个字。")
                .require(typed(year).matches("20\\d\\d"), "year", "请填年度，如 2026。")
                .require(
                        sum == WHOLE || !errors.of("indicators").isEmpty(),
                        "indicators",
                        "各项权重合计应为100，现在是%d。".formatted(sum));
        return new Scheme(
                0,
                typed(name),
                kind,
                0,
                typed(year).matches("20\\d\\d") ? Integer.parseInt(typed(year)) : 0,
                indicators,
                bonuses(errors),
                grades(errors));
    }

    private Optional<Scheme.Indicator> indicator(
            int place, Unit.Kind kind, List<IndicatorSource> sources, FieldErrors errors) {
        String called = row(label, place);
        ForbiddenIndicator.of(called)
                .ifPresent(one ->
                        errors.add("indicators", "“%s”不能作为考核指标：%s（%s）。".formatted(called, one.rule(), one.code())));
        Optional<IndicatorSource> figure = sources.stream()
                .filter(one -> one.code().equals(row(source, place)) && one.of() == kind)
                .findFirst();
        Optional<BigDecimal> nothing = decimal(row(worst, place));
        Optional<BigDecimal> all = decimal(row(best, place));
        String share = row(weight, place);
        boolean weighed = share.matches("[1-9]\\d?|100");
        String where = "第%d行".formatted(place + 1);
        errors.require(figure.isPresent(), "indicators", where + "：请选择系统里已有的、适用于这类单位的数据，考核不另外填报。")
                .require(weighed, "indicators", where + "：权重是1到100的整数。")
                .require(
                        nothing.isPresent() && all.isPresent() && nothing.get().compareTo(all.get()) != 0,
                        "indicators",
                        where + "：请填零分值和满分值，两者不能相同。");
        return figure.isPresent()
                        && weighed
                        && nothing.isPresent()
                        && all.isPresent()
                        && nothing.get().compareTo(all.get()) != 0
                ? Optional.of(new Scheme.Indicator(
                        figure.get().code(),
                        called.isEmpty() ? figure.get().label() : called,
                        Integer.parseInt(share),
                        nothing.get(),
                        all.get()))
                : Optional.empty();
    }

    private List<Scheme.Bonus> bonuses(FieldErrors errors) {
        List<Scheme.Bonus> read = new ArrayList<>();
        for (String line : typed(bonuses)
                .lines()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList()) {
            String[] parts = line.split("\\s+");
            boolean fine = parts.length == 3
                    && parts[0].length() <= LONGEST_BONUS
                    && parts[1].matches("-\\d{1,2}(\\.\\d)?|0")
                    && parts[2].matches("\\d{1,2}(\\.\\d)?")
                    && new BigDecimal(parts[1]).compareTo(new BigDecimal(parts[2])) < 0;
            errors.require(fine, "bonuses", "“%s”读不懂，每行写名称、最少分和最多分，如：主动停用报表 0 3，或者：平台外要数 -3 0。".formatted(line));
            ForbiddenIndicator.of(line)
                    .ifPresent(
                            one -> errors.add("bonuses", "“%s”不能加减分：%s（%s）。".formatted(line, one.rule(), one.code())));
            if (fine && read.stream().noneMatch(one -> one.label().equals(parts[0]))) {
                read.add(new Scheme.Bonus(parts[0], new BigDecimal(parts[1]), new BigDecimal(parts[2])));
            }
        }
        errors.require(read.size() <= MOST_BONUSES, "bonuses", "加减分最多%d项。".formatted(MOST_BONUSES));
        return read;
    }

    private List<Scheme.Grade> grades(FieldErrors errors) {
        List<Scheme.Grade> read = new ArrayList<>();
        for (String line : typed(grades)
                .lines()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList()) {
            String[] parts = line.split("\\s+");
            boolean fine = parts.length == 2 && parts[0].length() <= 10 && parts[1].matches("\\d{1,2}|100");
            errors.require(fine, "grades", "“%s”读不懂，每行写等次和最低分，如：优秀 90。".formatted(line));
            if (fine && read.stream().noneMatch(one -> one.label().equals(parts[0]))) {
                read.add(new Scheme.Grade(parts[0], Integer.parseInt(parts[1])));
            }
        }
        errors.require(read.size() >= 2, "grades", "至少要有两个等次。");
        return read;
    }

    private static Optional<BigDecimal> decimal(String typed) {
        return typed.matches("-?\\d{1,9}(\\.\\d{1,2})?") ? Optional.of(new BigDecimal(typed)) : Optional.empty();
    }
}
