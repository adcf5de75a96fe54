package cn.qingjian.datarequests.request;

import cn.qingjian.datarequests.FormFields;
import cn.qingjian.datarequests.Frequency;
import cn.qingjian.datarequests.catalogue.Element;
import cn.qingjian.datarequests.catalogue.ElementInput;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Unit;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request for data as typed into the form; nothing in it is to be trusted.
 *
 * @param title what the form is called
 * @param purpose what the data is needed for
 * @param statistical {@code on} for a statistical survey
 * @param approval number of its approval
 * @param frequency name of a {@link Frequency}
 * @param firstDue the first day by which it is due
 * @param expires the last day on which it is in force
 * @param units keys of the offices
 * @param elements keys of the elements
 * @param optional keys of those that needn't be answered
 * @param sums totals, one a line
 * @param version the version that the writer saw
 * @param token names one filling of the form of a new request
 */
public record RequestInput(
        @Nullable String title,
        @Nullable String purpose,
        @Nullable String statistical,
        @Nullable String approval,
        @Nullable String frequency,
        @Nullable String firstDue,
        @Nullable String expires,
        @Nullable List<String> units,
        @Nullable List<String> elements,
        @Nullable List<String> optional,
        @Nullable String sums,
        @Nullable String version,
        @Nullable String token) {
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_PURPOSE = 1000;
    private static final int MOST_ELEMENTS = 500;

    /** The form of a request as it stands. */
    public static RequestInput of(Request request) {
        Request.Words words = request.words();
        return new RequestInput(
                words.title(),
                words.purpose(),
                words.statistical() ? "on" : null,
                words.approval(),
                words.frequency().name(),
                words.firstDue().map(LocalDate::toString).orElse(""),
                words.expires().map(LocalDate::toString).orElse(""),
                words.units().stream().map(String::valueOf).toList(),
                words.lines().stream()
                        .map(line -> String.valueOf(line.element()))
                        .toList(),
                words.lines().stream()
                        .filter(line -> !line.required())
                        .map(line -> String.valueOf(line.element()))
                        .toList(),
                words.sums(),
                String.valueOf(request.version()),
                null);
    }

    /** An empty form. */
    public static RequestInput empty(String token) {
        return new RequestInput(null, null, null, null, null, null, null, null, null, null, null, null, token);
    }

    /** Reads the form; what is wrong is added to the errors, field by field, and the rest is still read. */
    public Request.Words read(List<Element> catalogue, List<Unit> all, FieldErrors errors) {
        String heading = ElementInput.typed(title).replace('\n', ' ');
        errors.require(!heading.isEmpty(), "title", "请写表名。")
                .require(heading.length() <= LONGEST_TITLE, "title", "表名超过%d个字，请写短些。".formatted(LONGEST_TITLE))
                .require(!ElementInput.typed(purpose).isEmpty(), "purpose", "请写用途：要这些数做什么用。")
                .require(
                        ElementInput.typed(purpose).length() <= LONGEST_PURPOSE,
                        "purpose",
                        "用途超过%d个字，请写短些。".formatted(LONGEST_PURPOSE))
                .require(ElementInput.typed(approval).length() <= LONGEST_TITLE, "approval", "文号太长，请核对。");
        Set<Long> offices = offices(all, errors);
        List<Element> chosen = chosen(catalogue, errors);
        Set<String> free = Set.copyOf(typed(optional));
        var words = new Request.Words(
                heading,
                ElementInput.typed(purpose),
                "on".equals(statistical),
                ElementInput.typed(approval),
                Arrays.stream(Frequency.values())
                        .filter(one -> one.name().equals(frequency))
                        .findFirst()
                        .orElse(Frequency.ONCE),
                day(firstDue, "firstDue", errors),
                day(expires, "expires", errors),
                offices,
                chosen.stream()
                        .map(element -> new Request.Line(element.id(), !free.contains(String.valueOf(element.id()))))
                        .toList(),
                ElementInput.typed(sums));
        sums(words.sums(), chosen, errors);
        return words;
    }

    /** The version that the writer saw, 0 where none is named. */
    public int seen() {
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }

    /** Whether that office or element is ticked. */
    public static boolean has(@Nullable List<String> list, long key) {
        return list != null && list.contains(String.valueOf(key));
    }

    /** What was typed into a field, never null. */
    public String typed(@Nullable String field) {
        return field == null ? "" : field;
    }

    /** Reads totals such as {@code 合计 = 甲 + 乙}, by names or codes; what can't be read is told under {@code sums}. */
    public static List<FormFields.Sum> sums(String lines, List<Element> elements, FieldErrors errors) {
        List<FormFields.Sum> sums = new ArrayList<>();
        for (String line :
                lines.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
            String[] sides = line.split("[=＝]", -1);
            if (sides.length != 2) {
                errors.add("sums", "“%s”看不懂，请写成：合计 = 甲 + 乙。".formatted(shortened(line)));
                continue;
            }
            List<Optional<Element>> parts = Arrays.stream(sides[1].split("[+＋]", -1))
                    .map(word -> named(word, elements))
                    .toList();
            Optional<Element> total = named(sides[0], elements);
            boolean good =
                    total.isPresent() && parts.size() > 1 && parts.stream().allMatch(Optional::isPresent);
            errors.require(good, "sums", "“%s”里有这张表没有的数值项，请用表里数据元的名称或者编码。".formatted(shortened(line)));
            if (good) {
                sums.add(new FormFields.Sum(
                        total.get().id(),
                        parts.stream()
                                .flatMap(Optional::stream)
                                .map(Element::id)
                                .toList()));
            }
        }
        return sums;
    }

    private static Optional<Element> named(String word, List<Element> elements) {
        String key = word.strip();
        return elements.stream()
                .filter(element -> element.words().type().numeric())
                .filter(element -> element.words().name().equals(key)
                        || element.words().code().equals(key))
                .findFirst();
    }

    private Set<Long> offices(List<Unit> all, FieldErrors errors) {
        Set<String> ticked = Set.copyOf(typed(units));
        Set<Long> offices = all.stream()
                .filter(unit -> unit.kind() == Unit.Kind.COUNTY_OFFICE)
                .map(Unit::id)
                .filter(id -> ticked.contains(String.valueOf(id)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        errors.require(!offices.isEmpty(), "units", "请选择要哪些管理部填。")
                .require(ticked.isEmpty() || offices.size() == ticked.size(), "units", "有的单位不是管理部，已经去掉，请核对。");
        return offices;
    }

    private List<Element> chosen(List<Element> catalogue, FieldErrors errors) {
        List<String> ticked = typed(elements);
        List<Element> chosen = ticked.stream()
                .distinct()
                .limit(MOST_ELEMENTS)
                .flatMap(key -> catalogue.stream()
                        .filter(element -> String.valueOf(element.id()).equals(key)))
                .toList();
        errors.require(!chosen.isEmpty(), "elements", "请从目录里选择要的数据元；目录里没有的，先登记数据元和来源。")
                .require(
                        chosen.isEmpty() || chosen.size() == Set.copyOf(ticked).size(),
                        "elements",
                        "有的数据元目录里没有，或者选了太多（最多%d个），请核对。".formatted(MOST_ELEMENTS))
                .require(
                        chosen.stream().allMatch(element -> element.source().isPresent()),
                        "elements",
                        "有的数据元还没有来源单位，请先登记来源。");
        return chosen;
    }

    private static Optional<LocalDate> day(@Nullable String text, String field, FieldErrors errors) {
        String typed = ElementInput.typed(text);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(typed);
            boolean good = day.getYear() >= 2000 && day.getYear() < 2100;
            errors.require(good, field, "年份不对，请核对。");
            return good ? Optional.of(day) : Optional.empty();
        } catch (DateTimeParseException wrong) {
            errors.add(field, "请填日期，如 2026-03-31。");
            return Optional.empty();
        }
    }

    private static List<String> typed(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "……";
    }
}
