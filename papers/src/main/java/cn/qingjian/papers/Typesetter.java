package cn.qingjian.papers;

import static cn.qingjian.papers.Standard.BOTTOM;
import static cn.qingjian.papers.Standard.LEFT;
import static cn.qingjian.papers.Standard.LINES;
import static cn.qingjian.papers.Standard.PITCH;
import static cn.qingjian.papers.Standard.TOP;
import static cn.qingjian.papers.Standard.WIDTH;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays a document out on pages of A4 as GB/T 9704-2012 wants: 22 lines of 28 characters a page, the marks of each line at
 * their place in millimetres. Writers of fixed pages print what it says and decide nothing, so that their files agree.
 *
 * <p>The last lines of the text go with signature and date, so that no page bears these alone. Attachments begin on pages of
 * their own. The record at the end (版记) stands at the lower edge of the last page. Time and memory are linear in the
 * length of the document but for its title, whose lines are balanced.
 */
public final class Typesetter {
    private static final double TINY = 1e-6;
    /** So many last rows of the text go with the signature. */
    private static final int KEPT = 2;
    /** A note of more rows may go to the next page by itself. */
    private static final int SHORT_NOTE = 3;

    private final OfficialPaper paper;
    private final boolean addresseesInRecord;
    private final List<Page> pages = new ArrayList<>();
    /** The row of the text in which the signature begins; none before it is known. */
    private int signature = -1;
    /** Where that row was put: its page, and its upper edge. */
    private int signedPage;

    private double signedTop;

    private static final class Page {
        private final List<Words> words = new ArrayList<>();
        private final List<Rule> rules = new ArrayList<>();
        private double y = TOP;

        private int room() {
            return (int) ((BOTTOM - y) / PITCH + TINY);
        }

        private void add(Row row) {
            put(row, y);
            y += PITCH;
        }

        private void put(Row row, double top) {
            row.words().forEach(one -> words.add(one.moved(LEFT, top)));
        }
    }

    private Typesetter(OfficialPaper paper) {
        this.paper = paper;
        this.addresseesInRecord = addresseesInRecord(paper);
    }

    /** The pages of a document, at least one. */
    public static List<Sheet> sheets(OfficialPaper paper) {
        Typesetter typesetter = new Typesetter(paper);
        typesetter.text();
        typesetter.attachments();
        typesetter.record();
        return typesetter.numbered();
    }

    /**
     * Where the seal stands on the pages of {@link #sheets}: on signature and date, whose middle is a little below its own, its
     * upper edge within a line of the text above (GB/T 9704-2012, 7.3.5.1; how far within is own).
     *
     * @throws IllegalArgumentException when the document bears no seal, or has no signature or date yet; the message is Chinese
     */
    public static SealPlace sealPlace(OfficialPaper paper) {
        if (!paper.sealed() || paper.form() == Form.ORDER) {
            throw new IllegalArgumentException("这份公文不加盖印章。");
        }
        if (paper.signature().isEmpty() || paper.date() == null) {
            throw new IllegalArgumentException("没有署名或者成文日期，不能盖章。");
        }
        Typesetter typesetter = new Typesetter(paper);
        typesetter.text();
        Closing closing = Closing.of(paper);
        double text = typesetter.signedTop - closing.blanks() * PITCH;
        double middle = typesetter.signedTop + (closing.signature().size() + 1) * PITCH / 2;
        double lowest = text + PITCH - Standard.WITHIN + SealPicture.DIAMETER / 2;
        return new SealPlace(
                typesetter.signedPage,
                LEFT + WIDTH - closing.dateIndent() - closing.date().width() / 2,
                Math.min(middle - Standard.BELOW, lowest));
    }

    private Page page() {
        return pages.getLast();
    }

    private Page newPage() {
        pages.add(new Page());
        return page();
    }

    private void text() {
        Head head = Head.of(paper);
        Page first = newPage();
        first.words.addAll(head.words());
        first.rules.addAll(head.rules());
        first.y = head.end();

        List<Row> rows = new ArrayList<>();
        if (!paper.title().isEmpty()) {
            rows.addAll(Rows.title(paper.title()));
            rows.add(Row.EMPTY);
        }
        if (!paper.addressees().isEmpty() && !addresseesInRecord) {
            rows.addAll(Rows.addressees(paper.addressees()));
        }
        int lastParagraph = rows.size();
        for (String paragraph : paper.body()) {
            lastParagraph = rows.size();
            rows.addAll(Rows.paragraph(paragraph));
        }
        int kept = Math.max(lastParagraph, rows.size() - KEPT);
        if (!paper.attachments().isEmpty()) {
            rows.add(Row.EMPTY);
            rows.addAll(Rows.attachments(paper.attachments()));
        }
        if (!paper.rolls().isEmpty()) {
            rows.add(Row.EMPTY);
            paper.rolls().forEach(roll -> rows.addAll(Rows.roll(roll)));
        }
        List<Row> closing = Rows.closing(paper);
        for (int i = closing.size() - 1; i >= 0 && !closing.get(i).isEmpty(); i--) {
            signature = rows.size() + i;
        }
        rows.addAll(closing);
        int signed = rows.size();
        if (!paper.note().isEmpty()) {
            List<Row> note = Rows.paragraph("（" + paper.note() + "）");
            rows.addAll(note);
            signed += note.size() <= SHORT_NOTE ? note.size() : 0;
        }
        flow(rows, Math.max(kept, signed - LINES), signed);
        signature = -1;
    }

