package cn.qingjian.grassroots;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What may be shown of the words that county offices said of demands, k being the parameter {@code mark.least}.
 *
 * <p>A word is shown of a demand by itself where the demand went to more than k county offices, and at least k people of at least
 * k of them said it. All other words are summed by the unit that asks, over all its demands, and shown only as a sum of at least k
 * people of at least {@code mark.offices} offices. So no figure is ever made of fewer than k people, or of one office; and since
 * the sum leaves out what is shown by itself, none can be reckoned from others.
 *
 * @param single words shown of a demand by itself, most often said first
 * @param sums words shown as a sum, by issuer and word
 */
public record Shown(List<Count> single, List<Sum> sums) {
    /** Nothing at all. */
    static final Shown NOTHING = new Shown(List.of(), List.of());

    public Shown {
        single = List.copyOf(single);
        sums = List.copyOf(sums);
    }

    /**
     * How many people said a word of a demand.
     *
     * @param ruling key of the ruling
     * @param title what the demand is called
     * @param issuer key of the unit that asks
     * @param mark the word
     * @param count how many people said it
     * @param earlier title of the earlier demand that at least k of them name; empty where none is named by so many
     */
    public record Count(long ruling, String title, long issuer, Mark mark, int count, Optional<String> earlier) {}

    /**
     * How many people said a word of some of an issuer's demands, those left out of which it is shown by itself.
     *
     * @param issuer key of the unit that asks
     * @param mark the word
     * @param count how many people said it, each once
     */
    public record Sum(long issuer, Mark mark, int count) {}

    private record Subject(long ruling, Mark mark) {}

    private record Asker(long issuer, Mark mark) {}

    /** What may be shown of a year's words: linear in them. */
    static Shown of(List<Marked> said, int people, int offices) {
        Map<Subject, List<Marked>> subjects = said.stream()
                .collect(Collectors.groupingBy(
                        one -> new Subject(one.ruling(), one.mark()), LinkedHashMap::new, Collectors.toList()));
        List<Count> single = new ArrayList<>();
        Map<Asker, List<Marked>> rest = new LinkedHashMap<>();
        subjects.forEach((subject, words) -> {
            Marked first = words.getFirst();
            if (first.sent() > people && covers(words, people, people)) {
                single.add(new Count(
                        first.ruling(),
                        first.title(),
                        first.issuer(),
                        first.mark(),
                        distinct(words, Marked::person),
                        earlier(words, people)));
            } else {
                rest.computeIfAbsent(new Asker(first.issuer(), first.mark()), none -> new ArrayList<>())
                        .addAll(words);
            }
        });
        return new Shown(
                single.stream()
                        .sorted(Comparator.comparingInt((Count one) -> -one.count())
                                .thenComparingLong(Count::ruling)
                                .thenComparing(Count::mark))
                        .toList(),
                rest.entrySet().stream()
                        .filter(one -> covers(one.getValue(), people, offices))
                        .map(one -> new Sum(
                                one.getKey().issuer(), one.getKey().mark(), distinct(one.getValue(), Marked::person)))
                        .sorted(Comparator.comparingLong(Sum::issuer).thenComparing(Sum::mark))
                        .toList());
    }

    private static boolean covers(List<Marked> words, int people, int offices) {
        return distinct(words, Marked::person) >= people && distinct(words, Marked::office) >= offices;
    }

    private static int distinct(List<Marked> words, Function<Marked, String> whose) {
        return Math.toIntExact(words.stream().map(whose).distinct().count());
    }

    private static Optional<String> earlier(List<Marked> words, int people) {
        Map<String, Integer> named = new HashMap<>();
        words.forEach(one -> one.earlier().ifPresent(title -> named.merge(title, 1, Integer::sum)));
        return new TreeMap<>(named)
                .entrySet().stream()
                        .filter(one -> one.getValue() >= people)
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey);
    }
}
