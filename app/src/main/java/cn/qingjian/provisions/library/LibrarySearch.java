package cn.qingjian.provisions.library;

import cn.qingjian.clauses.Clause;
import cn.qingjian.provisions.Force;
import cn.qingjian.provisions.Level;
import cn.qingjian.provisions.Provision;
import cn.qingjian.provisions.library.Hits.Hit;
import cn.qingjian.provisions.library.Hits.Snippet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Searches a library: a provision is found when each word occurs in its title, number, issuer or any clause. Titles weigh
 * more than text, what is in force more than what is not, higher levels a little more than lower ones. A few milliseconds
 * for a national library.
 */
public final class LibrarySearch {
    private static final int PAGE = 20;
    private static final int SNIPPETS = 3;
    private static final int SNIPPET_LENGTH = 96;

    private static final double SAME_TITLE = 40;
    private static final double IN_TITLE = 12;
    private static final double IN_NUMBER = 15;
    private static final double IN_ISSUER = 3;
    private static final double IN_FORCE = 2;
    private static final double LEVEL = 0.3;

    private final Library library;
    private final LibraryQuery query;
    private final LocalDate today;
    private final List<String> terms;
    private final List<BitSet> clauses;
    private final BitSet any = new BitSet();

    private record Scored(int place, double score) {}

    private LibrarySearch(Library library, LibraryQuery query, LocalDate today) {
        this.library = library;
        this.query = query;
        this.today = today;
        terms = query.terms();
        clauses = terms.stream().map(library.texts()::containing).toList();
        clauses.forEach(any::or);
    }

    /** What a library has for a query on a day. */
    public static Hits find(Library library, LibraryQuery query, LocalDate today) {
        return new LibrarySearch(library, query, today).hits();
    }

    private Hits hits() {
        Map<Level, Integer> byLevel = new EnumMap<>(Level.class);
        List<Scored> found = new ArrayList<>();
        for (int place = 0; place < library.size(); place++) {
            Provision provision = library.provision(place);
            double score = narrows(provision) ? score(place) : -1;
            if (score >= 0) {
                byLevel.merge(provision.level(), 1, Integer::sum);
                if (query.level() == null || query.level() == provision.level()) {
                    found.add(new Scored(place, score));
                }
            }
        }
        found.sort(order());
        int pages = Math.max(1, (found.size() + PAGE - 1) / PAGE);
        int page = Math.min(query.page(), pages);
        List<Hit> hits = found.stream()
                .skip((long) (page - 1) * PAGE)
                .limit(PAGE)
                .map(scored -> hit(scored.place()))
                .toList();
        return new Hits(found.size(), page, pages, byLevel, hits);
    }

    private boolean narrows(Provision provision) {
        LocalDate adopted = provision.adopted();
        return (query.force() == null || query.force() == provision.on(today))
                && provision.region().startsWith(query.region())
                && (query.year() == null || (adopted != null && adopted.getYear() == query.year()));
    }

    /** How well a provision fits, negative where a word is missing. */
    private double score(int place) {
        Provision provision = library.provision(place);
        double score = (provision.on(today).provides() ? IN_FORCE : 0)
                + LEVEL * provision.level().height();
        for (int term = 0; term < terms.size(); term++) {
            double fits = fits(place, term);
            if (fits <= 0) {
                return -1;
            }
            score += fits;
        }
        return score;
    }

    private double fits(int place, int term) {
        String word = terms.get(term);
        String title = library.foldedTitle(place);
        Provision provision = library.provision(place);
        double fits = Math.log1p(count(clauses.get(term), place));
        if (title.contains(word)) {
            fits += title.equals(word) ? SAME_TITLE : IN_TITLE * (1 + (double) word.length() / title.length());
        }
        if (!provision.number().isEmpty() && Folded.of(provision.number()).contains(word)) {
            fits += IN_NUMBER;
        }
        return fits + (Folded.of(provision.issuer()).contains(word) ? IN_ISSUER : 0);
    }

    private int count(BitSet found, int place) {
        int count = 0;
        int end = library.firstClause(place + 1);
        for (int i = found.nextSetBit(library.firstClause(place)); i >= 0 && i < end; i = found.nextSetBit(i + 1)) {
            count++;
        }
        return count;
    }

    private Comparator<Scored> order() {
        Comparator<Scored> latest = Comparator.comparing(
                scored -> library.provision(scored.place()).adopted(), Comparator.nullsLast(Comparator.reverseOrder()));
        Comparator<Scored> best = Comparator.comparingDouble(scored -> -scored.score());
        Comparator<Scored> order =
                query.order() == LibraryQuery.Order.DATE ? latest.thenComparing(best) : best.thenComparing(latest);
        return order.thenComparingInt(Scored::place);
    }

    private Hit hit(int place) {
        Provision provision = library.provision(place);
        Force force = provision.on(today);
        List<Clause> own = library.clausesAt(place);
        int first = library.firstClause(place);
        List<Snippet> snippets = new ArrayList<>();
        for (int i = any.nextSetBit(first); i >= 0 && i < first + own.size(); i = any.nextSetBit(i + 1)) {
            if (snippets.size() < SNIPPETS) {
                Clause clause = own.get(i - first);
                snippets.add(new Snippet(clause.address(), Fragment.around(clause.text(), terms, SNIPPET_LENGTH)));
            }
        }
        return new Hit(provision, force, Fragment.of(provision.title(), terms), count(any, place), snippets);
    }
}
