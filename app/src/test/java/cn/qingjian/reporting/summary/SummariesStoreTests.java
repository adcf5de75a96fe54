package cn.qingjian.reporting.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.gate.ParameterBook;
import cn.qingjian.papers.OfdWriter;
import cn.qingjian.papers.PdfWriter;
import cn.qingjian.papers.WordWriter;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.reporting.Facts;
import cn.qingjian.reporting.FigureBook;
import cn.qingjian.reporting.Figures;
import cn.qingjian.reporting.Figures.View;
import cn.qingjian.reporting.Period;
import cn.qingjian.reporting.Scope;
import cn.qingjian.reporting.SomeYears;
import cn.qingjian.reporting.Thing;
import cn.qingjian.reporting.Thing.Fate;
import cn.qingjian.reporting.summary.Text.Piece;
import cn.qingjian.testing.SomePeople;
import cn.qingjian.testing.StoreTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the summary of a department says of years that were made up for it. */
@StoreTest
class SummariesStoreTests {
    private static final int YEAR = 2025;

    @Autowired
    Summaries summaries;

    @Autowired
    SomePeople people;

    @Autowired
    SomeYears years;

    @Autowired
    Facts facts;

    @Autowired
    FigureBook book;

    @Autowired
    Figures figures;

    @Autowired
    ParameterBook parameters;

    @Autowired
    JdbcClient db;

    private Account clerk = new Account(0, "", "", new Unit(0, "", "", Unit.Kind.DEPARTMENT), "", Set.of());
    private long next = 7_300_000;

    @BeforeEach
    void aDepartment() {
        clerk = people.person(people.unit(Unit.Kind.DEPARTMENT), Role.OFFICE);
    }

    private void issue(int year, int count) {
        for (int i = 0; i < count; i++) {
            next++;
            years.keep(
                    new Thing(
                            "documents",
                            next,
                            Fate.ISSUED,
                            LocalDate.of(year, 3, 1).plusDays(i),
                            false,
                            clerk.unit().id(),
                            1,
                            Map.of("class", "general", "form", "OFFICIAL"),
                            List.of()),
                    clerk.id());
        }
        facts.rebuild();
    }

    private Summary written() {
        long id = summaries.write(Period.year(YEAR), Optional.of(clerk.unit()), clerk);
        return summaries.find(id).orElseThrow();
    }

    private static String words(Summary summary) {
        return String.join("\n", summary.run().text().lines());
    }

    @Test
    void 增加了就写增加_列入问题_有办法() {
        issue(YEAR - 1, 2);
        issue(YEAR, 3);
        assertThat(words(written()))
                .contains(
                        "2025年发文3件。比上年同期的2件增加50%，没有做到只减不增。",
                        "二、存在的问题", "发文多于上年。发文3件，比上年同期的2件增加50%。", "三、改进措施", "年内发文总量退回到上年以内");
    }

    @Test
    void 减少了写减少_不写成问题() {
        issue(YEAR - 1, 4);
        issue(YEAR, 3);
        assertThat(words(written())).contains("比上年同期的4件减少25%。").doesNotContain("发文多于上年");
    }

    @Test
    void 上年没有_不作比较_没有的事一句不提() {
        issue(YEAR, 3);
        assertThat(words(written()))
                .contains("2025年发文3件。")
                .doesNotContain("比上年同期", "计划", "*", "**", "秒批", "告知承诺", "提出建议", "超过规定时长");
    }

    @Test
    void 什么也没有的单位也写得出来_说没有发现问题() {
        assertThat(words(written())).contains("没有发现达到提示线的问题").doesNotContain("三、改进措施");
    }

