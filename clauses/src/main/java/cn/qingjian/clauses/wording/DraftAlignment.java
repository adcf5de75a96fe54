package cn.qingjian.clauses.wording;

import cn.qingjian.clauses.Difference;
import cn.qingjian.clauses.Match;
import cn.qingjian.clauses.MatchClass;
import cn.qingjian.clauses.SourceClause;
import cn.qingjian.clauses.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Lays source clauses beside one draft clause: which words they share, how much of the draft that is, and what differs. */
public final class DraftAlignment {
    /** A part belongs to the shared matter when at least this share of it is shared; differences are looked for there only. */
    private static final double SHARED_PART = 0.4;
    /** Longer ones aren't looked at, for the sake of time. */
    private static final int LONGEST_FORMULA = 80;

    private final NormalText draft;
    private final BitSet own = new BitSet();
    private final Tiling tiling;
    private final List<Term> terms;

    /** Prepares for comparisons with a draft clause. */
    public DraftAlignment(String draftText) {
        draft = NormalText.of(draftText);
        for (int part = 0; part < draft.parts(); part++) {
            if (!Boilerplate.is(draft.sourceOfPart(part))) {
                own.set(draft.partStart(part), draft.partEnd(part));
            }
        }
        tiling = new Tiling(draft);
        terms = Terms.of(draftText);
    }

    NormalText text() {
        return draft;
    }

    /** Whether the clause is nothing but formula. */
    public boolean isBoilerplate() {
        return own.isEmpty();
    }

    /** Whether a source clause is nothing but one sentence of formula, such as a commencement: it provides for nothing. */
    public static boolean isFormula(SourceClause source) {
        return source.text().length() <= LONGEST_FORMULA && Boilerplate.is(source.text());
    }

    /** The match of a source clause, with spans and covered share, and with differences where it provides for the draft. */
    public Match match(SourceClause source, MatchClass kind, double score) {
        NormalText other = NormalText.of(source.text());
        List<Tiling.Tile> tiles = tiling.with(other);
        BitSet draftShared = new BitSet(draft.length());
        BitSet sourceShared = new BitSet(other.length());
        for (Tiling.Tile tile : tiles) {
            draftShared.set(tile.draft(), tile.draft() + tile.length());
            sourceShared.set(tile.source(), tile.source() + tile.length());
        }
        draftShared.and(own);
        return new Match(
                source,
                kind,
                score,
                spans(draft, draftShared),
                spans(other, sourceShared),
                share(draftShared),
                kind.provides() ? differences(draftShared, other, sourceShared) : List.of());
    }

    /** The share of the draft's own words that the matches which provide say together. */
    public double coveredShare(List<Match> matches) {
        BitSet covered = new BitSet(draft.length());
        BitSet sourceUnits = new BitSet(draft.source().length());
        matches.stream()
                .filter(match -> match.kind().provides())
                .flatMap(match -> match.draftSpans().stream())
                .forEach(span -> sourceUnits.set(span.from(), span.to()));
        for (int i = own.nextSetBit(0); i >= 0; i = own.nextSetBit(i + 1)) {
            covered.set(i, sourceUnits.get(draft.sourceSpan(i, i + 1).from()));
        }
        return share(covered);
    }

    private double share(BitSet units) {
        return own.isEmpty() ? 0 : units.cardinality() / (double) own.cardinality();
    }

    private static List<Span> spans(NormalText text, BitSet units) {
        List<Span> spans = new ArrayList<>();
        for (int from = units.nextSetBit(0); from >= 0; ) {
            int to = units.nextClearBit(from);
            spans.add(text.sourceSpan(from, to));
            from = units.nextSetBit(to);
        }
        return spans;
    }

    private List<Difference> differences(BitSet draftShared, NormalText other, BitSet sourceShared) {
        List<Term> mine = termsIn(terms, draft, draftShared);
        List<Term> theirs = termsIn(Terms.of(other.source()), other, sourceShared);
        cancelEqual(mine, theirs);
        List<Difference> differences = new ArrayList<>();
        for (Term term : mine) {
            Term rival = null;
            for (Term candidate : theirs) {
                if (candidate.kind() == term.kind() && candidate.unit().equals(term.unit())) {
                    rival = candidate;
                    break;
                }
            }
            if (rival != null) {
                theirs.remove(rival);
            }
            differences.add(new Difference(term.kind(), term.text(), rival == null ? "" : rival.text()));
        }
        for (Term left : theirs) {
            differences.add(new Difference(left.kind(), "", left.text()));
        }
        return differences;
    }

    private static void cancelEqual(List<Term> mine, List<Term> theirs) {
        mine.removeIf(term -> {
            for (int i = 0; i < theirs.size(); i++) {
                if (theirs.get(i).saysSameAs(term)) {
                    theirs.remove(i);
                    return true;
                }
            }
            return false;
        });
    }

    private static List<Term> termsIn(List<Term> terms, NormalText text, BitSet shared) {
        List<Term> kept = new ArrayList<>();
        for (int part = 0; part < text.parts(); part++) {
            int from = text.partStart(part);
            int to = text.partEnd(part);
            if (shared.get(from, to).cardinality() >= SHARED_PART * (to - from)) {
                Span span = text.sourceSpan(from, to);
                terms.stream()
                        .filter(term -> term.from() >= span.from() && term.from() < span.to())
                        .forEach(kept::add);
            }
        }
        return kept;
    }
}
