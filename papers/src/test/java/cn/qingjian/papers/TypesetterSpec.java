package cn.qingjian.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypesetterSpec {
    private static final double TINY = 1e-6;

    private static OfficialPaper.Parts paper(String... body) {
        return OfficialPaper.parts(Form.DOCUMENT, Samples.MARK, "关于精简会议的通知", List.of(body))
                .number("青公积金〔2026〕1号")
                .signed(Samples.ORGAN, Samples.DAY);
    }

    private static Words words(List<Sheet> sheets, String text) {
        return all(sheets).filter(one -> one.text().contains(text)).findFirst().orElseThrow();
    }

    private static Stream<Words> all(List<Sheet> sheets) {
        return sheets.stream().flatMap(sheet -> sheet.words().stream());
    }

    @Test
    void 汉字各占一格_数字按自己的宽度() {
        Words line = words(Typesetter.sheets(paper("会议时间不超过90分钟。").paper()), "会议时间");
        assertThat(line.advances().getFirst()).isCloseTo(156.0 / 28, within(TINY));
        assertThat(line.advances().get(8)).isLessThan(3.5);
    }

    @Test
    void 层次一用黑体_层次二用楷体_接排的正文用仿宋() {
        List<Sheet> sheets =
                Typesetter.sheets(paper("一、总体要求", "（一）减少数量。能不开的不开。", "1.开短会。").paper());
        assertThat(words(sheets, "总体要求").face()).isEqualTo(Face.HEI);
        assertThat(words(sheets, "减少数量").face()).isEqualTo(Face.KAI);
        assertThat(words(sheets, "能不开的不开").face()).isEqualTo(Face.FANGSONG);
        assertThat(words(sheets, "开短会").face()).isEqualTo(Face.FANGSONG);
    }

    @Test
    void 行末标点悬出版心_只悬一个() {
        String full = "会".repeat(26);
        List<Line> lines =
                Rows.breaker(Face.FANGSONG, full + "，" + "议".repeat(5)).filled(156, 2 * 156.0 / 28, 0);
        assertThat(lines).extracting(Line::text).containsExactly(full + "，", "议议议议议");
        lines = Rows.breaker(Face.FANGSONG, full + "”。" + "议".repeat(5)).filled(156, 2 * 156.0 / 28, 0);
        assertThat(lines).extracting(Line::text).containsExactly("会".repeat(25), "会”。议议议议议");
        assertThat(lines.getFirst().width()).as("短了一字的行撑满").isCloseTo(156, within(TINY));
    }

    @Test
    void 加盖印章的日期右空四字_署名居中在上() {
        List<Sheet> sheets = Typesetter.sheets(paper("会议应当精简。").sealed().paper());
        Words organ = all(sheets)
                .filter(one -> one.text().equals(Samples.ORGAN))
                .findFirst()
                .orElseThrow();
        Words day = words(sheets, "2026年11月29日");
        assertThat(184 - day.x() - day.width()).isCloseTo(4 * 156.0 / 28, within(TINY));
        assertThat(organ.x() + organ.width() / 2).isCloseTo(day.x() + day.width() / 2, within(TINY));
        assertThat(day.y() - organ.y()).isCloseTo(225.0 / 22, within(TINY));
    }

    @Test
    void 不加盖印章的日期比署名右移二字() {
        List<Sheet> sheets = Typesetter.sheets(paper("会议应当精简。").paper());
        Words organ = all(sheets)
                .filter(one -> one.text().equals(Samples.ORGAN))
                .findFirst()
                .orElseThrow();
        Words day = words(sheets, "2026年11月29日");
        assertThat(184 - organ.x() - organ.width()).isCloseTo(2 * 156.0 / 28, within(TINY));
        assertThat(day.x() - organ.x()).isCloseTo(2 * 156.0 / 28, within(TINY));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 6, 7, 8, 9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 33})
    void 落款与正文末行同面(int paragraphs) {
        List<Sheet> sheets = Typesetter.sheets(paper(IntStream.range(0, paragraphs)
                        .mapToObj(i -> "第" + i + "段。")
                        .toArray(String[]::new))
                .sealed()
                .printed("办公室", Samples.DAY)
                .paper());
        Sheet signed = sheets.stream()
                .filter(sheet ->
                        sheet.words().stream().anyMatch(one -> one.text().equals(Samples.ORGAN)))
                .findFirst()
                .orElseThrow();
        assertThat(signed.words()).anyMatch(one -> one.text().equals("第" + (paragraphs - 1) + "段。"));
    }

    @Test
    void 版记在最后一面_末条线与版心下边缘重合() {
        List<Sheet> sheets = Typesetter.sheets(Samples.ninePages());
        for (Sheet sheet : sheets) {
            long black = sheet.rules().stream()
                    .filter(rule -> rule.ink() == Ink.BLACK)
                    .count();
            assertThat(black).isEqualTo(sheet.number() == sheets.size() ? 3 : 0);
        }
        Rule last = sheets.getLast().rules().getLast();
        assertThat(last.y() + last.height()).isCloseTo(262, within(TINY));
        assertThat(last.height()).isEqualTo(0.35);
        assertThat(sheets.getLast().rules()).extracting(Rule::height).contains(0.25);
    }

    @Test
    void 主送过多首页排不下正文的移到版记() {
        String many = "青河市某某县住房公积金管理部，".repeat(30) + "某某区管理部";
        List<Sheet> sheets = Typesetter.sheets(paper("会议应当精简。").to(many).paper());
        assertThat(sheets.getFirst().words()).anyMatch(one -> one.text().equals("会议应当精简。"));
        assertThat(sheets.getLast().words()).anyMatch(one -> one.text().equals("主送："));
    }

    @Test
    void 附件另面编排_左上角标附件序号() {
        List<Sheet> sheets = Typesetter.sheets(Samples.ninePages());
        List<Sheet> begun = sheets.stream()
                .filter(sheet -> sheet.words().getFirst().text().startsWith("附件"))
                .toList();
        assertThat(begun).extracting(sheet -> sheet.words().getFirst().text()).containsExactly("附件1", "附件2", "附件3");
        assertThat(begun)
                .allSatisfy(sheet -> assertThat(sheet.words().getFirst().face()).isEqualTo(Face.HEI));
    }

    @Test
    void 页码单面居右双面居左() {
        List<Sheet> sheets = Typesetter.sheets(Samples.ninePages());
        for (Sheet sheet : sheets) {
            Words number = sheet.words().getLast();
            assertThat(number.text()).isEqualTo("— " + sheet.number() + " —");
            assertThat(number.x() > 105).isEqualTo(sheet.number() % 2 == 1);
        }
    }

    @Test
    void 字体没有的字印成空铅_文字不丢() {
        Words line = words(Typesetter.sheets(paper("张𬀩到会。").paper()), "到会");
        assertThat(line.text()).isEqualTo("张𬀩到会。");
        assertThat(line.printed()).isEqualTo("张〓到会。");
    }

    @Test
    void 破折号占两格不断开() {
        List<Sheet> sheets = Typesetter.sheets(paper("会".repeat(25) + "——议").paper());
        Words dash = words(sheets, "——");
        assertThat(dash.width()).isCloseTo(2 * 156.0 / 28, within(TINY));
    }

    @Test
    void 标题不把年份和常用词拆开() {
        assertThat(Rows.titleLines("青河市住房公积金管理中心关于印发《2026年度精简文件会议工作方案》的通知"))
                .containsExactly("青河市住房公积金管理中心", "关于印发《2026年度精简", "文件会议工作方案》的通知");
    }
}
