package cn.qingjian.clauses.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The stretches that two normal texts share, for highlighting: the longest first, none overlapping another on either side,
 * in whatever order they stand in (items of a list are often reordered).
 *
 * <p>Greedy string tiling over the maximal common runs, found from a chained table of the draft's 3-grams. Linear in the texts
 * plus the number of equal 3-gram pairs, of which at most {@value #MOST_PAIRS} are looked at: a text that repeats itself
 * without end loses highlights, never a match.
 */
final class Tiling {
    /** Shorter stretches are shared by any two official texts. */
    static final int SHORTEST = 3;

    private static final int MOST_PAIRS = 200_000;
    private static final int NONE = -1;

    private final NormalText draft;
    private final int[] heads;
    private final int[] nexts;
    private final int bits;

    /** Prepares for comparisons with {@code draft}. */
    Tiling(NormalText draft) {
        this.draft = draft;
        int places = Math.max(0, draft.length() - SHORTEST + 1);
        bits = Math.max(6, Integer.SIZE - Integer.numberOfLeadingZeros(places));
        heads = new int[1 << bits];
        Arrays.fill(heads, NONE);
        nexts = new int[places];
        for (int place = places - 1; place >= 0; place--) {
            int bucket = bucket(draft.units(), place);
            nexts[place] = heads[bucket];
            heads[bucket] = place;
        }
    }

    private int bucket(char[] units, int at) {
        return Grams.bucket(Grams.hash(units, at, SHORTEST), bits);
    }

    /** The shared stretches in the order of the draft. */
    List<Tile> with(NormalText source) {
        List<Tile> runs = maximalRuns(source);
        runs.sort((a, b) -> a.length() != b.length()
                ? Integer.compare(b.length(), a.length())
                : a.draft() != b.draft()
                        ? Integer.compare(a.draft(), b.draft())
                        : Integer.compare(a.source(), b.source()));
        boolean[] draftTaken = new boolean[draft.length()];
        boolean[] sourceTaken = new boolean[source.length()];
        List<Tile> tiles = new ArrayList<>();
        for (Tile run : runs) {
            int before = tiles.size();
            int from = 0;
            for (int i = 0; i <= run.length(); i++) {
                if (i == run.length() || draftTaken[run.draft() + i] || sourceTaken[run.source() + i]) {
                    if (i - from >= SHORTEST) {
                        tiles.add(new Tile(run.draft() + from, run.source() + from, i - from));
                    }
                    from = i + 1;
                }
            }
            for (Tile tile : tiles.subList(before, tiles.size())) {
                Arrays.fill(draftTaken, tile.draft(), tile.draft() + tile.length(), true);
                Arrays.fill(sourceTaken, tile.source(), tile.source() + tile.length(), true);
            }
        }
        tiles.sort((a, b) -> Integer.compare(a.draft(), b.draft()));
        return tiles;
    }

    private List<Tile> maximalRuns(NormalText source) {
        char[] a = draft.units();
        char[] b = source.units();
        List<Tile> runs = new ArrayList<>();
        int pairs = 0;
        for (int j = 0; j + SHORTEST <= source.length() && pairs < MOST_PAIRS; j++) {
            for (int i = heads[bucket(b, j)]; i != NONE && pairs < MOST_PAIRS; i = nexts[i]) {
                pairs++;
                if (i > 0 && j > 0 && a[i - 1] == b[j - 1]) {
                    continue;
                }
                int length = 0;
                while (i + length < draft.length() && j + length < source.length() && a[i + length] == b[j + length]) {
                    length++;
                }
                if (length >= SHORTEST) {
                    runs.add(new Tile(i, j, length));
                }
            }
        }
        return runs;
    }

    /**
     * One shared stretch.
     *
     * @param draft where it begins in the draft's normal form
     * @param source where it begins in the source's normal form
     * @param length its length in units
     */
    record Tile(int draft, int source, int length) {}
}
