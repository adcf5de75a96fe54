package cn.qingjian.clauses.wording;

import cn.qingjian.clauses.SourceClause;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Invented texts and random edits of them. */
final class Texts {
    /** Few letters, so that random texts share grams by chance as real ones do. */
    private static final String LETTERS = "市县区局科室人员应当可以按照规定办理审核公开报送登记";

    private Texts() {}

    static String random(Random random, int length, int letters) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.charAt(random.nextInt(Math.min(letters, LETTERS.length()))));
            if (random.nextInt(17) == 0) {
                text.append("，。；\n".charAt(random.nextInt(4)));
            }
        }
        return text.toString();
    }

    /** Deletes, inserts, changes and moves stretches. */
    static String edited(Random random, String text, int edits) {
        StringBuilder edited = new StringBuilder(text);
        for (int i = 0; i < edits && edited.length() > 4; i++) {
            int from = random.nextInt(edited.length() - 2);
            int to = Math.min(edited.length(), from + 1 + random.nextInt(6));
            switch (random.nextInt(4)) {
                case 0 -> edited.delete(from, to);
                case 1 -> edited.insert(from, random(random, 3, 24));
                case 2 -> edited.setCharAt(from, LETTERS.charAt(random.nextInt(LETTERS.length())));
                default -> {
                    String moved = edited.substring(from, to);
                    edited.delete(from, to);
                    edited.insert(random.nextInt(edited.length() + 1), moved);
                }
            }
        }
        return edited.toString();
    }

    static List<SourceClause> corpus(Random random, int clauses, int letters) {
        List<SourceClause> corpus = new ArrayList<>();
        for (int i = 0; i < clauses; i++) {
            // some clauses are edits of earlier ones, as in laws that restate each other
            String text = i > 3 && random.nextInt(3) == 0
                    ? edited(random, corpus.get(random.nextInt(i)).text(), 1 + random.nextInt(8))
                    : random(random, 1 + random.nextInt(120), letters);
            corpus.add(new SourceClause("d" + i / 4, "第" + i % 4 + "条", text));
        }
        return corpus;
    }
}
