package cn.qingjian.clauses.splitting;

import cn.qingjian.clauses.Paragraph;
import cn.qingjian.clauses.ReadText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of an official document or law: which paragraph is title, number, addressee line, heading, body, signature and
 * so on. Every paragraph of the text stands in exactly one place, here or in an attachment.
 *
 * @param title the title on one line as the text shows it, else the one that came with the text; empty when there is neither
 * @param lines the paragraphs of the document itself, attachments left out, each with its role
 * @param attachments what is attached, in order
 */
public record DocumentAnatomy(String title, List<Line> lines, List<Attachment> attachments) {
    private static final Pattern DATE = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");
    private static final Pattern CHINESE_DATE =
            Pattern.compile("([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日");

    public DocumentAnatomy {
        lines = List.copyOf(lines);
        attachments = List.copyOf(attachments);
    }

    /** What a paragraph is in its document, by the elements of 党政机关公文处理工作条例 article 9. */
    public enum Role {
        /** 发文机关标志, 份号, 密级, 紧急程度, 签发人: what stands above the title. */
        LETTERHEAD,
        /** 发文字号. */
        NUMBER,
        /** 标题; a title of several lines has several. */
        TITLE,
        /** 题注: when and by whom a law was passed, in brackets below its title. */
        TITLE_NOTE,
        /** 目录 with its entries. */
        CONTENTS,
        /** 主送机关. */
        ADDRESSEE,
        /** A heading: 编, 章, 节, or a line of the body that only heads what follows. */
        HEADING,
        /** 正文. */
        BODY,
        /** 附件说明, the list of attachments below the body. */
        ATTACHMENT_NOTE,
        /** 发文机关署名. */
        SIGNATURE,
        /** 成文日期. */
        DATE,
        /** 联系人, telephone. */
        CONTACT,
        /** 附注, such as （此件公开发布）. */
        NOTE,
        /** 抄送机关. */
        COPY_TO,
        /** 印发机关和印发日期. */
        PRINTED,
        /** The line 附件1 above an attachment. */
        ATTACHMENT_LABEL
    }

    /** A paragraph and its role. */
    public record Line(Paragraph paragraph, Role role) {
        String text() {
            return paragraph.text();
        }
    }

    /**
     * An attached text with parts of its own.
     *
     * @param label 附件, 附件1 …
     * @param content its parts; its first line is the label where the text has one
     */
    public record Attachment(String label, DocumentAnatomy content) {}

    /** Recognises the parts of a text. Linear in its length. */
    public static DocumentAnatomy of(ReadText text) {
        return AnatomyReader.read(text.paragraphs(), text.title());
    }

    /** Recognises the parts of a text that has no title but what it shows. Linear in its length. */
    public static DocumentAnatomy of(List<Paragraph> paragraphs) {
        return AnatomyReader.read(paragraphs, "");
    }

    /** The title that a text shows, on one line; empty when it shows none. Looks at the head of the text alone. */
    public static String titleOf(List<Paragraph> paragraphs) {
        return AnatomyReader.title(paragraphs);
    }

    /**
     * The genre that the title names in its last word: one of the fifteen 文种 (通知, 意见, 函 …), or what internal papers and
     * laws call themselves (工作方案, 办法, 条例 …); empty when it names none.
     */
    public String genre() {
        return Genre.of(title);
    }

    /** The 发文字号 as written, empty when there is none. */
    public String number() {
        return texts(Role.NUMBER).stream().findFirst().orElse("");
    }

    /** The 主送机关, one by one as the line sets them apart; empty when there is no such line. */
    public List<String> addressees() {
        List<String> addressees = new ArrayList<>();
        for (String line : texts(Role.ADDRESSEE)) {
            for (String one : line.split("[、，,；;：:\\s]")) {
                if (!one.isBlank()) {
                    addressees.add(one.strip());
                }
            }
        }
        return addressees;
    }

    /**
     * All headings of the document itself in order, with their numbers: lines that head what follows, and the short first
     * sentence of a numbered paragraph (（一）指导思想。以……).
     */
    public List<String> headings() {
        List<String> headings = new ArrayList<>();
        for (Line line : lines) {
            Marker marker = line.role() == Role.BODY ? Marker.of(line.text()) : null;
            String heading = line.role() == Role.HEADING ? line.text() : "";
            if (marker != null && marker.kind().isItem()) {
                heading = Lines.runInHeading(line.text());
            }
            if (!heading.isEmpty()) {
                headings.add(heading);
            }
        }
        return headings;
    }

    /** The body and its headings, paragraph by paragraph. */
    public List<String> body() {
        return lines.stream()
                .filter(line -> line.role() == Role.BODY || line.role() == Role.HEADING)
                .map(Line::text)
                .toList();
    }

    /**
     * The length of the body (正文字数), counted as word processors count 字数: each Chinese character and each punctuation
     * mark is one, each run of Latin letters or digits is one, white space is none. Headings inside the body count; title,
     * addressees, list of attachments, signature, date, notes and the attachments themselves don't.
     */
    public int bodyCharacters() {
        return body().stream().mapToInt(CharacterCount::of).sum();
    }

    /** The 附件说明, one entry a line. */
    public List<String> attachmentNotes() {
        return texts(Role.ATTACHMENT_NOTE);
    }

    /** The 发文机关署名; several for a joint document. */
    public List<String> signatures() {
        return texts(Role.SIGNATURE);
    }

    /** The 成文日期, when the document shows a possible one. */
    public Optional<LocalDate> date() {
        return texts(Role.DATE).stream().findFirst().flatMap(DocumentAnatomy::parseDate);
    }

    /** Lines that name a contact person or a telephone. */
    public List<String> contacts() {
        return texts(Role.CONTACT);
    }

    /** All paragraphs of a role in order. */
    public List<String> texts(Role role) {
        return lines.stream()
                .filter(line -> line.role() == role)
                .map(Line::text)
                .toList();
    }

    private static Optional<LocalDate> parseDate(String text) {
        String packed = text.replace(" ", "").replace("　", "");
        Matcher arabic = DATE.matcher(packed);
        Matcher chinese = CHINESE_DATE.matcher(packed);
        Matcher found = arabic.find() ? arabic : chinese.find() ? chinese : null;
        try {
            return found == null
                    ? Optional.empty()
                    : Optional.of(LocalDate.of(
                            ChineseNumber.value(found.group(1).replace('零', '〇')),
                            ChineseNumber.value(found.group(2)),
                            ChineseNumber.value(found.group(3))));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