    /** Addressees that would leave no room for text on the first page stand in the record (7.3.2; 待核). */
    static boolean addresseesInRecord(OfficialPaper paper) {
        if (paper.addressees().isEmpty() || paper.form() == Form.LETTER || paper.form() == Form.MINUTES) {
            return false;
        }
        int room = (int) ((BOTTOM - Head.of(paper).end()) / PITCH + TINY);
        int title = paper.title().isEmpty() ? 0 : Rows.title(paper.title()).size() + 1;
        return title + 1 < room && title + Rows.addressees(paper.addressees()).size() >= room;
    }

    /** Rows from {@code kept} to {@code signed} stay together on a page. */
    private void flow(List<Row> rows, int kept, int signed) {
        for (int i = 0; i < rows.size(); i++) {
            int needed = i == kept ? signed - kept : 1;
            if (page().room() < needed) {
                newPage();
            }
            if (i == signature) {
                signedPage = pages.size();
                signedTop = page().y;
            }
            boolean atTop = page().y == TOP;
            if (!(atTop && rows.get(i).isEmpty())) {
                page().add(rows.get(i));
            }
        }
    }

    private void attachments() {
        int count = paper.attachments().size();
        for (int i = 0; i < count; i++) {
            Attachment attachment = paper.attachments().get(i);
            if (attachment.body().isEmpty()) {
                continue;
            }
            Page page = newPage();
            page.add(Row.of(
                    Rows.breaker(Face.HEI, count == 1 ? "附件" : "附件" + (i + 1)).single(), 0, Standard.THREE));
            page.add(Row.EMPTY);
            List<Row> rows = new ArrayList<>(Rows.title(attachment.title()));
            rows.add(Row.EMPTY);
            attachment.body().forEach(paragraph -> rows.addAll(Rows.paragraph(paragraph)));
            flow(rows, rows.size(), rows.size());
        }
    }

    private void record() {
        List<Row> copies = new ArrayList<>();
        if (addresseesInRecord) {
            copies.addAll(Rows.record("主送：", paper.addressees() + "。"));
        }
        if (!paper.copies().isEmpty()) {
            copies.addAll(Rows.record("抄送：", paper.copies() + "。"));
        }
        List<Row> rows = new ArrayList<>(copies);
        boolean printed = !paper.printedBy().isEmpty() || paper.printedOn() != null;
        if (printed) {
            rows.add(Rows.printed(paper.printedBy(), Closing.day(paper.printedOn())));
        }
        if (rows.isEmpty()) {
            return;
        }
        int from = 0;
        while (rows.size() - from > LINES) {
            Page page = newPage();
            for (; page.room() > 0; from++) {
                page.add(rows.get(from));
            }
        }
        List<Row> last = rows.subList(from, rows.size());
        Page page = page().room() < last.size() || from > 0 ? newPage() : page();
        double top = BOTTOM - last.size() * PITCH;
        for (int i = 0; i < last.size(); i++) {
            page.put(last.get(i), top + i * PITCH);
        }
        if (paper.form() == Form.LETTER) {
            return;
        }
        if (from == 0) {
            page.rules.add(rule(top, Standard.RECORD_LINE));
        } else {
            pages.get(pages.size() - 1 - from / LINES).rules.add(rule(TOP, Standard.RECORD_LINE));
        }
        if (printed && !copies.isEmpty()) {
            page.rules.add(rule(BOTTOM - PITCH, Standard.RECORD_INNER_LINE));
        }
        page.rules.add(rule(BOTTOM - Standard.RECORD_LINE, Standard.RECORD_LINE));
    }

    private static Rule rule(double y, double height) {
        return new Rule(LEFT, y, WIDTH, height, Ink.BLACK);
    }

    private List<Sheet> numbered() {
        List<Sheet> sheets = new ArrayList<>();
        for (Page page : pages) {
            int number = sheets.size() + 1;
            if (number > 1 || paper.form() != Form.LETTER) {
                page.words.addAll(number(number));
            }
            sheets.add(new Sheet(number, page.words, page.rules));
        }
        return List.copyOf(sheets);
    }

    /** The number between dashes, at the right on odd pages, at the left on even ones, a character from the margin. */
    private static List<Words> number(int number) {
        String text = "— " + number + " —";
        FontFile font = FontFile.of(Face.SONG);
        double size = Standard.FOUR;
        List<Double> advances = new ArrayList<>();
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            double advance = font.advance(text.charAt(i)) * size;
            advances.add(advance);
            width += advance;
        }
        double x = number % 2 == 1 ? LEFT + WIDTH - size - width : LEFT + size;
        double baseline = BOTTOM + Standard.TO_PAGE_NUMBER + font.box('—').top() * size;
        return List.of(new Words(Face.SONG, size, Ink.BLACK, x, baseline, text, advances));
    }
}
