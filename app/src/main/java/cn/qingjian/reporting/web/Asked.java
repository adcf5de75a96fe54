package cn.qingjian.reporting.web;

import cn.qingjian.gate.Kinds;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Unit;
import cn.qingjian.reporting.Figures.View;
import cn.qingjian.reporting.Period;
import cn.qingjian.reporting.Scope;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * Which facts a reader asks for, and may see.
 *
 * @param from first day as typed
 * @param to last day as typed
 * @param unit the unit asked for; empty for all that the reader may see
 * @param kind code of the kind asked for; empty for all
 * @param view what is shown
 * @param wrong what is wrong with what was typed; empty where nothing is
 */
public record Asked(String from, String to, Optional<Unit> unit, String kind, View view, String wrong) {
    /**
     * A choice in the form.
     *
     * @param value what is sent
     * @param label what is read
     */
    public record Choice(String value, String label) {}

    static Asked of(Raw raw, Account person, People people, LocalDate today) {
        Optional<LocalDate> from = day(raw.from());
        Optional<LocalDate> to = day(raw.to());
        LocalDate last = to.orElse(today);
        LocalDate first = from.orElse(last.withDayOfYear(1));
        boolean unreadable = (from.isEmpty() && !raw.from().isBlank())
                || (to.isEmpty() && !raw.to().isBlank());
        boolean turned = last.isBefore(first);
        Period period = turned || unreadable ? Period.upTo(today) : new Period(first, last);
        Scope own = Scope.of(person);
        Optional<Unit> unit = own.all() && raw.unit().matches("\\d{1,18}")
                ? people.unit(Long.parseLong(raw.unit()))
                : Optional.empty();
        return new Asked(
                period.from().toString(),
                period.to().toString(),
                unit,
                raw.kind().strip(),
                new View(
                        period,
                        unit.map(Scope::of).orElse(own),
                        Optional.of(raw.kind().strip()).filter(kind -> !kind.isEmpty())),
                unreadable ? "日期要写成 2026-03-31 这样，下面是今年到今天的数。" : turned ? "截止日期早于起始日期，下面是今年到今天的数。" : "");
    }

    /**
     * As it was typed.
     *
     * @param from first day
     * @param to last day
     * @param unit key of a unit
     * @param kind code of a kind
     */
    record Raw(String from, String to, String unit, String kind) {}

    /** A day as it is typed; empty where it reads as none of this system's years. */
    static Optional<LocalDate> day(String text) {
        try {
            LocalDate day = LocalDate.parse(text.strip());
            return day.getYear() >= 2000 && day.getYear() <= 2999 ? Optional.of(day) : Optional.empty();
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    /** Units of which one may ask; none for those who see their own alone. */
    static List<Choice> units(Account person, People people) {
        return Scope.of(person).all()
                ? people.units().stream()
                        .filter(Unit::own)
                        .map(unit -> new Choice(String.valueOf(unit.id()), unit.name()))
                        .toList()
                : List.of();
    }

    /** Kinds of which one may ask. */
    static List<Choice> kinds(Kinds kinds) {
        return kinds.all().stream()
                .map(kind -> new Choice(kind.code(), kind.label()))
                .toList();
    }

    /** The same as the end of an address, without its question mark. */
    public String query() {
        return "from=%s&to=%s&unit=%s&kind=%s"
                .formatted(
                        from,
                        to,
                        unit.map(one -> String.valueOf(one.id())).orElse(""),
                        URLEncoder.encode(kind, StandardCharsets.UTF_8));
    }
}
