package cn.qingjian.provisions.library;

/** Text as it is searched: one form for what a reader takes as the same character. Keeps every position. */
final class Folded {
    private static final int FULL_WIDTH = 0xFEE0;

    private Folded() {}

    /** The folded text, of the same length; the same object where nothing had to be folded. */
    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (of(text.charAt(i)) != text.charAt(i)) {
                return all(text);
            }
        }
        return text;
    }

    private static String all(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = of(folded[i]);
        }
        return new String(folded);
    }

    private static char of(char c) {
        return switch (c) {
            case '〔', '［', '【', '﹝' -> '[';
            case '〕', '］', '】', '﹞' -> ']';
            case '（' -> '(';
            case '）' -> ')';
            case '　', '\t' -> ' ';
            default -> letter(c);
        };
    }

    private static char letter(char c) {
        boolean fullWidth = (c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ');
        return Character.toLowerCase(fullWidth ? (char) (c - FULL_WIDTH) : c);
    }
}
