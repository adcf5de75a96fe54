package cn.qingjian.incoming;

import cn.qingjian.clauses.ReadText;
import cn.qingjian.clauses.splitting.DocumentAnatomy;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the register says of a paper.
 *
 * @param title 标题
 * @param organ 来文单位
 * @param number 来文字号; may be empty
 * @param genre 文种; may be empty
 * @param formed 成文日期
 * @param urgency 紧急程度
 * @param copies how many copies were counted
 */
public record Letter(
        String title, String organ, String number, String genre, LocalDate formed, Urgency urgency, int copies) {
    private static final int HEAD = 12;

    /**
     * What a paper's own text says, for the register to begin with; whatever it doesn't show is empty.
     *
     * @param title 标题
     * @param organ 来文单位: who signs it
     * @param number 来文字号
     * @param genre 文种
     * @param formed 成文日期
     * @param urgency 紧急程度
     */
    public record Read(
            String title, String organ, String number, String genre, Optional<LocalDate> formed, Urgency urgency) {
        /** Of a paper without any words. */
        public static final Read NOTHING = new Read("", "", "", "", Optional.empty(), Urgency.PLAIN);

        /** Of a text. */
        public static Read of(ReadText text) {
            DocumentAnatomy anatomy = DocumentAnatomy.of(text);
            return new Read(
                    anatomy.title().isEmpty() ? text.title() : anatomy.title(),
                    anatomy.signatures().stream().findFirst().orElse(""),
                    anatomy.number(),
                    anatomy.genre(),
                    anatomy.date(),
                    Urgency.in(text.paragraphs().stream().limit(HEAD).map(cn.qingjian.clauses.Paragraph::text)));
        }
    }
}
