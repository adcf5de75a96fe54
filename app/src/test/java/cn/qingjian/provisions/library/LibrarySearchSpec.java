package cn.qingjian.provisions.library;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.clauses.Clause;
import cn.qingjian.provisions.Force;
import cn.qingjian.provisions.Level;
import cn.qingjian.provisions.Provision;
import cn.qingjian.provisions.Validity;
import cn.qingjian.provisions.library.Hits.Hit;
import cn.qingjian.provisions.library.Library.Entry;
import cn.qingjian.provisions.store.ProvisionStore.Stamped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LibrarySearchSpec {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Library LIBRARY = new Library(
            1,
            List.of(
                    entry("a", "会议管理办法", Level.OWN_DOCUMENT, "2025-03-01", "会议不超过九十分钟。", "会议材料不超过十页。"),
                    entry("b", "机关公文办法", Level.NORMATIVE_DOCUMENT, "2024-03-01", "公文应当简短。", "能开会议说清的不发文。"),
                    entry("c", "公文条例", Level.LAW, "2020-01-01", "公文分为十五种。"),
                    new Entry(
                            new Stamped(
                                    provision("d", "旧公文条例", Level.LAW, "2010-01-01")
                                            .with(new Validity(
                                                    Force.REPEALED,
                                                    null,
                                                    null,
                                                    "c",
                                                    LocalDate.of(2020, 1, 1),
                                                    List.of(),
                                                    null)),
                                    1,
                                    1),
                            List.of(new Clause("第一条", "公文分为十三种。", List.of())))));

    private static Provision provision(String id, String title, Level level, String adopted) {
        return new Provision(
                id,
                title,
                level,
                "某机关",
                "某发〔2025〕" + (id.charAt(0) - 'a' + 1) + "号",
                LocalDate.parse(adopted),
                id.equals("b") ? "浙江省杭州市" : "",
                "",
                "",
                Validity.since(null));
    }

    private static Entry entry(String id, String title, Level level, String adopted, String... texts) {
        List<Clause> clauses = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            clauses.add(new Clause("第" + (i + 1) + "条", texts[i], List.of()));
        }
        return new Entry(new Stamped(provision(id, title, level, adopted), 1, 1), clauses);
    }

    private static Hits find(LibraryQuery query) {
        return LibrarySearch.find(LIBRARY, query, TODAY);
    }

    private static List<String> ids(Hits hits) {
        return hits.hits().stream().map(hit -> hit.provision().id()).toList();
    }

    private static LibraryQuery narrowed(
            @Nullable Level level, @Nullable Force force, String region, @Nullable Integer year) {
        return new LibraryQuery("", level, force, region, year, LibraryQuery.Order.RELEVANCE, 1);
    }

    @Test
    void 标题里有的排在只有正文里有的前面() {
        assertThat(ids(find(LibraryQuery.of("会议")))).containsExactly("a", "b");
    }

    @Test
    void 标题一字不差的排第一_有效的排在废止的前面() {
        assertThat(ids(find(LibraryQuery.of("公文条例")))).startsWith("c", "d");
    }

    @Test
    void 几个词要全都有() {
        assertThat(ids(find(LibraryQuery.of("公文 会议")))).containsExactly("b");
        assertThat(ids(find(LibraryQuery.of("公文　没有这个词")))).isEmpty();
    }

    @Test
    void 带书名号和空格也找得到() {
        assertThat(ids(find(LibraryQuery.of("《会议管理办法》")))).containsExactly("a");
    }

    @Test
    void 文号的括号怎样写都找得到() {
        assertThat(ids(find(LibraryQuery.of("某发[2025]2号")))).containsExactly("b");
        assertThat(ids(find(LibraryQuery.of("某发［2025］2号")))).containsExactly("b");
    }

    @Test
    void 没有词就是全部() {
        assertThat(find(LibraryQuery.of("")).total()).isEqualTo(4);
        assertThat(LibraryQuery.of(" 《》 ").everything()).isTrue();
    }

    @Test
    void 按级别效力地区年份收窄() {
        assertThat(ids(find(narrowed(Level.LAW, null, "", null)))).containsExactlyInAnyOrder("c", "d");
        assertThat(ids(find(narrowed(null, Force.REPEALED, "", null)))).containsExactly("d");
        assertThat(ids(find(narrowed(null, null, "浙江", null)))).containsExactly("b");
        assertThat(ids(find(narrowed(null, null, "", 2020)))).containsExactly("c");
    }

    @Test
    void 各级别的件数不受所选级别影响() {
        assertThat(find(narrowed(Level.LAW, null, "", null)).byLevel())
                .containsEntry(Level.LAW, 2)
                .containsEntry(Level.OWN_DOCUMENT, 1);
    }

    @Test
    void 按日期排_新的在前() {
        assertThat(ids(find(new LibraryQuery("", null, null, "", null, LibraryQuery.Order.DATE, 1))))
                .containsExactly("a", "b", "c", "d");
    }

    @Test
    void 页码超过最后一页_给最后一页() {
        Hits hits = find(new LibraryQuery("", null, null, "", null, LibraryQuery.Order.DATE, 99));
        assertThat(hits.page()).isEqualTo(1);
        assertThat(hits.hits()).hasSize(4);
    }

    @Test
    void 片段说出在哪一条_词被标出() {
        Hit hit = find(LibraryQuery.of("九十分钟")).hits().getFirst();
        assertThat(hit.clauses()).isEqualTo(1);
        assertThat(hit.snippets().getFirst().address()).isEqualTo("第1条");
        assertThat(hit.snippets().getFirst().text())
                .containsExactly(new Fragment("会议不超过", false), new Fragment("九十分钟", true), new Fragment("。", false));
    }

    @Test
    void 片段连起来就是原文_超长的才截断() {
        String text = "甲".repeat(200) + "要找的" + "乙".repeat(200);
        String around = Fragment.around(text, List.of("要找的"), 60).stream()
                .map(Fragment::text)
                .collect(Collectors.joining());
        assertThat(around).startsWith("…").endsWith("…").contains("要找的").hasSize(62);
        assertThat(Fragment.of("短句", List.of("句"))).extracting(Fragment::marked).containsExactly(false, true);
    }

    @Test
    void 过长的查询被截短而不是出错() {
        assertThat(LibraryQuery.of("长".repeat(10_000)).words()).hasSize(200);
        assertThat(find(LibraryQuery.of("% _ ' \" \\ ; --")).total()).isZero();
    }
}
