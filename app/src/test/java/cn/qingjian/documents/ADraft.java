package cn.qingjian.documents;

import cn.qingjian.gate.DemandId;
import cn.qingjian.people.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a draft document step by step, from one that no rule finds fault with. */
public final class ADraft {
    public static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final int PARAGRAPH = 400;

    private String title = "关于开办测试业务的通知";
    private Genre genre = Genre.NOTICE;
    private LengthClass lengthClass = LengthClass.GENERAL;
    private DocumentForm form = DocumentForm.OFFICIAL;
    private String purpose = "开办测试业务";
    private List<Addressee> addressees = List.of(office("云渡区管理部", 1), office("临溪县管理部", 2));
    private String head = "各县区管理部：";
    private String body = "一、测试业务自下月起在网上服务大厅开办。\n二、系统当场给出结果。";
    private String foot = "青禾市住房公积金中心\n2026年11月23日";
    private boolean reviewed;
    private long issuer = 7;
    private long number = 1;
    private Optional<Long> planItem = Optional.of(1L);

    private ADraft() {}

    public static ADraft aDraft() {
        return new ADraft();
    }

    public static Addressee office(String name, long id) {
        return new Addressee(name, Optional.of(id), Optional.of(Unit.Kind.COUNTY_OFFICE));
    }

    public static Addressee addressee(String name, Unit.Kind kind) {
        return new Addressee(name, Optional.of(900L + name.length()), Optional.of(kind));
    }

    public ADraft titled(String words) {
        this.title = words;
        return this;
    }

    public ADraft being(Genre kind) {
        this.genre = kind;
        return this;
    }

    public ADraft ofClass(LengthClass length) {
        this.lengthClass = length;
        return this;
    }

    public ADraft dressedAs(DocumentForm dress) {
        this.form = dress;
        return this;
    }

    public ADraft because(String words) {
        this.purpose = words;
        return this;
    }

    public ADraft withoutPlanItem() {
        this.planItem = Optional.empty();
        return this;
    }

    public ADraft to(Addressee... receivers) {
        this.addressees = List.of(receivers);
        return this;
    }

    public ADraft saying(String words) {
        this.body = words;
        return this;
    }

    public ADraft endingWith(String words) {
        this.foot = words;
        return this;
    }

    public ADraft issuedBy(long unit) {
        this.issuer = unit;
        return this;
    }

    public ADraft numbered(long key) {
        this.number = key;
        return this;
    }

    public ADraft reviewed() {
        this.reviewed = true;
        return this;
    }

    /** A body of exactly that many characters. */
    public ADraft ofCharacters(int count) {
        List<String> paragraphs = new ArrayList<>();
        for (int left = count; left > 0; left -= PARAGRAPH) {
            paragraphs.add("办".repeat(Math.min(left, PARAGRAPH) - 1) + "。");
        }
        return saying(String.join("\n", paragraphs));
    }

    /** A body of exactly that many printed lines of the standard layout. */
    public ADraft ofLines(int count) {
        return saying(String.join("\n", java.util.Collections.nCopies(count, "办理业务的事项写在这里。")));
    }

    public DocumentDraft build() {
        return new DocumentDraft(
                new DemandId(DocumentKind.CODE, number),
                title,
                genre,
                lengthClass,
                form,
                purpose,
                addressees,
                head + "\n" + body + "\n" + foot,
                issuer,
                planItem,
                reviewed,
                DAY);
    }
}
