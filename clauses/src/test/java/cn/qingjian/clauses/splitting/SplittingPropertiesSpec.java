package cn.qingjian.clauses.splitting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.clauses.Clause;
import cn.qingjian.clauses.Paragraph;
import cn.qingjian.clauses.ReadText;
import cn.qingjian.clauses.splitting.DocumentAnatomy.Line;
import cn.qingjian.clauses.splitting.DocumentAnatomy.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SplittingPropertiesSpec {

    @Property(tries = 300)
    void 每个段落恰好在一处(@ForAll("documents") ReadText text) {
        DocumentAnatomy anatomy = DocumentAnatomy.of(text);
        List<Paragraph> kept = new ArrayList<>();
        all(anatomy).forEach(line -> kept.add(line.paragraph()));
        assertThat(kept).isEqualTo(text.paragraphs());
    }

    @Property(tries = 300)
    void 正文一字不丢(@ForAll("documents") ReadText text) {
        DocumentAnatomy anatomy = DocumentAnatomy.of(text);
        StringBuilder expected = new StringBuilder();
        all(anatomy).stream().filter(line -> line.role() == Role.BODY).forEach(line -> expected.append(line.text()));
        StringBuilder words = new StringBuilder();
        ClauseSplitter.split(anatomy).forEach(clause -> words.append(clause.text()));
        assertThat(isWithin(words.toString().replace("\n", ""), expected.toString()))
                .isTrue();
        for (Line line : all(anatomy)) {
            Marker marker = line.role() == Role.BODY ? Marker.of(line.text()) : null;
            String own = line.role() != Role.BODY
                    ? ""
                    : marker == null ? line.text() : line.text().substring(marker.length());
            assertThat(words.toString()).contains(own);
        }
    }

    @Property(tries = 300)
    void 地址不重复_条款不空(@ForAll("documents") ReadText text) {
        List<Clause> clauses = ClauseSplitter.split(text);
        Set<String> addresses = new HashSet<>();
        for (Clause clause : clauses) {
            assertThat(addresses.add(clause.address())).isTrue();
            assertThat(clause.text()).isNotBlank();
        }
    }

    @Property(tries = 200)
    void 同一文本每次拆得一样(@ForAll("documents") ReadText text) {
        assertThat(ClauseSplitter.split(text)).isEqualTo(ClauseSplitter.split(text));
    }

    @Property(tries = 300)
    void 部分在条款之内_地址以条款的地址开头且不重复(@ForAll("documents") ReadText text) {
        for (Clause clause : ClauseSplitter.split(text)) {
            List<ClausePart> parts = ClauseSplitter.parts(clause);
            for (ClausePart part : parts) {
                assertThat(part.address()).startsWith(clause.address()).isNotEqualTo(clause.address());
                assertThat(clause.text()
                                .substring(part.span().from(), part.span().to()))
                        .isEqualTo(part.text());
            }
            assertThat(parts).extracting(ClausePart::address).doesNotHaveDuplicates();
        }
    }

    @Property(tries = 300)
    void 句子合起来就是原文(@ForAll("words") String words) {
        StringBuilder joined = new StringBuilder();
        Sentences.of(words, 0, words.length()).stream()
                .sorted(Comparator.comparingInt(span -> span.from()))
                .forEach(span -> joined.append(words, span.from(), span.to()));
        assertThat(joined.toString().replaceAll("[\\s　]", "")).isEqualTo(words.replaceAll("[\\s　]", ""));
    }

    @Property(tries = 200)
    void 规整的法规按条还原(@ForAll("articles") List<List<String>> articles) {
        List<Paragraph> paragraphs = new ArrayList<>(List.of(new Paragraph("青禾市试行办法", 0)));
        for (int i = 0; i < articles.size(); i++) {
            for (int j = 0; j < articles.get(i).size(); j++) {
                String number = j > 0 ? "" : "第" + ChineseNumber.write(i + 1) + "条　";
                paragraphs.add(new Paragraph(number + articles.get(i).get(j), 0));
            }
        }
        List<Clause> clauses = ClauseSplitter.split(new ReadText("办法", paragraphs));
        assertThat(clauses)
                .extracting(Clause::text)
                .isEqualTo(
                        articles.stream().map(lines -> String.join("\n", lines)).toList());
        for (int i = 0; i < articles.size(); i++) {
            assertThat(clauses.get(i).address()).isEqualTo("第" + ChineseNumber.write(i + 1) + "条");
        }
    }

    @Property(tries = 99)
    void 数字写出再读回不变(@ForAll("small") int number) {
        assertThat(ChineseNumber.value(ChineseNumber.write(number))).isEqualTo(number);
    }

    @Provide
    Arbitrary<Integer> small() {
        return Arbitraries.integers().between(1, 200);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of("会议", "少开", "。", "；", "，", "”", "！？", "\n", "　", "（一）", "一是")
                .list()
                .ofMaxSize(30)
                .map(list -> String.join("", list));
    }

    @Provide
    Arbitrary<List<List<String>>> articles() {
        Arbitrary<String> sentence = Arbitraries.of("会议少而精。", "文件短而实；不得重复。", "单位应当落实。", "“会议”包括视频会议。");
        return sentence.list().ofMinSize(1).ofMaxSize(4).list().ofMinSize(1).ofMaxSize(30);
    }

    @Provide
    Arbitrary<ReadText> documents() {
        Arbitrary<String> number = Arbitraries.of(
                "", "", "", "一、", "二、", "（一）", "(二)", "1.", "2．", "（1）", "3）", "①", "第一条　", "第二条", "第三条之一 ", "第一章 ",
                "第二节　", "第一编 ", "附件", "附件1：", "目录");
        Arbitrary<String> words = Arbitraries.of(
                "",
                "总则",
                "会议少而精。",
                "有下列情形的：",
                "可以发文的；",
                "青禾市住房公积金中心",
                "2026年3月5日",
                "特此通知。",
                "各科室：",
                "关于开会的通知",
                "规定的单位应当落实。",
                "抄送：办公室",
                "（联系人：张三）",
                "以上意见，请审示。",
                "甲\t乙\t丙",
                "会议应当少开。文件应当短写！\n另起一行");
        Arbitrary<Integer> level = Arbitraries.frequency(
                net.jqwik.api.Tuple.of(9, 0), net.jqwik.api.Tuple.of(1, 1), net.jqwik.api.Tuple.of(1, 2));
        return Combinators.combine(number, words, level)
                .as((n, w, l) -> new Paragraph((n + w).strip(), l))
                .filter(paragraph -> !paragraph.text().isEmpty())
                .list()
                .ofMaxSize(25)
                .map(paragraphs -> new ReadText("随机", paragraphs));
    }

    private static List<Line> all(DocumentAnatomy anatomy) {
        List<Line> lines = new ArrayList<>(anatomy.lines());
        anatomy.attachments()
                .forEach(attachment -> lines.addAll(attachment.content().lines()));
        return lines;
    }

    /** Whether the words come in the whole in their order: the clauses add nothing and swap nothing. */
    private static boolean isWithin(String words, String whole) {
        int at = 0;
        String bare = whole.replace("\n", "");
        for (int i = 0; i < words.length(); i++) {
            at = bare.indexOf(words.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }
}
