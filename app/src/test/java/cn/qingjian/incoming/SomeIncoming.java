package cn.qingjian.incoming;

import cn.qingjian.archive.PaperFile;
import cn.qingjian.clauses.UnreadableFileException;
import cn.qingjian.incoming.IncomingPaper.Assisting;
import cn.qingjian.incoming.IncomingPaper.Holder;
import cn.qingjian.incoming.IncomingPaper.Recipient;
import cn.qingjian.papers.Form;
import cn.qingjian.papers.OfficialPaper;
import cn.qingjian.papers.WordWriter;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Papers from outside for tests. */
public final class SomeIncoming {
    public static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    public static final Unit OFFICE = new Unit(1, "bgs", "办公室", Unit.Kind.DEPARTMENT);
    public static final Unit FINANCE = new Unit(2, "cwk", "计划财务科", Unit.Kind.DEPARTMENT);
    public static final Unit LEADERSHIP = new Unit(3, "lingdao", "领导班子", Unit.Kind.LEADERSHIP);
    public static final Letter LETTER = new Letter("关于报送预算的函", "青禾市财政局", "青财函〔2026〕8号", "函", DAY, Urgency.PLAIN, 1);

    private SomeIncoming() {}

    public static Account person(long id, Unit unit, Role... roles) {
        return new Account(id, "p" + id, "某" + id, unit, "科员", Set.of(roles));
    }

    /** One at that status, held by that unit and person. */
    public static IncomingPaper paper(
            IncomingStatus status,
            Optional<Holder> holder,
            Optional<Unit> lead,
            List<Assisting> helpers,
            List<Recipient> recipients) {
        return new IncomingPaper(
                7,
                UUID.nameUUIDFromBytes(new byte[] {7}),
                new IncomingNumber(2026, 12),
                LETTER,
                "苏静雯",
                Instant.parse("2026-11-27T01:00:00Z"),
                status,
                OFFICE,
                holder,
                Instant.parse("2026-11-27T01:00:00Z"),
                Optional.of(DAY),
                "请财务科办",
                "同意",
                lead,
                helpers,
                recipients,
                "已办",
                "已函复",
                2,
                3);
    }

    /** A paper as a file that its text can be read from. */
    public static PaperFile file(String title) {
        try {
            return PaperFile.of(
                    "来文.docx",
                    WordWriter.write(OfficialPaper.parts(Form.DOCUMENT, "青禾市财政局文件", title, List.of("请于月底前函复我局。"))
                            .number("青财函〔2026〕8号")
                            .urgency("加急")
                            .to("青禾市住房公积金中心")
                            .signed("青禾市财政局", LocalDate.of(2026, 11, 20))
                            .paper()));
        } catch (UnreadableFileException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
