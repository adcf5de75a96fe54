package cn.qingjian.clauses.splitting;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number that a paragraph begins with.
 *
 * @param kind which sort of number
 * @param label how an address writes it: {@code 第十七条之一}, {@code 一}, {@code （一）}, {@code 3}, {@code （3）}
 * @param number its value, 0 when it has none
 * @param length how many characters of the paragraph it takes, white space behind it included
 * @param spaced white space or nothing at all stands behind it
 */
record Marker(Kind kind, String label, int number, int length, boolean spaced) {

    /** Sorts of numbers, the outer ones first. */
    enum Kind {
        /** 编. */
        BOOK(1),
        /** 分编. */
        SUBBOOK(2),
        /** 章. */
        CHAPTER(3),
        /** 节. */
        SECTION(4),
        /** 条. */
        ARTICLE(5),
        /** 一、. */
        CHINESE(6),
        /** （一）. */
        CHINESE_BRACKET(7),
        /** 1. */
        DECIMAL(8),
        /** （1） or 1）. */
        DECIMAL_BRACKET(9),
        /** ①. */
        CIRCLE(10);

        private final int rank;

        Kind(int rank) {
            this.rank = rank;
        }

        /** Smaller is further out. */
        int rank() {
            return rank;
        }

        boolean isHeading() {
            return compareTo(ARTICLE) < 0;
        }

        boolean isItem() {
            return compareTo(ARTICLE) > 0;
        }
    }

    /** A heading of a law is a short line: a longer one merely begins with a reference. */
    private static final int LONGEST_HEADING = 60;
    /** Characters that show that 第十七条 is the beginning of a sentence about an article and not the article's own number. */
    private static final String REFERENCE = "规所、，,和及或与至到的第款项中内之以（(”》";

    private static final String NUMERAL = "[〇○零一二三四五六七八九十百千0-9０-９]{1,9}";
    private static final String SPACE = "[ \\t\\u3000\\u00a0]{0,8}+";
    private static final Pattern LAW = Pattern.compile(
            "^第" + SPACE + "(" + NUMERAL + ")" + SPACE + "(分编|编|章|节|条)(之[一二三四五六七八九十]{1,3})?(" + SPACE + ")");
    private static final Pattern CHINESE = Pattern.compile("^([一二三四五六七八九十百]{1,5})" + SPACE + "[、．.]" + SPACE);
    private static final Pattern CHINESE_BRACKET =
            Pattern.compile("^[（(]" + SPACE + "([一二三四五六七八九十百]{1,5})" + SPACE + "[）)][、，]?" + SPACE);
    private static final Pattern DECIMAL = Pattern.compile("^([0-9０-９]{1,3})(?:[、．]|[.](?![0-9]))" + SPACE);
    private static final Pattern DECIMAL_BRACKET =
            Pattern.compile("^[（(]?" + SPACE + "([0-9０-９]{1,3})" + SPACE + "[）)][、，]?" + SPACE);
    private static final Pattern CIRCLE = Pattern.compile("^([\\u2460-\\u2473])" + SPACE);

    /** The number at the beginning of the paragraph, or null. Looks at no more than its first characters. */
    static @Nullable Marker of(String text) {
        if (text.isEmpty()) {
            return null;
        }
        Matcher law = LAW.matcher(text);
        if (law.lookingAt()) {
            return law(text, law);
        }
        Marker found = item(text, CHINESE, Kind.CHINESE);
        found = found == null ? item(text, CHINESE_BRACKET, Kind.CHINESE_BRACKET) : found;
        found = found == null ? item(text, DECIMAL, Kind.DECIMAL) : found;
        found = found == null ? item(text, DECIMAL_BRACKET, Kind.DECIMAL_BRACKET) : found;
        return found == null ? item(text, CIRCLE, Kind.CIRCLE) : found;
    }

    private static @Nullable Marker law(String text, Matcher law) {
        Kind kind = switch (law.group(2)) {
            case "编" -> Kind.BOOK;
            case "分编" -> Kind.SUBBOOK;
            case "章" -> Kind.CHAPTER;
            case "节" -> Kind.SECTION;
            default -> Kind.ARTICLE;
        };
        boolean spaced = !law.group(4).isEmpty() || law.end() == text.length() || text.charAt(law.end()) == '\n';
        boolean reference = !kind.isHeading() && !spaced && REFERENCE.indexOf(text.charAt(law.end())) >= 0;
        boolean sentence = kind.isHeading() && (text.length() > LONGEST_HEADING || Sentences.endsSentence(text));
        if (reference || sentence) {
            return null;
        }
        String more = law.group(3) == null ? "" : law.group(3);
        String label = "第" + law.group(1) + law.group(2) + more;
        return new Marker(kind, label, ChineseNumber.value(law.group(1)), law.end(), spaced);
    }

    private static @Nullable Marker item(String text, Pattern pattern, Kind kind) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.lookingAt()) {
            return null;
        }
        String digits = kind == Kind.CIRCLE ? matcher.group(1) : narrow(matcher.group(1));
        int number = kind == Kind.CIRCLE ? digits.charAt(0) - '\u2460' + 1 : ChineseNumber.value(digits);
        boolean bracket = kind == Kind.CHINESE_BRACKET || kind == Kind.DECIMAL_BRACKET;
        return new Marker(kind, bracket ? "（" + digits + "）" : digits, number, matcher.end(), true);
    }

    private static String narrow(String digits) {
        StringBuilder narrow = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            narrow.append(c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c);
        }
        return narrow.toString();
    }
}
