package cn.qingjian.provisions;

import cn.qingjian.clauses.Coverage;
import cn.qingjian.clauses.SourceClause;
import cn.qingjian.provisions.library.Citations;
import cn.qingjian.provisions.library.LibraryKeeper;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/**
 * The library of provisions as other rooms ask it. Answers come from the picture in memory, which follows a change within
 * seconds; only what is in force on the day asked about counts as already provided.
 */
@Service
public class ProvisionLibrary {
    private final LibraryKeeper keeper;

    ProvisionLibrary(LibraryKeeper keeper) {
        this.keeper = keeper;
    }

    /** What the provisions in force on a day already say of each draft clause, in their order. */
    public List<Covered> covered(List<String> clauses, LocalDate day) {
        return covered(clauses, day, provision -> true);
    }

    /** The same by the chosen provisions only, such as all but the draft's own earlier text. */
    public List<Covered> covered(List<String> clauses, LocalDate day, Predicate<Provision> among) {
        return keeper.cover(clauses, day, among).stream()
                .map(coverage -> covered(coverage, day))
                .toList();
    }

    private Covered covered(Coverage coverage, LocalDate day) {
        return new Covered(
                coverage,
                coverage.matches().stream()
                        .flatMap(match ->
                                find(LibraryKeeper.provisionOf(match.source().documentId()))
                                        .map(provision -> new Covered.By(match, provision, provision.on(day)))
                                        .stream())
                        .toList());
    }

    /**
     * What other texts that are no provisions, such as drafts under way, already say of draft clauses, in their order; by the
     * same engine and with the weights of the whole library.
     *
     * @param others clauses whose documents bear keys that no provision has
     */
    public List<Coverage> coveredAmong(List<SourceClause> others, List<String> clauses) {
        return keeper.coverAmong(others, clauses);
    }

    /** The provision with that key. */
    public Optional<Provision> find(String id) {
        return keeper.library().find(id);
    }

    /**
     * The provisions that a text quotes as 《title》 or by number, in the order in which they are quoted first, each with its
     * force on a day. What the library doesn't have is left out.
     */
    public List<Citation> cited(String text, LocalDate day) {
        return Citations.in(text, keeper.library(), day);
    }

    /** How far the library in memory is. */
    public LibraryState state() {
        return keeper.state();
    }
}
