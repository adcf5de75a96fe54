package cn.qingjian.provisions.library;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the texts that contain a string: every pair of neighbouring characters has the sorted list of the texts that it
 * stands in. A string of two characters is answered by its list alone, one of one character by the lists of the pairs that
 * begin with it, a longer one by the intersection of its lists and a look into what is left. Nothing is left out, so the
 * answer is exact. Immutable.
 *
 * <p>Built in O(n log n) for n characters; one posting takes four bytes.
 */
final class TextIndex {
    private static final int CHARACTER_BITS = 16;
    private static final int POSTING_BITS = 31;
    private static final long POSTING_MASK = (1L << POSTING_BITS) - 1;

    private final List<String> texts;
    private final long[] pairs;
    private final int[] starts;
    private final int[] postings;

    /** An index of folded texts; their place in the list is their number. */
    TextIndex(List<String> texts) {
        this.texts = texts;
        long[] all = sorted(texts);
        int distinctPairs = 0;
        int distinct = 0;
        for (int i = 0; i < all.length; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                distinct++;
                distinctPairs += i == 0 || pair(all[i]) != pair(all[i - 1]) ? 1 : 0;
            }
        }
        pairs = new long[distinctPairs];
        starts = new int[distinctPairs + 1];
        postings = new int[distinct];
        fill(all);
    }

    private void fill(long[] all) {
        int pair = -1;
        int posting = 0;
        for (int i = 0; i < all.length; i++) {
            if (i > 0 && all[i] == all[i - 1]) {
                continue;
            }
            if (pair < 0 || pair(all[i]) != pairs[pair]) {
                pairs[++pair] = pair(all[i]);
                starts[pair] = posting;
            }
            postings[posting++] = (int) (all[i] & POSTING_MASK);
        }
        starts[pairs.length] = posting;
    }

    private static long[] sorted(List<String> texts) {
        long[] all = new long[texts.stream().mapToInt(String::length).sum()];
        int at = 0;
        for (int number = 0; number < texts.size(); number++) {
            String text = texts.get(number);
            for (int i = 0; i < text.length(); i++) {
                // the last character is paired with nothing, so that it is found by itself
                char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
                all[at++] = pair(text.charAt(i), next) << POSTING_BITS | number;
            }
        }
        Arrays.parallelSort(all);
        return all;
    }

    private static long pair(char first, char second) {
        return (long) first << CHARACTER_BITS | second;
    }

    private static long pair(long entry) {
        return entry >>> POSTING_BITS;
    }

    /** The numbers of the texts that contain a folded string; an empty string is in none. */
    BitSet containing(String folded) {
        return switch (folded.length()) {
            case 0 -> new BitSet();
            case 1 -> startingWith(folded.charAt(0));
            case 2 -> list(pair(folded.charAt(0), folded.charAt(1)));
            default -> longer(folded);
        };
    }

    private BitSet startingWith(char first) {
        BitSet found = new BitSet(texts.size());
        int at = Arrays.binarySearch(pairs, pair(first, '\0'));
        for (int i = at < 0 ? -at - 1 : at; i < pairs.length && pairs[i] >>> CHARACTER_BITS == first; i++) {
            add(i, found);
        }
        return found;
    }

    private BitSet list(long pair) {
        BitSet found = new BitSet(texts.size());
        int at = Arrays.binarySearch(pairs, pair);
        if (at >= 0) {
            add(at, found);
        }
        return found;
    }

    private void add(int pair, BitSet found) {
        for (int i = starts[pair]; i < starts[pair + 1]; i++) {
            found.set(postings[i]);
        }
    }

    private BitSet longer(String folded) {
        BitSet found = list(pair(folded.charAt(0), folded.charAt(1)));
        for (int i = 1; i + 1 < folded.length() && !found.isEmpty(); i++) {
            found.and(list(pair(folded.charAt(i), folded.charAt(i + 1))));
        }
        for (int number = found.nextSetBit(0); number >= 0; number = found.nextSetBit(number + 1)) {
            if (!texts.get(number).contains(folded)) {
                found.clear(number);
            }
        }
        return found;
    }
}