    @Test
    void 每个数都有出处_与统计字段一样() {
        issue(YEAR - 2, 5);
        issue(YEAR - 1, 2);
        issue(YEAR, 3);
        Summary summary = written();
        List<Piece> numbers = summary.run().text().blocks().stream()
                .flatMap(block -> block.pieces().stream())
                .filter(piece -> piece.trace().isPresent())
                .toList();
        assertThat(numbers).isNotEmpty().allSatisfy(piece -> {
            Text.Trace trace = piece.trace().orElseThrow();
            var view = new View(new Period(trace.from(), trace.to()), Scope.of(clerk.unit()), Optional.empty());
            var value = figures.read(book.figure(trace.figure()), view).value().orElseThrow();
            assertThat(piece.words())
                    .isEqualTo(value.abs().stripTrailingZeros().toPlainString()
                            + book.figure(trace.figure()).measure());
        });
        String bare = summary.run().text().blocks().stream()
                .flatMap(block -> block.pieces().stream())
                .filter(piece -> piece.trace().isEmpty())
                .map(Piece::words)
                .reduce("", String::concat);
        assertThat(bare.replaceAll("\\d{4}年", "")).as("numbers without a trace").doesNotContainPattern("\\d");
        assertThat(words(summary)).contains("近年发文：2023年5件，2024年2件，2025年3件。");
    }

    @Test
    void 过得了自己的闸口_篇幅和背景段() {
        issue(YEAR - 1, 2);
        issue(YEAR, 3);
        Summary summary = written();
        int limit = parameters
                .on(LocalDate.of(YEAR, 12, 31), 0)
                .limit("doc.maxChars.general")
                .orElseThrow()
                .whole();
        Summaries.Look look = summaries.look(summary, clerk);
        assertThat(look.characters()).isBetween(1, limit);
        assertThat(look.says()).noneMatch(judged -> judged.code().matches("DOC-09|DOC-11|DOC-14|H19-0[1-5]|H20-01"));
    }

    @Test
    void 重新生成说得出变了什么_改过的稿子不动() {
        issue(YEAR - 1, 4);
        issue(YEAR, 3);
        Summary first = written();
        assertThat(summaries.changes(first)).isEmpty();
        assertThat(summaries
                        .edit(first.id(), 1, "一、情况\n发文3件，另有17件没有出处。\n\n", clerk)
                        .isEmpty())
                .isTrue();
        issue(YEAR, 2);
        Summary again = written();
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.run().number()).isEqualTo(2);
        assertThat(again.behind()).isTrue();
        assertThat(summaries.lines(again)).containsExactly("一、情况", "发文3件，另有17件没有出处。");
        assertThat(summaries.changes(again))
                .anySatisfy(change -> {
                    assertThat(change.place()).isEqualTo("精文减会方面/控制文件数量");
                    assertThat(change.before()).contains("发文3件", "减少25%");
                    assertThat(change.after()).contains("发文5件", "增加25%");
                })
                .anySatisfy(change -> {
                    assertThat(change.place()).isEqualTo("问题/发文多于上年");
                    assertThat(change.before()).isEmpty();
                });
        assertThat(summaries.loose(again)).containsExactly("3件", "17件");
    }

    @Test
    void 空的稿子不存_说清怎么办() {
        Summary summary = written();
        assertThat(summaries.edit(summary.id(), 1, " \n ", clerk).of("words")).hasSize(1);
        assertThat(summaries.edit(summary.id(), 9, "发文3件。", clerk).of("words")).hasSize(1);
        assertThat(summaries.find(summary.id()).orElseThrow().edit()).isEmpty();
    }

    @Test
    void 每一稿都留着_改不掉() {
        Summary summary = written();
        assertThatThrownBy(() -> db.sql("update reporting.summary_run set run = 9 where summary_id = :id")
                        .param("id", summary.id())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void 三种文件都排得出来() {
        issue(YEAR - 1, 2);
        issue(YEAR, 3);
        var paper = summaries.paper(written());
        assertThat(paper.title()).contains("2025年减轻基层负担工作情况的报告");
        assertThat(WordWriter.write(paper)).startsWith('P', 'K');
        assertThat(OfdWriter.write(paper)).startsWith('P', 'K');
        assertThat(PdfWriter.write(paper)).startsWith('%', 'P', 'D', 'F');
    }
}
