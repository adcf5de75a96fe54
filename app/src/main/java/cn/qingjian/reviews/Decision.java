package cn.qingjian.reviews;

import cn.qingjian.gate.DemandId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What was decided of a matter.
 *
 * @param version the version of its words that was before the session
 * @param session the session; empty where the office found amended words to be as a session had wanted them
 * @param verdict the decision
 * @param words what to change, or why
 * @param into what takes it in, where it is merged
 * @param by name of who recorded it
 * @param at when
 */
public record Decision(
        int version,
        Optional<Slot> session,
        Verdict verdict,
        String words,
        Optional<Target> into,
        String by,
        Instant at) {
    /**
     * A session as an agenda or a decision names it.
     *
     * @param id key
     * @param title what it is called
     * @param starts when it begins
     */
    public record Slot(long id, String title, LocalDateTime starts) {
        /** Its name and day, such as 主任办公会（11月20日）. */
        public String print() {
            return "%s（%d月%d日）".formatted(title, starts.getMonthValue(), starts.getDayOfMonth());
        }
    }

    /**
     * What takes a merged matter in.
     *
     * @param matter its key
     * @param demand its demand
     * @param title its title
     */
    public record Target(long matter, DemandId demand, String title) {}

    /** As people read it beside the matter: who decided when, what, and why. */
    public String print() {
        String who = session.map(Slot::print).orElse("办公室核对");
        String other = into.map(target -> "“" + target.title() + "”").orElse("");
        return who + "：" + verdict.label() + other + (words.isEmpty() ? "" : "。" + words);
    }
}
