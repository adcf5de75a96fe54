package cn.qingjian.datarequests.catalogue;

import cn.qingjian.audit.Audit;
import cn.qingjian.datarequests.HeldElement;
import cn.qingjian.datarequests.HeldElement.Held;
import cn.qingjian.datarequests.Likeness;
import cn.qingjian.datarequests.store.ElementStore;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue of data elements: each has one name, one meaning and exactly one source of record (一数一源). */
@Service
public class Catalogue {
    private static final int ALIKE = 85;
    private static final int SAME = 100;
    private static final int MOST_LINES = 2_000;

    private final ElementStore elements;
    private final Map<String, HeldElement> systems = new TreeMap<>();
    private final People people;
    private final Audit audit;
    private final Clock clock;

    Catalogue(ElementStore elements, List<HeldElement> systems, People people, Audit audit, Clock clock) {
        this.elements = elements;
        systems.forEach(system -> this.systems.put(system.code(), system));
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** All elements by code. */
    public List<Element> all() {
        return elements.all();
    }

    /** The elements with those keys. */
    public Map<Long, Element> among(Collection<Long> ids) {
        Map<Long, Element> found = new LinkedHashMap<>();
        elements.among(ids).forEach(element -> found.put(element.id(), element));
        return found;
    }

    /** The element with that key. */
    public Optional<Element> find(long id) {
        return elements.among(List.of(id)).stream().findFirst();
    }

    /** The own systems' values that an element may name as its source. */
    public List<HeldElement> systems() {
        return List.copyOf(systems.values());
    }

    /** Adds an element with its one source, unless something in the form is wrong; the errors stand field by field. */
    @Transactional
    public FieldErrors add(ElementInput input, Account by) {
        var errors = new FieldErrors();
        Element.Words words = input.read(errors);
        Optional<Unit> unit = source(input.source(), errors);
        Optional<String> system = system(input.system(), errors);
        if (errors.isEmpty()) {
            apart(words, "on".equals(input.apart()), errors);
        }
        errors.require(
                !errors.isEmpty()
                        || added(words, unit.orElseThrow(), system, by).isPresent(),
                "name",
                "一数一源：刚刚有人登记了同名或者同编码的数据元，请直接用它。");
        return errors;
    }

    /** Adds an element that is known to be right. */
    @Transactional
    public long add(Element.Words words, Unit source, Optional<String> system, Account by) {
        return added(words, source, system, by).orElseThrow();
    }

    private Optional<Long> added(Element.Words words, Unit source, Optional<String> system, Account by) {
        Optional<Long> added = elements.add(words, by.id());
        added.ifPresent(id -> {
            elements.source(id, source.id(), system, by.id());
            audit.record(by.login(), "登记数据元", words.code(), words.name() + "，来源：" + source.name());
        });
        return added;
    }

    /** Names the source of an element that has none; a second one is refused (一数一源). */
    @Transactional
    public FieldErrors name(Element element, String unit, String system, Account by) {
        var errors = new FieldErrors();
        Optional<Unit> source = source(unit, errors);
        Optional<String> own = system(system, errors);
        boolean first = errors.isEmpty()
                && elements.source(element.id(), source.orElseThrow().id(), own, by.id());
        errors.require(
                first || !errors.isEmpty(),
                "source",
                "一数一源：“%s”的来源已经是%s，不能再加第二个来源。数据不对的请找来源单位改正。"
                        .formatted(
                                element.words().name(),
                                element.source().map(Element.Source::unitName).orElse("别的单位")));
        if (first) {
            audit.record(
                    by.login(),
                    "登记数据来源",
                    element.words().code(),
                    source.orElseThrow().name());
        }
        return errors;
    }

    /** What the source holds about a unit now. */
    public Optional<Held> held(Element element, Unit unit) {
        return held(element, List.of(unit)).stream().findFirst();
    }

    /** What the source holds about units now; nothing of a unit of which it holds nothing. */
    public List<Held> held(Element element, List<Unit> units) {
        return element.source()
                .map(source -> source.system().isPresent()
                        ? units.stream()
                                .flatMap(unit -> Optional.ofNullable(
                                        systems.get(source.system().get()))
                                        .flatMap(system -> system.of(unit))
                                        .stream())
                                .toList()
                        : elements.held(
                                element.id(), units.stream().map(Unit::id).toList(), source.unitName()))
                .orElseGet(List::of);
    }

    /**
     * Takes in what the source holds: a line each office, its name and the value. All or nothing; errors stand under
     * {@code lines} and {@code asOf}.
     */
    @Transactional
    public FieldErrors take(Element element, String lines, String asOf, Account by) {
        var errors = new FieldErrors();
        errors.require(
                element.source()
                        .filter(source -> source.system().isEmpty())
                        .filter(source -> source.unit() == by.unit().id())
                        .isPresent(),
                "lines",
                "只有来源单位能导入，来源是系统的由系统自动取数。");
        Optional<LocalDate> day = day(asOf, errors);
        Map<Unit, String> values = values(element, lines, errors);
        if (errors.isEmpty()) {
            values.forEach((unit, value) -> elements.hold(element.id(), unit.id(), value, day.orElseThrow(), by.id()));
            audit.record(by.login(), "导入数据元", element.words().code(), "%d个管理部，截至%s".formatted(values.size(), asOf));
        }
        return errors;
    }

    private Optional<LocalDate> day(String text, FieldErrors errors) {
        try {
            LocalDate day = LocalDate.parse(text.strip());
            errors.require(!day.isAfter(LocalDate.now(clock)), "asOf", "截至日不能在今天以后。");
            return Optional.of(day);
        } catch (DateTimeParseException wrong) {
            errors.add("asOf", "请写这些数截至哪一天，如 2026-03-31。");
            return Optional.empty();
        }
    }

    private Map<Unit, String> values(Element element, String lines, FieldErrors errors) {
        Map<Unit, String> values = new LinkedHashMap<>();
        List<String> given = lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(MOST_LINES + 1L)
                .toList();
        errors.require(!given.isEmpty(), "lines", "请粘贴数据，一行一个管理部：名称、空格、数值。")
                .require(given.size() <= MOST_LINES, "lines", "行数太多，一次最多%d行。".formatted(MOST_LINES));
        for (int number = 0; number < Math.min(given.size(), MOST_LINES); number++) {
            String[] parts = given.get(number).split("[\\s,，]+", 2);
            Optional<Unit> unit = people.units().stream()
                    .filter(one ->
                            one.kind() == Unit.Kind.COUNTY_OFFICE && one.name().equals(parts[0]))
                    .findFirst();
            String value = parts.length > 1 ? parts[1].strip() : "";
            String where = "第%d行".formatted(number + 1);
            errors.require(unit.isPresent(), "lines", where + "：没有叫“" + shortened(parts[0]) + "”的管理部。");
            Optional<String> problem = value.isEmpty()
                    ? Optional.of("没有数值。")
                    : element.field(true, cn.qingjian.datarequests.Asked.Way.CHECK)
                            .problem(value);
            problem.ifPresent(words -> errors.add("lines", where + "：" + words));
            unit.ifPresent(one -> errors.require(values.put(one, value) == null, "lines", where + "：重复了。"));
        }
        return values;
    }

    private static String shortened(String text) {
        return text.length() <= 20 ? text : text.substring(0, 20) + "……";
    }

    private Optional<Unit> source(@org.jspecify.annotations.Nullable String key, FieldErrors errors) {
        String digits = ElementInput.typed(key);
        Optional<Unit> unit = digits.matches("[1-9]\\d{0,17}")
                ? people.unit(Long.parseLong(digits)).filter(Unit::own)
                : Optional.empty();
        errors.require(unit.isPresent(), "source", "请选择来源单位：每个数据元有且只有一个。");
        return unit;
    }

    private Optional<String> system(@org.jspecify.annotations.Nullable String code, FieldErrors errors) {
        Optional<String> system = Optional.of(ElementInput.typed(code)).filter(word -> !word.isEmpty());
        errors.require(system.isEmpty() || systems.containsKey(system.get()), "system", "没有这个系统取数项，请从列表里选择。");
        system.flatMap(this::named)
                .ifPresent(other -> errors.add(
                        "system",
                        "一数一源：这个系统取数项已经是“%s”（%s）的来源，请直接用它。"
                                .formatted(other.words().name(), other.words().code())));
        return system;
    }

    private Optional<Element> named(String system) {
        return elements.all().stream()
                .filter(element -> element.source()
                        .flatMap(Element.Source::system)
                        .filter(system::equals)
                        .isPresent())
                .findFirst();
    }

    /** One thing has one name: the same under another code would be a second source; nearly the same must be said to be another. */
    private void apart(Element.Words words, boolean said, FieldErrors errors) {
        for (Element other : elements.all()) {
            errors.require(!other.words().code().equals(words.code()), "code", "编码已经用了。");
            int alike = Likeness.percent(other.words().name(), words.name());
            errors.require(
                    alike < (said ? SAME : ALIKE),
                    "name",
                    "一数一源：目录里已有“%s”（%s，来源%s），%s"
                            .formatted(
                                    other.words().name(),
                                    other.words().code(),
                                    other.source().map(Element.Source::unitName).orElse("未定"),
                                    alike == SAME ? "是同一个，请直接用它。" : "名称很像，是同一个就直接用它；确实不是的，勾选“不是同一个数”再登记。"));
        }
    }

    /** Whether a person may add to the catalogue. */
    public static boolean mayAdd(Account person) {
        return person.is(Role.OFFICE, Role.DEPARTMENT, Role.LEGAL, Role.INSPECTOR);
    }
}
