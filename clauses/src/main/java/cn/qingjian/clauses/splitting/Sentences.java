package cn.qingjian.clauses.splitting;

import cn.qingjian.clauses.Span;
import java.util.ArrayList;
import java.util.List;

/** Finds the sentences of Chinese text: they end with 。！？ or ；, closing quotes and brackets behind them included. */
final class Sentences {
    private static final String ENDS = "。！？；!?;";
    private static final String CLOSERS = "”’」』）)》";

    private Sentences() {}

    /** Whether the text ends like a sentence, or announces what follows with a colon. */
    static boolean endsSentence(String text) {
        int last = text.length() - 1;
        while (last > 0 && CLOSERS.indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && (ENDS + "：:，,、").indexOf(text.charAt(last)) >= 0;
    }

    /** Whether any sentence ends in the text. */
    static boolean containsEnd(String text) {
        return text.chars().anyMatch(c -> ENDS.indexOf(c) >= 0);
    }

    /** The sentences of a stretch of text, each without white space around it. Linear. */
    static List<Span> of(String text, int from, int to) {
        List<Span> sentences = new ArrayList<>();
        int start = from;
        for (int i = from; i < to; i++) {
            if (ENDS.indexOf(text.charAt(i)) >= 0) {
                while (i + 1 < to && (CLOSERS + ENDS).indexOf(text.charAt(i + 1)) >= 0) {
                    i++;
                }
                add(text, start, i + 1, sentences);
                start = i + 1;
            }
        }
        add(text, start, to, sentences);
        return sentences;
    }

    private static void add(String text, int from, int to, List<Span> into) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            into.add(new Span(start, end));
        }
    }
}
