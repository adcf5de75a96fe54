package cn.qingjian.papers;

import java.util.List;

/**
 * An attachment.
 *
 * @param title its title, with which the document names it
 * @param body its paragraphs; none when it is only named, because it is kept elsewhere
 */
public record Attachment(String title, List<String> body) {
    /**
     * Cleans both.
     *
     * @throws IllegalArgumentException when the title is empty or longer than 200 characters
     */
    public Attachment {
        title = Plain.required("附件名称", title, OfficialPaper.LONGEST_TITLE);
        body = Plain.paragraphs(body);
    }
}
