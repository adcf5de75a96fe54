package cn.qingjian.clauses.splitting;

import cn.qingjian.clauses.Clause;
import cn.qingjian.clauses.ReadText;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits laws and official documents into clauses, the units that are searched and that a reader recognises.
 *
 * <ul>
 *   <li>Of a law each article is a clause (第十七条, 第十七条之一), with its 款 and 项 on lines of their own.
 *   <li>Of an official document each numbered item with words of its own is a clause (二, 二（一）, 二（一）3); numbers that only
 *       head others are its headings. A list announced by a colon whose items end with semicolons stays in one clause.
 *   <li>What stands before the first number is 引言, closing formulas are 结语; paragraphs under no number are 第3段, counted
 *       over the body.
 *   <li>Clauses of an attachment bear its label in front: 附件1第三条.
 * </ul>
 *
 * Title, addressees, signature, date and notes are no clauses; {@link DocumentAnatomy} has them.
 */
public final class ClauseSplitter {
    private ClauseSplitter() {}

    /** The clauses in reading order, with addresses that are unique in the text. Linear in its length. */
    public static List<Clause> split(ReadText text) {
        return split(DocumentAnatomy.of(text));
    }

    /** The clauses of a text whose parts are already recognised. */
    public static List<Clause> split(DocumentAnatomy anatomy) {
        Addresses addresses = new Addresses();
        List<Clause> clauses = new ArrayList<>(ClauseWalk.over(anatomy, "", addresses));
        for (DocumentAnatomy.Attachment attachment : anatomy.attachments()) {
            clauses.addAll(ClauseWalk.over(attachment.content(), attachment.label(), addresses));
        }
        return clauses;
    }

    /**
     * The parts inside a clause, finer than the clause itself: its 款, 项 and 目, and the sentences of each that has more than
     * one. Empty for a clause of a single sentence. Linear in its length.
     */
    public static List<ClausePart> parts(Clause clause) {
        return PartSplitter.split(clause);
    }
}
