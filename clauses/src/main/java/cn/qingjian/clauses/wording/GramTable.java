package cn.qingjian.clauses.wording;

import java.util.Arrays;

/**
 * The distinct grams of one text, numbered in order of first appearance; reused from text to text without allocation.
 * Equal hashes are verified on the characters, so it is exact.
 */
final class GramTable {
    private static final int FREE = -1;

    private final int gram;
    private char[] text = new char[0];
    private int[] slots = new int[64];
    private int shift = Long.SIZE - 6;
    private long[] hashes = new long[64];
    private int[] positions = new int[64];
    private int[] ids = new int[64];
    private int places;
    private int size;

    GramTable(int gram) {
        this.gram = gram;
        Arrays.fill(slots, FREE);
    }

    /** Forgets all grams and holds those of the first {@code length} units of {@code units}. */
    void fill(char[] units, int length) {
        text = units;
        size = 0;
        int count = Math.max(0, length - gram + 1);
        int bits = Math.max(6, Integer.SIZE - Integer.numberOfLeadingZeros(count * 2));
        if (slots.length < 1 << bits) {
            slots = new int[1 << bits];
            hashes = new long[1 << bits];
            positions = new int[1 << bits];
            ids = new int[1 << bits];
        }
        places = count;
        Arrays.fill(slots, 0, 1 << bits, FREE);
        shift = Long.SIZE - bits;
        for (int i = 0; i < count; i++) {
            long hash = Grams.hash(units, i, gram);
            int slot = slotOf(hash, units, i);
            if (slots[slot] == FREE) {
                slots[slot] = size;
                hashes[size] = hash;
                positions[size++] = i;
            }
            ids[i] = slots[slot];
        }
    }

    private int slotOf(long hash, char[] units, int at) {
        int mask = (1 << (Long.SIZE - shift)) - 1;
        int slot = (int) (hash >>> shift);
        while (true) {
            int id = slots[slot];
            if (id == FREE || (hashes[id] == hash && sameGram(positions[id], units, at))) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
    }

    private boolean sameGram(int position, char[] units, int at) {
        for (int i = 0; i < gram; i++) {
            if (text[position + i] != units[at + i]) {
                return false;
            }
        }
        return true;
    }

    /** The number of the gram that stands at {@code at} in {@code units}, or -1 when the text hasn't got it. */
    int find(char[] units, int at) {
        return slots[slotOf(Grams.hash(units, at, gram), units, at)];
    }

    /** How many grams there are, repeated ones counted each time. */
    int places() {
        return places;
    }

    /** The number of the gram that begins at {@code place} of the text. */
    int at(int place) {
        return ids[place];
    }

    int size() {
        return size;
    }

    long hash(int id) {
        return hashes[id];
    }

    /** Where the gram first stands in the text. */
    int position(int id) {
        return positions[id];
    }
}
