package cn.qingjian.seals;

import cn.qingjian.papers.Form;
import cn.qingjian.papers.OfdWriter;
import cn.qingjian.papers.OfficialPaper;
import cn.qingjian.papers.PdfWriter;
import cn.qingjian.papers.Typesetter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A document of an invented city's centre, to be sealed. */
final class SomePapers {
    static final String ORGAN = "青河市住房公积金管理中心";
    static final Instant AT = Instant.parse("2026-11-29T08:30:00Z");

    private static final OfficialPaper PAPER = OfficialPaper.parts(
                    Form.DOCUMENT,
                    ORGAN + "文件",
                    "关于精简文件会议的通知",
                    List.of("现就精简文件会议有关事项通知如下。", "一、2026年发文总数只减不增。", "二、会议时间不超过90分钟。"))
            .number("青公积金〔2026〕12号")
            .to("各县区管理部，机关各科室")
            .signed(ORGAN, LocalDate.of(2026, 11, 29))
            .sealed()
            .copies("市委办公室，市政府办公室")
            .printed("青河市住房公积金管理中心办公室", LocalDate.of(2026, 11, 29))
            .paper();

    private SomePapers() {}

    static Stamp stamp() {
        return new Stamp(ORGAN, Typesetter.sealPlace(PAPER));
    }

    static byte[] pdf() {
        return PdfWriter.write(PAPER);
    }

    static byte[] ofd() {
        return OfdWriter.write(PAPER);
    }
}
