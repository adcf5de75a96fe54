package cn.qingjian.documents.web;

import cn.qingjian.archive.Item;
import cn.qingjian.archive.Retention;
import cn.qingjian.documents.draft.Draft;
import cn.qingjian.documents.draft.DraftStatus;
import cn.qingjian.documents.life.Edition;
import cn.qingjian.documents.life.Printing;
import cn.qingjian.documents.life.Standing;
import cn.qingjian.people.Account;
import cn.qingjian.people.Unit;
import cn.qingjian.reviews.Review;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way of a document on its page.
 *
 * @param stations where it has been, is, and will be
 * @param standing who has it
 * @param number its number, empty while it bears none
 * @param departments those that may be asked to agree
 * @param signers those who may sign
 * @param editions the files that were printed
 * @param printings the wishes for paper copies
 * @param kinds the classes under which it may be kept
 * @param kept the piece of the archives that it has become; null while it isn't kept
 * @param review its last review; null where it was never put up
 */
public record LifeView(
        List<Station> stations,
        Standing standing,
        String number,
        List<Unit> departments,
        List<Account> signers,
        List<Edition> editions,
        List<Printing> printings,
        List<Retention> kinds,
        @Nullable Item kept,
        @Nullable Review review) {
    public LifeView {
        stations = List.copyOf(stations);
        departments = List.copyOf(departments);
        signers = List.copyOf(signers);
        editions = List.copyOf(editions);
        printings = List.copyOf(printings);
        kinds = List.copyOf(kinds);
    }

    private static final List<Stop> WAY = List.of(
            new Stop("起草", DraftStatus.DRAFTING),
            new Stop("审核", DraftStatus.REVIEWING),
            new Stop("会签", DraftStatus.COUNTERSIGNING),
            new Stop("过闸", DraftStatus.AWAITING_REASON),
            new Stop("审议", DraftStatus.DELIBERATING),
            new Stop("签发", DraftStatus.ADMITTED),
            new Stop("复核", DraftStatus.SIGNED),
            new Stop("登记", DraftStatus.VERIFIED),
            new Stop("印制", DraftStatus.REGISTERED),
            new Stop("核发", DraftStatus.PRINTED),
            new Stop("阅办", DraftStatus.ISSUED),
            new Stop("归档", DraftStatus.FILED));

    private record Stop(String label, DraftStatus waits) {}

    /**
     * One station.
     *
     * @param label its name
     * @param state {@code done}, {@code now} or {@code todo}
     */
    public record Station(String label, String state) {}

    /** The stations as seen from a status, the session only where it has to do with it; empty for a draft that left the way. */
    static List<Station> stations(Draft draft, boolean reviewed) {
        DraftStatus at = switch (draft.status()) {
            case AWAITING_APPROVER -> DraftStatus.AWAITING_REASON;
            case REFUSED -> DraftStatus.DRAFTING;
            default -> draft.status();
        };
        List<Station> stations = new ArrayList<>();
        String state = "done";
        for (Stop stop : WAY) {
            if (stop.waits() == DraftStatus.DELIBERATING && !reviewed) {
                continue;
            }
            boolean here = stop.waits() == at;
            if (here) {
                state = "todo";
            }
            stations.add(new Station(stop.label(), here ? at == DraftStatus.FILED ? "done" : "now" : state));
        }
        return state.equals("todo") ? stations : List.of();
    }

    /** The file of a kind. */
    public Optional<Edition> edition(String kind) {
        return editions.stream().filter(one -> one.kind().equals(kind)).findFirst();
    }
}
