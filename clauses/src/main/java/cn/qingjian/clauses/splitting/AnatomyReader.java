package cn.qingjian.clauses.splitting;

import cn.qingjian.clauses.Paragraph;
import cn.qingjian.clauses.splitting.DocumentAnatomy.Attachment;
import cn.qingjian.clauses.splitting.DocumentAnatomy.Line;
import cn.qingjian.clauses.splitting.DocumentAnatomy.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gives each paragraph its role: first the head down to the addressee line, then the place where the document itself ends
 * and its attachments begin, then signature and date from the end upwards; what is left is body and headings.
 */
final class AnatomyReader {
    private static final int MOST_SIGNATURES = 6;
    private static final int MOST_NOTES = 40;

    private final List<Paragraph> paragraphs;
    private final Role[] roles;
    private final int bodyStart;
    private int bodyEnd;

    private AnatomyReader(List<Paragraph> paragraphs) {
        this.paragraphs = paragraphs;
        this.roles = new Role[paragraphs.size()];
        this.bodyEnd = paragraphs.size();
        Arrays.fill(roles, Role.BODY);
        this.bodyStart = new HeadReader(paragraphs, roles).read();
    }

    static DocumentAnatomy read(List<Paragraph> paragraphs, String givenTitle) {
        AnatomyReader reader = new AnatomyReader(paragraphs);
        reader.bodyEnd = reader.findEnd();
        String shown = reader.title();
        return new DocumentAnatomy(shown.isEmpty() ? givenTitle : shown, reader.lines(), reader.attachments());
    }

    static String title(List<Paragraph> paragraphs) {
        return new AnatomyReader(paragraphs).title();
    }

    private String title() {
        StringBuilder title = new StringBuilder();
        for (int i = 0; i < bodyStart; i++) {
            title.append(roles[i] == Role.TITLE ? text(i).replace("\n", "").replace(" ", "") : "");
        }
        return title.toString();
    }

    private List<Line> lines() {
        tail();
        new HeadingReader(paragraphs, roles, bodyStart, bodyEnd).read();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < bodyEnd; i++) {
            lines.add(new Line(paragraphs.get(i), roles[i]));
        }
        return lines;
    }

    private String text(int at) {
        return paragraphs.get(at).text();
    }

    /** The first paragraph that belongs to an attachment. */
    private int findEnd() {
        boolean articles = false;
        for (int i = bodyStart; i < paragraphs.size(); i++) {
            Marker marker = Marker.of(text(i));
            articles |= marker != null && marker.kind() == Marker.Kind.ARTICLE;
            if (i > bodyStart && beginsAttachment(i, articles)) {
                return i;
            }
            if (i > bodyStart && Lines.isDate(text(i)) && Lines.isSignature(text(i - 1))) {
                return afterSigns(i + 1);
            }
        }
        return paragraphs.size();
    }

    private boolean beginsAttachment(int at, boolean articles) {
        String text = text(at);
        boolean bare = Lines.isBareAttachmentLabel(text) && !Sentences.endsSentence(text);
        return bare || (articles && isAttachmentLabel(text));
    }

    private static boolean isAttachmentLabel(String text) {
        String label = Lines.attachmentLabel(text);
        boolean says = label.length() > 2 || text.startsWith("附件：") || text.startsWith("附件:");
        return Lines.isBareAttachmentLabel(text) || (!label.isEmpty() && says && Lines.isShort(text));
    }

    private int afterSigns(int from) {
        int at = from;
        while (at < paragraphs.size() && isSign(text(at))) {
            at++;
        }
        return at;
    }

    private static boolean isSign(String text) {
        return Lines.isPrinted(text)
                || Lines.isCopyTo(text)
                || Lines.isNote(text)
                || Lines.isContact(text)
                || Lines.isDate(text);
    }

    /** Signature, date and what stands around them, from the end of the document upwards. */
    private void tail() {
        boolean dated = false;
        int signatures = 0;
        int at = bodyEnd - 1;
        while (at >= bodyStart) {
            String text = text(at);
            int notes = attachmentNotes(at);
            if (notes > 0) {
                at -= notes - 1;
                Arrays.fill(roles, at, at + notes, Role.ATTACHMENT_NOTE);
            } else if (isSign(text) && !(dated && Lines.isDate(text))) {
                roles[at] = sign(text);
                dated |= roles[at] == Role.DATE;
            } else if (signs(at, dated) && signatures < MOST_SIGNATURES) {
                roles[at] = Role.SIGNATURE;
                signatures++;
            } else {
                return;
            }
            at--;
        }
    }

    private static Role sign(String text) {
        if (Lines.isDate(text)) {
            return Role.DATE;
        }
        if (Lines.isCopyTo(text)) {
            return Role.COPY_TO;
        }
        if (Lines.isContact(text)) {
            return Role.CONTACT;
        }
        return Lines.isNote(text) ? Role.NOTE : Role.PRINTED;
    }

    private boolean signs(int at, boolean dated) {
        String text = text(at);
        boolean plain = paragraphs.get(at).headingLevel() == 0 && Lines.isSignature(text);
        return plain && at > bodyStart && (dated || Lines.namesBody(text));
    }

    /** How many lines that end here are a list of attachments; 0 when this is none. */
    private int attachmentNotes(int at) {
        for (int n = 1; n <= MOST_NOTES && at - n + 1 >= bodyStart; n++) {
            String text = text(at - n + 1);
            if (!Lines.attachmentLabel(text).isEmpty()
                    && (isAttachmentLabel(text) || Lines.isBareAttachmentLabel(text))) {
                return n;
            }
            Marker marker = Marker.of(text);
            boolean entry = marker != null && marker.kind() == Marker.Kind.DECIMAL && Lines.isShort(text);
            if (!entry) {
                return 0;
            }
        }
        return 0;
    }

    private List<Attachment> attachments() {
        List<Attachment> attachments = new ArrayList<>();
        int start = bodyEnd;
        while (start < paragraphs.size()) {
            int end = start + 1;
            while (end < paragraphs.size() && !isAttachmentLabel(text(end))) {
                end++;
            }
            attachments.add(attachment(start, end));
            start = end;
        }
        return attachments;
    }

    private Attachment attachment(int start, int end) {
        boolean labelled = isAttachmentLabel(text(start));
        AnatomyReader content = new AnatomyReader(paragraphs.subList(labelled ? start + 1 : start, end));
        List<Line> lines = new ArrayList<>();
        if (labelled) {
            lines.add(new Line(paragraphs.get(start), Role.ATTACHMENT_LABEL));
        }
        lines.addAll(content.lines());
        String label = labelled ? Lines.attachmentLabel(text(start)) : "附件";
        return new Attachment(label, new DocumentAnatomy(content.title(), lines, List.of()));
    }
}
