package cn.qingjian.archive;

import cn.qingjian.people.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One piece that is kept (件).
 *
 * @param id key
 * @param number 档号: 全宗号-年度-保管期限-件号
 * @param title its title
 * @param term the period that it was given
 * @param kind name of its class in the retention table, as that stood when it was kept
 * @param unit the unit that answers for it
 * @param formed the day on which it was formed
 * @param source whence it came
 * @param key its key there
 * @param keptBy name of the person who kept it
 * @param keptAt when
 * @param standing where it stands now
 */
public record Item(
        long id,
        String number,
        String title,
        Term term,
        String kind,
        Unit unit,
        LocalDate formed,
        String source,
        String key,
        String keptBy,
        Instant keptAt,
        Standing standing) {
    /**
     * Where a piece stands.
     *
     * @param until last day of its period by now; empty for ever
     * @param appraising whether an appraisal waits for its second person
     * @param destroyed whether its files are gone after an appraisal
     * @param transferred the day on which it went to the public archives
     */
    public record Standing(
            Optional<LocalDate> until, boolean appraising, boolean destroyed, Optional<LocalDate> transferred) {
        /** Whether its time is over, so that it is to be appraised; its last day still belongs to its time. */
        public boolean due(LocalDate today) {
            return !destroyed && until.map(today::isAfter).orElse(false);
        }
    }

    /** How a number is written. */
    static String number(String fonds, int year, Term term, int sequence) {
        return "%s-%d-%s-%04d".formatted(fonds, year, term.label(), sequence);
    }

    /** Until when it is kept, in words. */
    public String span() {
        return standing.until().map(last -> "到" + last).orElse("永久");
    }

    /** Where it stands, in a word. */
    public String state(LocalDate today) {
        if (standing.destroyed()) {
            return "已销毁";
        }
        if (standing.appraising()) {
            return "鉴定中";
        }
        return standing.transferred().isPresent() ? "已移交" : standing.due(today) ? "待鉴定" : "在库";
    }

    /** The class of the tag of that word. */
    public String tone(LocalDate today) {
        return standing.destroyed() ? "plain" : standing.appraising() || standing.due(today) ? "ask" : "ok";
    }
}
