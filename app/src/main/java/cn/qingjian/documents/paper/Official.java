package cn.qingjian.documents.paper;

import cn.qingjian.clauses.splitting.DocumentAnatomy;
import cn.qingjian.clauses.splitting.DocumentAnatomy.Role;
import cn.qingjian.documents.Addressee;
import cn.qingjian.documents.DocumentDraft;
import cn.qingjian.documents.Genre;
import cn.qingjian.documents.draft.Urgency;
import cn.qingjian.kernel.DocumentNumber;
import cn.qingjian.papers.Attachment;
import cn.qingjian.papers.Form;
import cn.qingjian.papers.OfficialPaper;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A draft as the official document that it is to become (GB/T 9704-2012); what it doesn't say yet, such as its number, is left open. */
public final class Official {
    private static final Set<Role> TEXT =
            EnumSet.of(Role.TITLE_NOTE, Role.CONTENTS, Role.HEADING, Role.BODY, Role.CONTACT);
    private static final Pattern NAMED = Pattern.compile("^(?:附件\\s*)?[:：]?\\s*(?:\\d{1,2}\\s*[.．、])?\\s*");
    private static final Pattern COPIED = Pattern.compile("^抄\\s*送\\s*[:：]?\\s*");
    private static final Pattern PRINTED = Pattern.compile("^(.*?)[\\s　]*(\\d{4}年\\d{1,2}月\\d{1,2}日)印发$");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private Official() {}

    /**
     * What the office adds to a draft before it goes out.
     *
     * @param number its number; empty where it bears none yet
     * @param signer the leader who signed it
     * @param signed the day of the signature, which is the date of the document; null while nobody has signed
     * @param urgency 紧急程度
     * @param printed the day of printing; null before
     */
    public record Issue(
            Optional<DocumentNumber> number,
            String signer,
            @Nullable LocalDate signed,
            Urgency urgency,
            @Nullable LocalDate printed) {}

    /** The form of the paper for a kind of document. */
    public static Form form(Genre genre) {
        return switch (genre) {
            case LETTER -> Form.LETTER;
            case MINUTES -> Form.MINUTES;
            default -> Form.DOCUMENT;
        };
    }

    /**
     * The document.
     *
     * @param organ name of the organ that issues it
     * @throws IllegalArgumentException where it can't be laid out; the message, in Chinese, is for its author
     */
    public static OfficialPaper of(DocumentDraft draft, String organ) {
        return parts(draft, organ).paper();
    }

    /**
     * The document as it goes out: what the office added stands where the draft had something else.
     *
     * @param organ name of the organ that issues it
     * @param office name of the unit that prints it
     * @throws IllegalArgumentException as {@link #of(DocumentDraft, String)}
     */
    public static OfficialPaper of(DocumentDraft draft, String organ, String office, Issue issue) {
        Form form = form(draft.genre());
        OfficialPaper.Parts parts = parts(draft, organ)
                .number(issue.number().map(DocumentNumber::toString).orElse(""))
                .urgency(issue.urgency().mark());
        if (issue.signed() != null) {
            parts.signed(draft.anatomy().signatures().stream().findFirst().orElse(organ), issue.signed());
        }
        if (draft.goesUp() && form == Form.DOCUMENT) {
            parts.signers(List.of(issue.signer()));
        }
        if (form != Form.LETTER) {
            parts.printed(office, issue.printed());
        }
        return parts.paper();
    }

    private static OfficialPaper.Parts parts(DocumentDraft draft, String organ) {
        DocumentAnatomy anatomy = draft.anatomy();
        Form form = form(draft.genre());
        OfficialPaper.Parts parts = OfficialPaper.parts(form, mark(form, organ), draft.title(), body(anatomy))
                .number(anatomy.number())
                .to(addressees(draft, anatomy))
                .signed(
                        anatomy.signatures().stream().findFirst().orElse(organ),
                        anatomy.date().orElse(null))
                .note(first(anatomy, Role.NOTE))
                .copies(COPIED.matcher(first(anatomy, Role.COPY_TO)).replaceFirst(""))
                .attachments(attachments(anatomy));
        Matcher printed = PRINTED.matcher(first(anatomy, Role.PRINTED));
        if (printed.matches()) {
            parts.printed(printed.group(1), day(printed.group(2)).orElse(null));
        }
        return form == Form.MINUTES ? parts : parts.sealed();
    }

    private static String mark(Form form, String organ) {
        return switch (form) {
            case LETTER -> organ;
            case MINUTES -> organ + "会议纪要";
            case DOCUMENT, ORDER -> organ + "文件";
        };
    }

    /** As the text has them, else as they were chosen. */
    private static String addressees(DocumentDraft draft, DocumentAnatomy anatomy) {
        String written = first(anatomy, Role.ADDRESSEE);
        return written.isEmpty()
                ? draft.addressees().stream().map(Addressee::name).collect(Collectors.joining("、"))
                : written;
    }

    private static List<String> body(DocumentAnatomy anatomy) {
        return anatomy.lines().stream()
                .filter(line -> TEXT.contains(line.role()))
                .map(line -> line.paragraph().text())
                .toList();
    }

    /** Those that follow, and those that are only named. */
    private static List<Attachment> attachments(DocumentAnatomy anatomy) {
        List<String> names = anatomy.attachmentNotes().stream()
                .map(line -> NAMED.matcher(line).replaceFirst("").strip())
                .filter(name -> !name.isEmpty())
                .toList();
        List<Attachment> attachments = new ArrayList<>();
        for (int i = 0; i < Math.max(names.size(), anatomy.attachments().size()); i++) {
            String name = i < names.size() ? names.get(i) : "";
            attachments.add(
                    i < anatomy.attachments().size()
                            ? attachment(name, anatomy.attachments().get(i))
                            : new Attachment(name, List.of()));
        }
        return attachments;
    }

    private static Attachment attachment(String name, DocumentAnatomy.Attachment found) {
        DocumentAnatomy content = found.content();
        String title = Stream.of(content.title(), name, found.label())
                .filter(one -> !one.isBlank())
                .findFirst()
                .orElse("附件");
        return new Attachment(
                title,
                content.lines().stream()
                        .filter(line -> line.role() != Role.TITLE)
                        .map(line -> line.paragraph().text())
                        .toList());
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written, DAY));
        } catch (DateTimeParseException impossible) {
            return Optional.empty();
        }
    }

    private static String first(DocumentAnatomy anatomy, Role role) {
        return anatomy.texts(role).stream().findFirst().orElse("");
    }
}
