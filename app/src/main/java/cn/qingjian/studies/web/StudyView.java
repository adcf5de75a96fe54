package cn.qingjian.studies.web;

import cn.qingjian.people.Account;
import cn.qingjian.people.Unit;
import cn.qingjian.slips.Choice;
import cn.qingjian.studies.Line;
import cn.qingjian.studies.Standing;
import cn.qingjian.studies.Studies;
import cn.qingjian.studies.Tally;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A year's list as its page shows it.
 *
 * @param asked what was asked for
 * @param years the years to choose from, the latest first
 * @param units the units to choose from
 * @param all how many lines the year has before any other choice
 * @param lines the lines
 * @param tally what the year comes to for the chosen unit, however it stands
 * @param keeps whether the reader keeps what the own unit studies
 * @param today the day
 */
public record StudyView(
        Asked asked,
        List<Integer> years,
        List<Choice> units,
        int all,
        List<Line> lines,
        Tally tally,
        boolean keeps,
        LocalDate today) {
    /**
     * What was asked for.
     *
     * @param year the year
     * @param unit key of the unit; empty for all
     * @param standing stable name of the standing; empty for all
     */
    public record Asked(int year, String unit, String standing) {
        /** What was typed; another year than a year is this one. */
        static Asked of(String year, String unit, String standing, LocalDate today) {
            return new Asked(year.matches("[12]\\d{3}") ? Integer.parseInt(year) : today.getYear(), unit, standing);
        }

        /** The same of one standing, as an address says it. */
        public String only(Standing one) {
            return "?year=%d&unit=%s&standing=%s".formatted(year, unit.matches("\\d{1,18}") ? unit : "", one.name());
        }

        /** As an address says it. */
        public String query() {
            return Stream.of(Standing.values())
                    .filter(one -> one.name().equals(standing))
                    .findFirst()
                    .map(this::only)
                    .orElseGet(() -> "?year=%d&unit=%s".formatted(year, unit.matches("\\d{1,18}") ? unit : ""));
        }

        private boolean fits(Unit one) {
            return unit.isEmpty() || unit.equals(String.valueOf(one.id()));
        }
    }

    static StudyView of(Asked asked, List<Line> readable, Account reader, LocalDate today) {
        List<Line> year =
                readable.stream().filter(line -> line.year() == asked.year()).toList();
        List<Line> unit = year.stream().filter(line -> asked.fits(line.unit())).toList();
        return new StudyView(
                asked,
                Stream.concat(
                                Stream.of(today.getYear(), asked.year()),
                                readable.stream().map(Line::year))
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .toList(),
                Choice.units(readable.stream().map(Line::unit).distinct().toList()),
                year.size(),
                unit.stream()
                        .filter(line -> asked.standing().isEmpty()
                                || line.standing(today).name().equals(asked.standing()))
                        .toList(),
                Tally.of(unit, today),
                Studies.keeps(reader, reader.unit()),
                today);
    }
}
