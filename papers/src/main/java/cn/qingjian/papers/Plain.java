package cn.qingjian.papers;

import java.util.ArrayList;
import java.util.List;

/** Cleans what people paste: no character that no reader sees, no line break inside a part, one blank where several stood. */
final class Plain {
    private Plain() {}

    /** The visible text; blanks of every sort but the full-width one become one space, and none stands at either end. */
    static String text(String pasted) {
        var clean = new StringBuilder(pasted.length());
        boolean blank = false;
        for (int i = 0; i < pasted.length(); ) {
            int c = pasted.codePointAt(i);
            i += Character.charCount(c);
            if (c != '　' && (Character.isWhitespace(c) || Character.isSpaceChar(c))) {
                blank = true;
            } else if (isVisible(c)) {
                clean.append(blank && !clean.isEmpty() ? " " : "").appendCodePoint(c);
                blank = false;
            }
        }
        return stripped(clean);
    }

    /** The text without blanks of any width at its ends; linear in its length. */
    private static String stripped(CharSequence text) {
        return text.toString().strip();
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> false;
            default -> (c & 0xFFFE) != 0xFFFE;
        };
    }

    /** The paragraphs that say something; a line break inside one makes two. */
    static List<String> paragraphs(List<String> pasted) {
        List<String> paragraphs = new ArrayList<>();
        for (String one : pasted) {
            one.lines().map(Plain::text).filter(line -> !line.isEmpty()).forEach(paragraphs::add);
        }
        return List.copyOf(paragraphs);
    }

    static String required(String what, String pasted, int longest) {
        String text = optional(what, pasted, longest);
        if (text.isEmpty()) {
            throw new IllegalArgumentException(what + "不能为空。");
        }
        return text;
    }

    static String optional(String what, String pasted, int longest) {
        String text = text(pasted);
        if (text.codePointCount(0, text.length()) > longest) {
            throw new IllegalArgumentException(what + "不能超过" + longest + "字。");
        }
        return text;
    }

    /** The text without a mark at its end that the layout sets itself. */
    static String without(String marks, String text) {
        int end = text.length();
        while (end > 0 && marks.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end).strip();
    }
}
