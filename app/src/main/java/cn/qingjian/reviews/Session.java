package cn.qingjian.reviews;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A review session (审议会) with its agenda.
 *
 * @param id key
 * @param title what it is called
 * @param starts when it begins
 * @param chair who chairs it
 * @param attendees who attends, without the chair
 * @param closed when it was closed; empty while it is open
 * @param items its agenda in order
 */
public record Session(
        long id,
        String title,
        LocalDateTime starts,
        Person chair,
        List<Person> attendees,
        Optional<Instant> closed,
        List<Item> items) {
    public Session {
        attendees = List.copyOf(attendees);
        items = List.copyOf(items);
    }

    /**
     * Somebody at the session.
     *
     * @param id key of the account
     * @param name the name
     * @param post the post
     */
    public record Person(long id, String name, String post) {}

    /**
     * One item of the agenda.
     *
     * @param position its place, from 1
     * @param minutes how long it is given
     * @param review the matter
     * @param decision what was recorded at this session
     */
    public record Item(int position, int minutes, Review review, Optional<Decision> decision) {
        /** Whether it was taken back by its department before anything was decided. */
        public boolean withdrawn() {
            return review.withdrawn().isPresent() && decision.isEmpty();
        }
    }

    /** The same with who attends and with its agenda. */
    public Session with(List<Person> people, List<Item> agenda) {
        return new Session(id, title, starts, chair, people, closed, agenda);
    }

    /** Whether its agenda and decisions may still change. */
    public boolean open() {
        return closed.isEmpty();
    }

    /** Minutes of all items that are still to be spoken of. */
    public int minutes() {
        return items.stream()
                .filter(item -> !item.withdrawn())
                .mapToInt(Item::minutes)
                .sum();
    }

    /** When an item's turn is, if all before it keep to their minutes. */
    public LocalDateTime begins(Item item) {
        return starts.plusMinutes(items.stream()
                .filter(one -> one.position() < item.position() && !one.withdrawn())
                .mapToInt(Item::minutes)
                .sum());
    }

    /** The item of a matter. */
    public Optional<Item> item(long matter) {
        return items.stream().filter(one -> one.review().id() == matter).findFirst();
    }

    /** As an agenda or a decision names it. */
    public Decision.Slot slot() {
        return new Decision.Slot(id, title, starts);
    }
}
