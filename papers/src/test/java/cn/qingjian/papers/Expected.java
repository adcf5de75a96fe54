package cn.qingjian.papers;

import java.util.ArrayList;
import java.util.List;

/** What a reader finds in a document, part after part, without blanks; page numbers left out. */
final class Expected {
    private Expected() {}

    static String text(OfficialPaper paper) {
        return String.join("", parts(paper)).replaceAll("\\s|　", "");
    }

    private static List<String> parts(OfficialPaper paper) {
        List<String> parts = new ArrayList<>();
        boolean letter = paper.form() == Form.LETTER;
        if (!letter) {
            parts.add(paper.urgency());
        }
        parts.add(paper.mark());
        if (letter) {
            parts.add(paper.urgency());
        }
        upwards(paper, parts);
        if (paper.form() == Form.MINUTES) {
            parts.add(paper.signature());
            parts.add(Closing.day(paper.date()));
        }
        parts.add(paper.title());
        parts.add(paper.addressees().isEmpty() ? "" : paper.addressees() + "：");
        parts.addAll(paper.body());
        int count = paper.attachments().size();
        for (int i = 0; i < count; i++) {
            parts.add(i == 0 ? "附件：" : "");
            parts.add((count > 1 ? (i + 1) + "." : "")
                    + paper.attachments().get(i).title());
        }
        paper.rolls().forEach(roll -> parts.add(roll.label() + "：" + roll.names()));
        if (paper.form() != Form.MINUTES) {
            parts.add(paper.signature());
            parts.add(paper.form() == Form.ORDER ? String.join("", paper.signers()) : "");
            parts.add(Closing.day(paper.date()));
        }
        parts.add(paper.note().isEmpty() ? "" : "（" + paper.note() + "）");
        for (int i = 0; i < count; i++) {
            Attachment attachment = paper.attachments().get(i);
            if (!attachment.body().isEmpty()) {
                parts.add("附件" + (count > 1 ? i + 1 : ""));
                parts.add(attachment.title());
                parts.addAll(attachment.body());
            }
        }
        parts.add(paper.copies().isEmpty() ? "" : "抄送：" + paper.copies() + "。");
        parts.add(paper.printedBy());
        parts.add(paper.printedOn() == null ? "" : Closing.day(paper.printedOn()) + "印发");
        return parts;
    }

    /** In the order of lines and from left to right: the number stands left of the last signers. */
    private static void upwards(OfficialPaper paper, List<String> parts) {
        List<String> signers = paper.form() == Form.DOCUMENT ? paper.signers() : List.of();
        if (signers.isEmpty()) {
            parts.add(paper.number());
            return;
        }
        int last = (signers.size() - 1) / 2 * 2;
        String label = "签发人：";
        if (last == 0) {
            parts.add(paper.number() + label + String.join("", signers));
        } else {
            parts.add(label + String.join("", signers.subList(0, last)));
            parts.add(paper.number() + String.join("", signers.subList(last, signers.size())));
        }
    }
}
