package cn.qingjian.provisions.library;

import cn.qingjian.provisions.Force;
import cn.qingjian.provisions.Level;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a reader looks for.
 *
 * @param words words set apart by spaces, all of which must occur in the title, number, issuer or text; empty for all
 * @param level only this level, null for all
 * @param force only what has this force today, null for all
 * @param region only what is for this region, by the beginning of its name; empty for all
 * @param year only what was adopted in this year, null for all
 * @param order how to sort
 * @param page from 1
 */
public record LibraryQuery(
        String words,
        @Nullable Level level,
        @Nullable Force force,
        String region,
        @Nullable Integer year,
        Order order,
        int page) {
    private static final int LONGEST = 200;
    private static final int MOST_TERMS = 8;

    /** How hits are sorted. */
    public enum Order {
        /** By how well they fit. */
        RELEVANCE("按相关程度"),
        /** Latest first. */
        DATE("按日期");

        private final String label;

        Order(String label) {
            this.label = label;
        }

        /** The Chinese word for it. */
        public String label() {
            return label;
        }
    }

    public LibraryQuery {
        words = words.strip();
        words = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        region = region.strip();
        page = Math.max(1, page);
    }

    /** Everything that contains these words. */
    public static LibraryQuery of(String words) {
        return new LibraryQuery(words, null, null, "", null, Order.RELEVANCE, 1);
    }

    /** The folded words, each once; quotation marks and book-title marks around them are left out. */
    List<String> terms() {
        return Arrays.stream(words.split("[\\s\\u3000《》“”\"]+"))
                .map(Folded::of)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_TERMS)
                .toList();
    }

    /** Whether nothing narrows it. */
    public boolean everything() {
        return terms().isEmpty() && level == null && force == null && region.isEmpty() && year == null;
    }
}
