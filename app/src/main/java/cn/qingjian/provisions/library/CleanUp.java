package cn.qingjian.provisions.library;

import cn.qingjian.clauses.Coverage;
import cn.qingjian.clauses.Match;
import cn.qingjian.provisions.Level;
import cn.qingjian.provisions.Provision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * 清理建议: compares our own documents in force with the superiors' provisions in force, in the background, again whenever
 * the library changes.
 */
@Component
public class CleanUp implements DisposableBean {
    private final LibraryKeeper keeper;
    private final ExecutorService background = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("clean-up").factory());
    private volatile Board board = new Board(-1, LocalDate.MIN, false, 0, 0, List.of());

    CleanUp(LibraryKeeper keeper) {
        this.keeper = keeper;
    }

    /**
     * How far the comparison is.
     *
     * @param stamp of the library that is compared
     * @param day on which provisions must be in force
     * @param meaning whether all meaning vectors took part
     * @param done how many of our documents are compared
     * @param total how many there are
     * @param suggestions one for each compared document that repeats something, greatest share first
     */
    public record Board(long stamp, LocalDate day, boolean meaning, int done, int total, List<Suggestion> suggestions) {
        /** Whether every document is compared. */
        public boolean complete() {
            return stamp >= 0 && done >= total;
        }
    }

    /**
     * What of one of our documents is already said above.
     *
     * @param provision our document
     * @param clauses how many clauses it has, formulas left out
     * @param same those that superiors' provisions already say
     */
    public record Suggestion(Provision provision, int clauses, List<Same> same) {
        private static final double MOST = 0.8;
        private static final double SOME = 0.2;

        /** The share of its clauses that are already said, 0 to 1. */
        public double share() {
            return clauses == 0 ? 0 : (double) same.size() / clauses;
        }

        /** The same as a whole number of percent. */
        public long percent() {
            return Math.round(share() * 100);
        }

        /** Whether some clause says the same matter with another number, modal word or body. */
        public boolean differs() {
            return same.stream().anyMatch(one -> !one.match().differences().isEmpty());
        }

        /** What to do with it, for the legal officer to decide. */
        public String proposal() {
            return share() >= MOST && !differs() ? "废止" : share() >= SOME || differs() ? "修改" : "保留";
        }
    }

    /**
     * One clause of ours that a superior's provision already says.
     *
     * @param address where ours stands
     * @param text its words
     * @param match the superior's clause
     * @param by the superior's provision
     */
    public record Same(String address, String text, Match match, Provision by) {}

    /** What is known now; begins to compare where that is out of date. */
    public Board board(LocalDate day) {
        Library library = keeper.library();
        boolean meaning = keeper.state().vectorsDone() >= keeper.state().vectorsTotal();
        synchronized (this) {
            if (board.stamp() != library.stamp() || !board.day().equals(day) || (meaning && !board.meaning())) {
                Board begun = new Board(
                        library.stamp(), day, meaning, 0, own(library, day).size(), List.of());
                board = begun;
                background.execute(() -> compare(library, begun));
            }
        }
        return board;
    }

    private static List<Provision> own(Library library, LocalDate day) {
        return library.provisions().stream()
                .filter(provision -> provision.level() == Level.OWN_DOCUMENT
                        && provision.on(day).provides())
                .toList();
    }

    private void compare(Library library, Board begun) {
        List<Suggestion> suggestions = new ArrayList<>();
        int done = 0;
        for (Provision provision : own(library, begun.day())) {
            Suggestion suggestion = compare(provision, begun.day());
            if (!suggestion.same().isEmpty()) {
                suggestions.add(suggestion);
            }
            suggestions.sort(Comparator.comparingDouble(Suggestion::share).reversed());
            done++;
            synchronized (this) {
                if (board.stamp() != begun.stamp() || !board.day().equals(begun.day())) {
                    return;
                }
                board = new Board(
                        begun.stamp(), begun.day(), begun.meaning(), done, begun.total(), List.copyOf(suggestions));
            }
        }
    }

    /** What of a document is already said by superiors' provisions in force on a day. */
    public Suggestion compare(Provision provision, LocalDate day) {
        Library library = keeper.library();
        var clauses = library.clauses(provision.id());
        List<Coverage> coverages = keeper.cover(
                clauses.stream().map(clause -> clause.text()).toList(),
                day,
                other -> other.level().superior() && !other.id().equals(provision.id()));
        List<Same> same = new ArrayList<>();
        int compared = 0;
        for (int i = 0; i < clauses.size(); i++) {
            compared += coverages.get(i).boilerplate() ? 0 : 1;
            for (Match match : coverages.get(i).matches().stream()
                    .filter(one -> one.kind().provides())
                    .limit(1)
                    .toList()) {
                Provision by = library.find(
                                LibraryKeeper.provisionOf(match.source().documentId()))
                        .orElseThrow();
                same.add(new Same(clauses.get(i).address(), clauses.get(i).text(), match, by));
            }
        }
        return new Suggestion(provision, compared, same);
    }

    @Override
    public void destroy() {
        background.shutdownNow();
    }
}
