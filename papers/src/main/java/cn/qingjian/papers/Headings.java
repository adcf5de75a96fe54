package cn.qingjian.papers;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The levels of a body: 一、 in 黑体, （一） in 楷体, all others in 仿宋 (GB/T 9704-2012, 7.3.3). */
final class Headings {
    private static final Pattern MARKED = Pattern.compile("(?:([一二三四五六七八九十百]{1,5}+、)|[（(][一二三四五六七八九十百]{1,5}+[）)])");

    private Headings() {}

    /** 1 for 一、, 2 for （一）, 0 for a paragraph without a heading. */
    static int level(String paragraph) {
        Matcher marked = MARKED.matcher(paragraph);
        return !marked.lookingAt() ? 0 : marked.group(1) != null ? 1 : 2;
    }

    /** The paragraph in its faces: a heading that runs on is set in its own up to the first full stop. */
    static List<Span> spans(String paragraph) {
        int level = level(paragraph);
        if (level == 0) {
            return List.of(new Span(Face.FANGSONG, paragraph));
        }
        Face face = level == 1 ? Face.HEI : Face.KAI;
        int stop = paragraph.indexOf('。') + 1;
        return stop == 0 || stop == paragraph.length()
                ? List.of(new Span(face, paragraph))
                : List.of(
                        new Span(face, paragraph.substring(0, stop)),
                        new Span(Face.FANGSONG, paragraph.substring(stop)));
    }
}
