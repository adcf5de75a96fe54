package cn.qingjian.clauses;

import cn.qingjian.clauses.meaning.FusedEvidence;
import cn.qingjian.clauses.meaning.Meaning;
import cn.qingjian.clauses.meaning.MeaningIndex;
import cn.qingjian.clauses.wording.WordingIndex;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one door for those who ask what is already provided for: keeps the index of the provisions and, where there is a
 * model, their meaning vectors, and answers for a clause or for all clauses of a draft. Safe for many threads; a question
 * is answered by the provisions as they were when it was asked.
 *
 * <p>Provisions come and go through {@link #change}; vectors of new ones are computed in the background, and answers say
 * {@link Coverage.MeaningState#PARTIAL} until all are there. Without a model they say {@link Coverage.MeaningState#OFF}.
 */
public final class CoverageEngine implements AutoCloseable {
    private static final int MATCHES = 5;
    private static final int AMONG = 20;

    private final Optional<Meaning> meaning;
    private final ReentrantLock changing = new ReentrantLock();
    private volatile Provisions provisions;

    /** An index and the vectors of the very same clauses. */
    private record Provisions(ClauseIndex index, @Nullable MeaningIndex vectors) {}

    private CoverageEngine(ClauseIndex index, Optional<Meaning> meaning) {
        this.meaning = meaning;
        this.provisions = provisions(index);
    }

    /**
     * An engine over an index; {@link #change} replaces it later. Vectors that are known take part at once, the others are
     * computed in the background.
     *
     * @param meaning the model with its vectors, closed with the engine; empty for the wording level only
     */
    public static CoverageEngine open(ClauseIndex index, Optional<Meaning> meaning) {
        return new CoverageEngine(index, meaning);
    }

    private Provisions provisions(ClauseIndex index) {
        WordingIndex clauses = index.wording();
        return new Provisions(
                index,
                meaning.map(model -> model.index(
                                clauses.size(),
                                ordinal -> clauses.isAlive(ordinal)
                                        ? clauses.source(ordinal).text()
                                        : null))
                        .orElse(null));
    }

    /** The provisions as they are now. */
    public ClauseIndex index() {
        return provisions.index();
    }

    /** Replaces the index by one made from it, such as {@code index -> index.without(gone).with(more)}; one change at a time. */
    public void change(UnaryOperator<ClauseIndex> change) {
        changing.lock();
        try {
            provisions = provisions(change.apply(provisions.index()));
        } finally {
            changing.unlock();
        }
    }

    /** How far the vectors of the provisions have come; nothing to do without a model. */
    public Meaning.Progress progress() {
        return meaning.map(Meaning::progress).orElse(new Meaning.Progress(0, 0));
    }

    /** Waits until the vectors have come further than {@code known}; returns how far. */
    public Meaning.Progress awaitProgress(Meaning.Progress known) throws InterruptedException {
        return meaning.isEmpty() ? known : meaning.get().awaitProgress(known);
    }

    /**
     * What the eligible documents already say of a draft clause, best first. A clause that is asked about alone lacks the
     * company of its draft: {@link #cover(List, Predicate)} knows more.
     *
     * @param eligible which documents may answer, such as those in force and other than the draft itself
     */
    public Coverage cover(String text, Predicate<String> eligible) {
        return cover(List.of(text), eligible).getFirst();
    }

    /** The same for all clauses of a draft, in their order; uses all cores. */
    public List<Coverage> cover(List<String> texts, Predicate<String> eligible) {
        return cover(texts, eligible, MATCHES);
    }

    /** The same with at most {@code limit} matches a clause. */
    public List<Coverage> cover(List<String> texts, Predicate<String> eligible, int limit) {
        Provisions now = provisions;
        MeaningIndex vectors = now.vectors();
        if (meaning.isEmpty() || vectors == null) {
            return texts.parallelStream()
                    .map(text -> now.index().cover(text, eligible, limit))
                    .toList();
        }
        List<float[]> queries = meaning.get().embed(texts);
        return new DraftCoverage(now.index(), vectors, eligible).of(texts, queries, limit);
    }

    /**
     * What other texts that come and go, such as drafts under way, already say of the clauses of a draft: found by their
     * characters, weighed by the frequencies of all provisions, aligned and decided as by {@link ClauseIndex#cover}. The
     * provisions themselves don't answer.
     *
     * @param others a handful of clauses whose documents bear keys that no provision has
     */
    public List<Coverage> coverAmong(List<SourceClause> others, List<String> texts) {
        Set<String> documents = others.stream().map(SourceClause::documentId).collect(Collectors.toUnmodifiableSet());
        ClauseIndex both = index().with(others);
        return texts.parallelStream()
                .map(text -> both.cover(text, documents::contains, AMONG))
                .toList();
    }

    /**
     * What characters and meaning see of each clause of a draft, each by itself, for those who fit decisions.
     *
     * @return per text its candidates, none for a formula; without a model their cosines are NaN
     */
    public List<List<FusedEvidence>> evidence(List<String> texts, Predicate<String> eligible) {
        Provisions now = provisions;
        MeaningIndex vectors = now.vectors();
        if (meaning.isEmpty() || vectors == null) {
            WordingIndex wording = now.index().wording();
            return texts.stream()
                    .map(text -> wording.evidence(text, eligible, DraftCoverage.CANDIDATES).stream()
                            .map(one -> new FusedEvidence(one, Double.NaN, 0))
                            .toList())
                    .toList();
        }
        return new DraftCoverage(now.index(), vectors, eligible)
                .evidence(texts, meaning.get().embed(texts));
    }

    /** Closes the model and the folder of vectors. */
    @Override
    public void close() {
        meaning.ifPresent(Meaning::close);
    }
}
