package cn.qingjian.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.kernel.CannotStartException;
import cn.qingjian.reporting.Figure.Way;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureBookSpec {
    private static final String GOOD =
            "- {code: a, group: 发文, name: 甲, unit: 件, how: count, source: documents, rule: DOC-01, note: 口径}\n";

    @Test
    void 随系统的字段都读得懂_九章二节的各组都有() {
        var book = new FigureBook();
        assertThat(book.groups().keySet())
                .containsExactly("发文", "会议", "督检考调研", "报表", "借调", "学习", "信访", "落实", "负担", "服务");
        assertThat(book.all()).hasSizeGreaterThan(90).allSatisfy(figure -> {
            assertThat(figure.note()).isNotBlank();
            assertThat(figure.rule()).isNotBlank();
        });
    }

    @Test
    void 应当为零的字段写明了() {
        assertThat(new FigureBook().figure("doc.toGovernments").expected()).contains(0L);
    }

    @Test
    void 没有来源的字段写明原因_不编数() {
        assertThat(new FigureBook().all())
                .filteredOn(figure -> figure.way() instanceof Way.Missing)
                .extracting(Figure::group)
                .contains("信访", "落实");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "code: a, group: 发文, name: 甲, unit: 件, how: count, source: nowhere, rule: R, note: n | 没有来源“nowhere”",
                "code: a, group: 发文, name: 甲, unit: 件, how: count, source: documents, when: {colour: red}, rule: R, note: n | 公文没有属性“colour”",
                "code: a, group: 发文, name: 甲, unit: 斤, how: count, source: documents, rule: R, note: n | 不认识的单位“斤”",
                "code: a, group: 发文, name: 甲, unit: 件, how: guess, source: documents, rule: R, note: n | 不认识的算法“guess”",
                "code: a, group: 发文, name: 甲, unit: 件, how: before, of: b, rule: R, note: n | “b”不是可以直接从记录算出的字段",
                "code: a, group: 发文, name: 甲, unit: 件, how: sum, sum: class, source: documents, rule: R, note: n | “class”不是documents的数字属性",
                "code: a, group: 发文, name: 甲, unit: 件, how: count, source: documents, when: {pages: many}, rule: R, note: n | 应当写成 >90",
                "code: a, group: 发文, name: 甲, unit: 件, how: count, source: documents, when: {past: perhaps}, rule: R, note: n | 只能写 'yes' 或者 'no'",
                "code: a, group: 发文, name: 甲, unit: 件, how: empty, rule: R, note: n | 没有来源的字段要写明原因",
                "code: a, group: 发文, name: 甲, unit: 件, how: count, source: documents, rule: R | 缺少 note",
                "code: a, group: 发文, name: 甲, unit: 件, how: count, source: documents, rule: R, note: n, colour: red | 不认识的内容“colour”"
            })
    void 写错的字段不能启动_说清哪个字段错在哪里(String definition, String message) {
        assertThatThrownBy(() -> new FigureBook("- {" + definition + "}"))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("a：")
                .hasMessageContaining(message);
    }

    @Test
    void 一个编码用了两次不能启动() {
        assertThatThrownBy(() -> new FigureBook(GOOD + GOOD)).hasMessageContaining("a：编码用了两次");
    }

    @Test
    void 几处错误一次说全() {
        assertThatThrownBy(() -> new FigureBook(GOOD.replace("件", "斤")
                        + GOOD.replace("documents", "nowhere").replace("code: a", "code: b")))
                .hasMessageContaining("有2处错误");
    }

    @Test
    void 数字条件写法() {
        assertThat(Condition.of("pages", Source.Type.NUMBER, List.of("51..150")))
                .isEqualTo(new Condition.Within(
                        "pages", Optional.of(new Condition.Bound("", 50)), Optional.of(new Condition.Bound("", 150))));
        assertThat(Condition.of("pages", Source.Type.NUMBER, List.of("> doc.maxPages.policy")))
                .isEqualTo(new Condition.Within(
                        "pages", Optional.of(new Condition.Bound("doc.maxPages.policy", 0)), Optional.empty()));
    }
}
