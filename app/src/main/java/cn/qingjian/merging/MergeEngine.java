package cn.qingjian.merging;

import cn.qingjian.clauses.Coverage;
import cn.qingjian.clauses.Match;
import cn.qingjian.clauses.SourceClause;
import cn.qingjian.gate.Finding.Evidence;
import cn.qingjian.gate.Undertaking;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * Proposes merges over demands of all kinds and departments: alike in what they say, alike in whom they call, near in time. It
 * knows no kind by name. Comparing n demands takes n² looks at dates and bearers, and reads the texts of the few pairs that are left.
 */
public final class MergeEngine {
    /** From this share of its words on a sentence counts as said by the other. */
    private static final double SAID = 0.5;
    /** The same for a sentence in other words. */
    private static final double SAID_OTHERWISE = 0.2;

    private static final int SHOWN = 6;
    /** What loses its sense when it is known before (S19). */
    private static final Pattern UNANNOUNCED = Pattern.compile("暗访|四不两直|不打招呼|不发通知");

    /** Says what clauses of others say of texts, one answer a text. */
    @FunctionalInterface
    public interface Engine {
        /** As {@code ProvisionLibrary.coveredAmong}. */
        List<Coverage> coveredAmong(List<SourceClause> others, List<String> texts);
    }

    private final List<Pairing> pairings;
    private final Measures measures;
    private final Engine engine;
    private final Usual usual;

    /** An engine with the kept counts of usual words. */
    public MergeEngine(List<Pairing> pairings, Measures measures, Engine engine) {
        this(pairings, measures, engine, Usual.kept());
    }

    MergeEngine(List<Pairing> pairings, Measures measures, Engine engine, Usual usual) {
        this.pairings = List.copyOf(pairings);
        this.measures = measures;
        this.engine = engine;
        this.usual = usual;
    }

    /** All merges that could be made, those that save most first. */
    public List<Proposal> proposals(List<Undertaking> underway) {
        Reading reading = new Reading(underway);
        List<Proposal> proposals = new ArrayList<>();
        for (int i = 0; i < underway.size(); i++) {
            for (int j = i + 1; j < underway.size(); j++) {
                propose(
                                underway.get(i),
                                underway.get(j),
                                reading,
                                (pair, pairing) -> pairing.way().open(pair.getFirst(), pair.getLast()))
                        .ifPresent(proposals::add);
            }
        }
        return sorted(proposals, Comparator.comparingLong(Proposal::saved));
    }

    /** Whether the gate is ever told of a demand of the one kind that it could merge with one of the other. */
    public boolean told(String kind, String other) {
        return pairing(kind, other).filter(Pairing::atGate).isPresent();
    }

    /** What the gate should know of one demand: which others are alike, the surest first, those that can no longer merge too. */
    public List<Proposal> atGate(Undertaking one, Collection<Undertaking> others) {
        List<Undertaking> all = new ArrayList<>(others);
        all.removeIf(other -> other.id().equals(one.id()));
        all.add(one);
        Reading reading = new Reading(all);
        List<Proposal> proposals = new ArrayList<>();
        for (Undertaking other : all) {
            if (!other.id().equals(one.id())) {
                propose(one, other, reading, (pair, pairing) -> pairing.atGate())
                        .ifPresent(proposals::add);
            }
        }
        return sorted(proposals, Comparator.comparingDouble(Proposal::alikeness));
    }

    private static List<Proposal> sorted(List<Proposal> proposals, Comparator<Proposal> by) {
        return proposals.stream().sorted(by.reversed()).toList();
    }

    /** The texts of one question, each read once. */
    private final class Reading {
        private final Map<Undertaking, Wording.Text> texts = new HashMap<>();
        private final Wording wording;

        Reading(Collection<Undertaking> all) {
            all.forEach(one -> texts.put(one, new Wording.Text(one.title(), one.text())));
            wording = Wording.of(texts.values(), usual);
        }

        double alikeness(Undertaking one, Undertaking other) {
            return wording.alikeness(text(one), text(other));
        }

        private Wording.Text text(Undertaking one) {
            return texts.computeIfAbsent(one, any -> new Wording.Text(any.title(), any.text()));
        }
    }

    private Optional<Proposal> propose(
            Undertaking one, Undertaking other, Reading reading, BiPredicate<List<Undertaking>, Pairing> wanted) {
        Set<Long> shared = new HashSet<>(one.bearers().units());
        shared.retainAll(other.bearers().units());
        int smaller =
                Math.min(one.bearers().units().size(), other.bearers().units().size());
        if (shared.isEmpty() || shared.size() < measures.shared() * smaller) {
            return Optional.empty();
        }
        Optional<Pairing> pairing = pairing(one.id().kind(), other.id().kind());
        if (pairing.isEmpty() || !near(one, other, pairing.get().way())) {
            return Optional.empty();
        }
        List<Undertaking> pair = directed(one, other, pairing.get());
        if (!wanted.test(pair, pairing.get())) {
            return Optional.empty();
        }
        double alike = alikeness(one, other, pairing.get().way(), reading);
        return alike < measures.alikeness()
                ? Optional.empty()
                : Optional.of(proposal(pair, shared, pairing.get(), alike, reading));
    }

    private Optional<Pairing> pairing(String one, String other) {
        return pairings.stream()
                .filter(pairing -> pairing.joins(one, other) || pairing.joins(other, one))
                .findFirst()
                .or(() -> one.equals(other) ? Optional.of(Pairing.of(one)) : Optional.empty());
    }

