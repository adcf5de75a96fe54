package cn.qingjian.documents;

import cn.qingjian.clauses.Paragraph;
import cn.qingjian.clauses.splitting.ClauseSplitter;
import cn.qingjian.clauses.splitting.DocumentAnatomy;
import cn.qingjian.gate.Bearers;
import cn.qingjian.gate.Demand;
import cn.qingjian.gate.DemandId;
import cn.qingjian.gate.Passage;
import cn.qingjian.gate.PlanPlace;
import cn.qingjian.gate.Tasks;
import cn.qingjian.people.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A draft document as the gate judges it.
 *
 * @param id key of the draft
 * @param title its title
 * @param genre its 文种
 * @param lengthClass its class
 * @param form the dress in which it would go out
 * @param purpose why it must be issued (事由)
 * @param addressees 主送机关
 * @param text everything below the title, one paragraph a line
 * @param issuerUnit key of the department that drafts it
 * @param planItem key of the plan item that it carries out; empty where it has none
 * @param reviewed whether the legal department has recorded its review of this very text
 * @param day the day under whose rules it is judged
 */
public record DocumentDraft(
        DemandId id,
        String title,
        Genre genre,
        LengthClass lengthClass,
        DocumentForm form,
        String purpose,
        List<Addressee> addressees,
        String text,
        long issuerUnit,
        Optional<Long> planItem,
        boolean reviewed,
        LocalDate day)
        implements Demand {
    /** 每面 22 行、每行 28 字: GB/T 9704-2012. */
    private static final int LINES_A_PAGE = 22;

    private static final int CHARACTERS_A_LINE = 28;
    /** Head, rule, title and addressees of a first page, estimated. */
    private static final int LINES_OF_THE_HEAD = 8;
    /** How many people of each unit read a document and act on it; our own assumption, shown with every figure. */
    static final int READERS = 2;

    public DocumentDraft {
        addressees = List.copyOf(addressees);
    }

    /** Its parts: headings, body, signature and so on. Reads the whole text; linear. */
    public DocumentAnatomy anatomy() {
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(new Paragraph(title, 1));
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> paragraphs.add(new Paragraph(line, 0)));
        return DocumentAnatomy.of(paragraphs);
    }

    @Override
    public List<Passage> says() {
        return ClauseSplitter.split(anatomy()).stream()
                .map(clause -> new Passage(clause.address(), clause.text()))
                .toList();
    }

    /** Length of the body (正文字数); attachments, signature and date don't count. */
    public int characters() {
        return anatomy().bodyCharacters();
    }

    /** Pages in the layout of GB/T 9704-2012, estimated from the paragraphs. */
    public int pages() {
        int lines = LINES_OF_THE_HEAD;
        for (String paragraph : anatomy().body()) {
            lines += Math.ceilDiv(paragraph.length() + 2, CHARACTERS_A_LINE);
        }
        return Math.ceilDiv(lines, LINES_A_PAGE);
    }

    @Override
    public Bearers bearers() {
        var units = new TreeSet<Long>();
        addressees.stream()
                .filter(addressee -> addressee.is(Unit.Kind.COUNTY_OFFICE) || addressee.is(Unit.Kind.DEPARTMENT))
                .flatMap(addressee -> addressee.unit().stream())
                .forEach(units::add);
        return new Bearers(units, READERS);
    }

    @Override
    public Optional<PlanPlace> plan() {
        return Optional.of(new PlanPlace(lengthClass.code(), planItem));
    }

    /** Whether those who receive it may be asked for something; a report or a request asks nothing of the grassroots. */
    boolean directs() {
        return genre != Genre.REPORT && genre != Genre.REQUEST;
    }

    @Override
    public List<String> asks() {
        return Demands.asks(this);
    }

    @Override
    public Tasks tasks() {
        List<String> lines = toGrassroots() ? Demands.tasks(this) : List.of();
        return lines.isEmpty()
                ? Tasks.NONE
                : Tasks.in(lines, title + "。" + purpose, title + "。" + purpose + "\n" + text);
    }

    /** The last day named in the sentences that ask for something. */
    @Override
    public Optional<LocalDate> until() {
        return Deadlines.last(asks(), day);
    }

    /** Whether it goes to the grassroots offices. */
    boolean toGrassroots() {
        return addressees.stream().anyMatch(addressee -> addressee.is(Unit.Kind.COUNTY_OFFICE));
    }

    /** Whether it goes to somebody above (上行文). */
    public boolean goesUp() {
        return addressees.stream()
                .anyMatch(
                        to -> to.direction().filter(Genre.Direction.UP::equals).isPresent());
    }
}
