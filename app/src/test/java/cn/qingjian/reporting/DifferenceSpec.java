package cn.qingjian.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.reporting.Content.Entry;
import cn.qingjian.reporting.Content.Row;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DifferenceSpec {
    private static final Entry ONE = new Entry("documents", "1", "2026-07-01", "甲通知", 1);
    private static final Entry TWO = new Entry("documents", "2", "2026-08-01", "乙通知", 1);
    private static final Entry PAST = new Entry("documents", "past/2026-07/3/general", "2026-07-01", "录入的往年数", 4);

    private static Content content(String value, Entry... entries) {
        return new Content(
                List.of(new Row("doc.issued", "发文", "实际数", "件", value, "", "口径", "DOC-05")),
                Map.of("doc.issued", List.of(entries)));
    }

    private static List<String> changes(Content earlier, Content later) {
        return Difference.between(earlier, later).getFirst().changes();
    }

    @Test
    void 一样的没有差异() {
        assertThat(Difference.between(content("2", ONE, TWO), content("2", ONE, TWO)))
                .isEmpty();
    }

    @Test
    void 多了的和少了的都说出是哪一件() {
        assertThat(changes(content("1", ONE), content("2", ONE, TWO))).containsExactly("新计入：2026-08-01 乙通知，1");
        assertThat(changes(content("2", ONE, TWO), content("1", TWO)))
                .containsExactly("不再计入：2026-07-01 甲通知，1（撤回、取消，或者不再符合口径）");
    }

    @Test
    void 录入的数改了_说由多少变为多少() {
        Entry more = new Entry(PAST.source(), PAST.key(), PAST.day(), PAST.title(), 6);
        assertThat(changes(content("4", PAST), content("6", more))).containsExactly("数量变化：2026-07-01 录入的往年数，由4变为6");
    }

    @Test
    void 没有逐件记录的_说明随别的变() {
        assertThat(changes(content("186"), content("190"))).containsExactly("没有自己的记录，随它所依据的计划数或者别的字段变化");
    }
}