    /** A visit needs no word in common: coming to the same office in the same week is enough. */
    private double alikeness(Undertaking one, Undertaking other, Way way, Reading reading) {
        if (way != Way.ONE_VISIT) {
            return reading.alikeness(one, other);
        }
        return unannounced(one) || unannounced(other)
                ? 0
                : Math.max(measures.alikeness(), reading.alikeness(one, other));
    }

    private static boolean unannounced(Undertaking one) {
        return UNANNOUNCED.matcher(one.title() + one.text()).find();
    }

    private boolean near(Undertaking one, Undertaking other, Way way) {
        LocalDate later = one.from().isAfter(other.from()) ? one.from() : other.from();
        LocalDate earlier = one.to().isBefore(other.to()) ? one.to() : other.to();
        return way == Way.ONE_VISIT
                ? !monday(later).isAfter(earlier)
                : ChronoUnit.DAYS.between(earlier, later) <= measures.window();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** First what is given up, then what goes on: by the pairing, else the one that calls more goes on, then the earlier. */
    private static List<Undertaking> directed(Undertaking one, Undertaking other, Pairing pairing) {
        if (pairing.way() == Way.ALREADY_SAID) {
            return pairing.yields().equals(one.id().kind()) ? List.of(one, other) : List.of(other, one);
        }
        Comparator<Undertaking> goesOn = Comparator.comparingInt(
                        (Undertaking any) -> any.bearers().units().size())
                .thenComparingLong(Undertaking::minutes)
                .thenComparing(Undertaking::from, Comparator.reverseOrder())
                .thenComparing(any -> any.id().kind(), Comparator.reverseOrder())
                .thenComparingLong(any -> -any.id().number());
        return goesOn.compare(one, other) > 0 ? List.of(other, one) : List.of(one, other);
    }

    private Proposal proposal(
            List<Undertaking> pair, Set<Long> shared, Pairing pairing, double alike, Reading reading) {
        Undertaking away = pair.getFirst();
        Undertaking into = pair.getLast();
        Said said = said(away, into, reading.wording);
        double part = pairing.way() == Way.ALREADY_SAID ? 1 : Math.max(measures.joint(), said.share());
        double bearing = (double) shared.size() / away.bearers().units().size();
        return new Proposal(
                away,
                into,
                pairing.way(),
                surely(alike),
                shared,
                (long) (away.minutes() * bearing * part),
                "“%s”要%d人分，%d个单位中%d个两件都要办，合并后省下其中的%d%%"
                        .formatted(
                                away.title(),
                                away.minutes(),
                                away.bearers().units().size(),
                                shared.size(),
                                Math.round(part * 100)),
                lost(away, into, shared, said, pairing.way()),
                said.evidence());
    }

    /** 0.5 at the line, nearer to 1 the further beyond it. */
    private double surely(double alike) {
        return measures.alikeness() <= 0 ? 1 : 1 - measures.alikeness() / (2 * Math.max(alike, measures.alikeness()));
    }

    /** What of one the other says too. */
    private record Said(double share, List<String> unsaid, List<Evidence> evidence) {}

    private Said said(Undertaking away, Undertaking into, Wording wording) {
        List<String> own = Wording.sentences(away.text());
        List<String> theirs = Wording.sentences(into.text());
        if (own.isEmpty() || theirs.isEmpty()) {
            return new Said(0, List.of(), List.of());
        }
        String key = into.id().toString();
        List<SourceClause> clauses = new ArrayList<>();
        for (int i = 0; i < theirs.size(); i++) {
            clauses.add(new SourceClause(key, String.valueOf(i), theirs.get(i)));
        }
        List<Coverage> coverages = engine.coveredAmong(clauses, own);
        List<String> unsaid = new ArrayList<>();
        List<Evidence> evidence = new ArrayList<>();
        int said = 0;
        int whole = 0;
        for (int i = 0; i < own.size(); i++) {
            String sentence = own.get(i);
            Optional<String> like = like(sentence, coverages.get(i), theirs, wording);
            whole += sentence.length();
            if (like.isPresent()) {
                said += sentence.length();
                evidence.add(new Evidence("", sentence, "“" + into.title() + "”", like.get()));
            } else {
                unsaid.add(sentence);
            }
        }
        return new Said(
                (double) said / whole, unsaid, evidence.stream().limit(SHOWN).toList());
    }

    /** By the clause engine, or in other words. */
    private static Optional<String> like(String sentence, Coverage coverage, List<String> theirs, Wording wording) {
        Optional<String> found = coverage.matches().stream()
                .filter(match -> match.kind().provides() || match.coveredShare() >= SAID)
                .map(Match::source)
                .map(SourceClause::text)
                .findFirst();
        return found.or(() -> theirs.stream()
                .max(Comparator.comparingDouble(other -> wording.cosine(sentence, other)))
                .filter(other -> wording.cosine(sentence, other) >= SAID_OTHERWISE));
    }

    private static List<String> lost(Undertaking away, Undertaking into, Set<Long> shared, Said said, Way way) {
        List<String> lost = new ArrayList<>();
        String unsaid = way == Way.ALREADY_SAID ? "文件没有写到，要补进去或者另外说明：" : "另一件没有说到，作为议题或章节并进去：";
        said.unsaid().forEach(sentence -> lost.add(unsaid + sentence));
        int others = away.bearers().units().size() - shared.size();
        if (others > 0) {
            lost.add("有%d个单位只在“%s”的范围内，要一并通知".formatted(others, away.title()));
        }
        if (!away.from().equals(into.from())) {
            lost.add("时间由%s改为%s".formatted(away.from(), into.from()));
        }
        if (away.issuer() != into.issuer()) {
            lost.add("两个科室要商定由谁主办");
        }
        return lost;
    }
}
