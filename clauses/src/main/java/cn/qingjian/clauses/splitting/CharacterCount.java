package cn.qingjian.clauses.splitting;

/** Counts 字数 as word processors do. */
final class CharacterCount {
    private CharacterCount() {}

    /** Each Chinese character and punctuation mark one, each run of Latin letters or digits one, white space none. */
    static int of(String text) {
        int count = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            boolean word = c < 0x250 && Character.isLetterOrDigit(c);
            boolean space = Character.isWhitespace(c);
            if (!space && !(word && inWord)) {
                count++;
            }
            inWord = word;
            i += Character.charCount(c);
        }
        return count;
    }
}
