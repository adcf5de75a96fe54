package cn.qingjian.merging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How alike short texts are. Pairs of characters are weighed by how rare they are, among the texts at hand and a kept count of
 * usual ones. What both say in the very same words for {@value #RUN} characters or more counts apart: two forms after one
 * pattern share such runs and differ in what matters, while two departments that want the same say it in words of their own.
 * Building takes time linear in the texts, comparing in the two texts.
 */
final class Wording {
    static final int RUN = 5;
    private static final double IN_TITLE = 1.5;
    private static final double CONTRADICTED = 0.5;
    private static final Pattern WORDS = Pattern.compile("[\\u4e00-\\u9fff]+|[0-9A-Za-z]+");
    private static final Pattern SENTENCE_END = Pattern.compile("[。；！？\\n]+");
    private static final Pattern PERIOD = Pattern.compile("[一二三四]季度|[上下]半年");
    private static final Pattern COMES = Pattern.compile("参加|到会|列席|与会|参会");
    private static final Pattern WHO = Pattern.compile("[\\u4e00-\\u9fff]{1,2}员(?!工)|会计|主任|骨干");

    private final Map<String, Integer> counts;
    private final int texts;

    private Wording(Map<String, Integer> counts, int texts) {
        this.counts = counts;
        this.texts = texts;
    }

    /** Weighs by the texts given, beside the usual ones. */
    static Wording of(Collection<Text> texts, Usual usual) {
        Map<String, Integer> counts = new HashMap<>(usual.counts());
        texts.forEach(text -> text.grams.keySet().forEach(gram -> counts.merge(gram, 1, Integer::sum)));
        return new Wording(counts, usual.texts() + texts.size());
    }

    /** A title and what is said under it, read once. */
    static final class Text {
        private final Map<String, Integer> grams = new HashMap<>();
        private final Set<String> titleGrams = new HashSet<>();
        private final String words;
        private final Set<String> runs = new HashSet<>();
        private final Set<String> periods;
        private final Set<String> audience = new HashSet<>();

        Text(String title, String body) {
            words = joined(title + "。" + body);
            grams(words).forEach(gram -> grams.merge(gram, 1, Integer::sum));
            titleGrams.addAll(grams(joined(title)));
            for (int i = 0; i + RUN <= words.length(); i++) {
                runs.add(words.substring(i, i + RUN));
            }
            periods = Set.copyOf(all(PERIOD, title + body));
            for (String part : body.split("[，。；：]")) {
                if (COMES.matcher(part).find()) {
                    audience.addAll(all(WHO, part));
                }
            }
        }

        /** The words without what stands in the other in the very same ones. */
        private String without(Text other) {
            char[] left = words.toCharArray();
            for (int i = 0; i + RUN <= words.length(); i++) {
                String run = words.substring(i, i + RUN);
                if (run.indexOf('|') < 0 && other.runs.contains(run)) {
                    java.util.Arrays.fill(left, i, i + RUN, '|');
                }
            }
            return new String(left);
        }

        private boolean contradicts(Text other) {
            return apart(periods, other.periods) || apart(audience, other.audience);
        }

        private static boolean apart(Set<String> one, Set<String> other) {
            return !one.isEmpty() && !other.isEmpty() && one.stream().noneMatch(other::contains);
        }
    }

    /** From 0 to 1, and never much above a third where the two weren't copied from each other. */
    double alikeness(Text one, Text other) {
        Map<String, Double> whole = vector(one.grams, one.titleGrams);
        Map<String, Double> otherWhole = vector(other.grams, other.titleGrams);
        Map<String, Double> own = vector(counted(one.without(other)), Set.of());
        Map<String, Double> otherOwn = vector(counted(other.without(one)), Set.of());
        double left = Math.min(1, Math.min(mass(own) / mass(whole), mass(otherOwn) / mass(otherWhole)));
        double alike = Math.max(cosine(own, otherOwn), cosine(whole, otherWhole) * (1 - left) * (1 - left));
        return Math.clamp(one.contradicts(other) ? alike * CONTRADICTED : alike, 0, 1);
    }

    /** The sentences of a text. */
    static List<String> sentences(String text) {
        return SENTENCE_END
                .splitAsStream(text)
                .map(String::strip)
                .filter(sentence -> sentence.length() > 3)
                .toList();
    }

    /** Cosine of two sentences, contradictions left out. */
    double cosine(String one, String other) {
        return cosine(vector(counted(joined(one)), Set.of()), vector(counted(joined(other)), Set.of()));
    }

    static List<String> grams(String words) {
        List<String> grams = new ArrayList<>();
        for (int i = 0; i + 2 <= words.length(); i++) {
            String gram = words.substring(i, i + 2);
            if (gram.indexOf('|') < 0) {
                grams.add(gram);
            }
        }
        return grams;
    }

    private static Map<String, Integer> counted(String words) {
        Map<String, Integer> counted = new HashMap<>();
        grams(words).forEach(gram -> counted.merge(gram, 1, Integer::sum));
        return counted;
    }

    private static String joined(String text) {
        return String.join("|", all(WORDS, text));
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    private Map<String, Double> vector(Map<String, Integer> grams, Set<String> inTitle) {
        Map<String, Double> vector = new HashMap<>();
        grams.forEach((gram, count) ->
                vector.put(gram, (1 + Math.log(count)) * rarity(gram) * (inTitle.contains(gram) ? IN_TITLE : 1)));
        return vector;
    }

    private double rarity(String gram) {
        return Math.max(0, Math.log((texts + 1) / (counts.getOrDefault(gram, 0) + 0.5)));
    }

    private static double mass(Map<String, Double> vector) {
        return Math.max(
                1e-9, vector.values().stream().mapToDouble(Double::doubleValue).sum());
    }

    private static double cosine(Map<String, Double> one, Map<String, Double> other) {
        double product = 0;
        for (var entry : one.entrySet()) {
            product += entry.getValue() * other.getOrDefault(entry.getKey(), 0.0);
        }
        double lengths = length(one) * length(other);
        return lengths == 0 ? 0 : product / lengths;
    }

    private static double length(Map<String, Double> vector) {
        return Math.sqrt(vector.values().stream().mapToDouble(x -> x * x).sum());
    }
}
