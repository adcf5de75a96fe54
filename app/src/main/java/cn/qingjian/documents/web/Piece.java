package cn.qingjian.documents.web;

import cn.qingjian.clauses.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of a text, marked or not.
 *
 * @param text its words
 * @param marked whether it is found in the other text
 */
public record Piece(String text, boolean marked) {
    /** Cuts a text at the edges of the spans; spans may overlap or reach beyond the text. */
    public static List<Piece> of(String text, List<Span> spans) {
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (Span span :
                spans.stream().sorted(Comparator.comparingInt(Span::from)).toList()) {
            int from = Math.max(done, Math.min(span.from(), text.length()));
            int to = Math.min(span.to(), text.length());
            if (to > from) {
                if (from > done) {
                    pieces.add(new Piece(text.substring(done, from), false));
                }
                pieces.add(new Piece(text.substring(from, to), true));
                done = to;
            }
        }
        if (done < text.length()) {
            pieces.add(new Piece(text.substring(done), false));
        }
        return pieces;
    }
}
