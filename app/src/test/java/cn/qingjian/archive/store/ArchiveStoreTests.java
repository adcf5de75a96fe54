package cn.qingjian.archive.store;

import static cn.qingjian.archive.SomePieces.deposit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.archive.Appraisal;
import cn.qingjian.archive.Appraisal.Outcome;
import cn.qingjian.archive.Appraisals;
import cn.qingjian.archive.Archive;
import cn.qingjian.archive.Element;
import cn.qingjian.archive.Item;
import cn.qingjian.archive.ItemFilter;
import cn.qingjian.archive.ItemFilter.State;
import cn.qingjian.archive.KeptFile;
import cn.qingjian.archive.Retention;
import cn.qingjian.archive.RetentionTable;
import cn.qingjian.archive.SomePieces;
import cn.qingjian.archive.Term;
import cn.qingjian.archive.Transfers;
import cn.qingjian.archive.Transfers.Level;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.testing.SomePeople;
import cn.qingjian.testing.StoreTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@StoreTest
class ArchiveStoreTests {
    @Autowired
    Archive archive;

    @Autowired
    ArchiveStore store;

    @Autowired
    RetentionTable table;

    @Autowired
    Appraisals appraisals;

    @Autowired
    AppraisalStore proposals;

    @Autowired
    Transfers transfers;

    @Autowired
    SomePeople people;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @Autowired
    PlatformTransactionManager transactions;

    private Account clerk = SomePieces.CLERK;
    private Account other = SomePieces.CLERK;
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void agency() {
        clerk = people.person(Role.OFFICE);
        other = people.person(Role.LEADER);
        today = LocalDate.now(clock);
    }

    /** A piece whose ten years are over since the end of last year. */
    private Item over(String key) {
        return archive.keep(deposit(key, "own.bulletin", LocalDate.of(today.getYear() - 11, 5, 5), clerk));
    }

    /** What the database says to the application's own user; the transaction goes on. */
    private void refused(String sql, String why) {
        var nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        assertThatThrownBy(() -> nested.executeWithoutResult(
                        status -> db.sql(sql).query((row, number) -> 0).list()))
                .hasStackTraceContaining(why);
    }

    @Test
    void 写下的和读出的一样_没有值的元素不留() {
        LocalDate formed = LocalDate.of(2024, 2, 29);
        Item item = archive.keep(deposit("一", "own.request.plain", formed, clerk));
        assertThat(item.term()).isEqualTo(Term.THIRTY);
        assertThat(item.standing().until()).contains(LocalDate.of(2054, 12, 31));
        assertThat(item.number()).matches("[0-9A-Za-z]+-2024-30年-\\d{4}");
        assertThat(item.unit()).isEqualTo(clerk.unit());
        assertThat(archive.elements(item)).extracting(Element::name).containsExactly("标题", "来源");
        List<KeptFile> files = archive.files(item);
        assertThat(files).extracting(KeptFile::name).containsExactly("正文.ofd", "附件.pdf");
        assertThat(archive.content(item, files.get(1)).orElseThrow()).isEqualTo(new byte[] {0, -1, 127, -128});
        assertThat(archive.content(item, files.get(0)).orElseThrow()).isEqualTo(SomePieces.bytes("正文一"));
    }

    @Test
    void 同一来源交两次是一件_不用掉第二个号() {
        LocalDate formed = LocalDate.of(2023, 1, 1);
        Item first = archive.keep(deposit("一", "own.policy", formed, clerk));
        assertThat(archive.keep(deposit("一", "own.bulletin", formed.plusYears(1), other)))
                .isEqualTo(first);
        Item second = archive.keep(deposit("二", "own.policy", formed, clerk));
        assertThat(sequence(second)).isEqualTo(sequence(first) + 1);
    }

    private static int sequence(Item item) {
        return Integer.parseInt(item.number().substring(item.number().lastIndexOf('-') + 1));
    }

    @Test
    void 不归档的和没有的类别不收() {
        assertThatThrownBy(() -> archive.keep(deposit("一", "none.double", today, clerk)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> archive.keep(deposit("二", "no.such", today, clerk)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void 内容加封存放_库里看不到原文() {
        Item item = archive.keep(deposit("一", "own.policy", today, clerk));
        byte[] kept = db.sql("select content from archive.content where item_id = :id and position = 1")
                .param("id", item.id())
                .query(byte[].class)
                .single();
        assertThat(new String(kept, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("正文一");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from archive.item",
                "update archive.item set kept_until = '2000-01-01' where term <> 'PERMANENT'",
                "delete from archive.element",
                "update archive.element set value = ''",
                "delete from archive.file",
                "update archive.file set sm3 = sm3",
                "update archive.content set content = ''",
                "truncate archive.content",
                "delete from archive.counter",
                "delete from archive.retention",
                "update archive.retention set term = 'TEN'",
                "delete from archive.verification",
                "delete from archive.decision",
                "delete from archive.transfer",
                "drop table archive.content cascade",
                "alter table archive.content disable trigger all"
            })
    void 应用自己的数据库用户也删不掉改不了(String sql) {
        over("一");
        refused(sql, sql.startsWith("drop") || sql.startsWith("alter") ? "must be owner" : "permission denied");
    }

    @Test
    void 没有到期的_没有经过两个人的_文件删不掉() {
        Item kept = archive.keep(deposit("一", "own.policy", today, clerk));
        Item over = over("二");
        refused("delete from archive.content where item_id = " + kept.id(), "must be kept");
        refused("delete from archive.content where item_id = " + over.id(), "must be kept");
        propose(Outcome.DESTROY, Optional.empty(), over);
        refused("delete from archive.content where item_id = " + over.id(), "must be kept");
        assertThat(archive.verify(over, clerk)).isTrue();
    }

    private Appraisal propose(Outcome outcome, Optional<Term> term, Item... items) {
        var errors = appraisals.propose(
                new Appraisals.Typed(
                        java.util.stream.Stream.of(items).map(Item::id).toList(), outcome, term, "没有查考价值"),
                clerk);
        assertThat(errors.all()).isEmpty();
        return appraisals.of(items[0]).getLast();
    }

    @Test
    void 两个人同意销毁_文件没了_目录元数据和鉴定记录还在() {
        Item over = over("一");
        Appraisal appraisal = propose(Outcome.DESTROY, Optional.empty(), over);
        assertThat(archive.find(over.id(), clerk).orElseThrow().standing().appraising())
                .isTrue();
        assertThat(appraisals.decide(appraisal.id(), true, "", clerk).of("decision"))
                .containsExactly("提出的人不能复核自己提出的鉴定。");
        assertThat(appraisals.decide(appraisal.id(), true, "", other).all()).isEmpty();
        Item gone = archive.find(over.id(), clerk).orElseThrow();
        assertThat(gone.standing().destroyed()).isTrue();
        assertThat(archive.files(gone)).hasSize(2);
        assertThat(archive.content(gone, archive.files(gone).getFirst())).isEmpty();
        assertThat(archive.parcel(gone, clerk)).isEmpty();
        assertThat(archive.elements(gone)).isNotEmpty();
        assertThat(appraisals.of(gone))
                .singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo("已同意"));
        assertThat(appraisals.decide(appraisal.id(), false, "改主意", other).of("decision"))
                .containsExactly("这次鉴定已经复核过。");
    }

    @Test
    void 续存的重新定期限_档号不变_到那时候再鉴定() {
        Item over = over("一");
        appraisals.decide(propose(Outcome.KEEP, Optional.of(Term.TEN), over).id(), true, "", other);
        Item on = archive.find(over.id(), clerk).orElseThrow();
        assertThat(on.number()).isEqualTo(over.number());
        assertThat(on.standing().until()).contains(LocalDate.of(today.getYear() + 10, 12, 31));
        refused("delete from archive.content where item_id = " + on.id(), "must be kept");
        Item forever = over("二");
        appraisals.decide(
                propose(Outcome.KEEP, Optional.of(Term.PERMANENT), forever).id(), true, "", other);
        assertThat(archive.find(forever.id(), clerk).orElseThrow().standing().until())
                .isEmpty();
    }

    @Test
    void 没有同意的照旧保管_可以再提() {
        Item over = over("一");
        Appraisal no = propose(Outcome.DESTROY, Optional.empty(), over);
        assertThat(appraisals.decide(no.id(), false, " ", other).of("words")).isNotEmpty();
        assertThat(appraisals.decide(no.id(), false, "还有用", other).isEmpty()).isTrue();
        assertThat(archive.verify(over, clerk)).isTrue();
        propose(Outcome.KEEP, Optional.of(Term.TEN), over);
        assertThat(appraisals
                        .propose(
                                new Appraisals.Typed(List.of(over.id()), Outcome.DESTROY, Optional.empty(), "再提"),
                                clerk)
                        .of("items"))
                .as("an appraisal waits already")
                .isNotEmpty();
    }

    @Test
    void 库里也不许一个人定_不许鉴定没到期的() {
        Item over = over("一");
        Appraisal appraisal = propose(Outcome.DESTROY, Optional.empty(), over);
        refused(
                "insert into archive.decision (appraisal_id, accepted, words, by_id) values (%d, true, '', %d)"
                        .formatted(appraisal.id(), clerk.id()),
                "can't decide");
        Item kept = archive.keep(deposit("二", "own.bulletin", LocalDate.of(today.getYear() - 10, 1, 1), clerk));
        refused(
                "insert into archive.appraised (appraisal_id, item_id) values (%d, %d)"
                        .formatted(appraisal.id(), kept.id()),
                "is not due");
    }

    @Test
    void 查得到_按单位年度期限类别状态题名档号() {
        Item over = over("一");
        Item kept = archive.keep(deposit("二", "own.policy", LocalDate.of(today.getYear(), 1, 1), clerk));
        ItemFilter own = ItemFilter.ALL.of(clerk.unit().id());
        assertThat(archive.search(own, clerk, 0, 10)).containsExactly(kept, over);
        assertThat(archive.count(own, clerk)).isEqualTo(2);
        assertThat(archive.search(own, clerk, 1, 10)).containsExactly(over);
        assertThat(only(own, "", Optional.of(today.getYear()), Optional.empty(), Optional.empty(), Optional.empty()))
                .isEqualTo(kept);
        assertThat(only(own, "", Optional.empty(), Optional.of(Term.TEN), Optional.empty(), Optional.empty()))
                .isEqualTo(over);
        assertThat(only(own, "", Optional.empty(), Optional.empty(), Optional.of("own.policy"), Optional.empty()))
                .isEqualTo(kept);
        assertThat(only(own, "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(State.DUE)))
                .isEqualTo(over);
        assertThat(only(own, over.number(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()))
                .isEqualTo(over);
        assertThat(archive.search(
                        new ItemFilter(
                                "没有的'词%",
                                own.unit(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                        clerk,
                        0,
                        10))
                .isEmpty();
    }

    private Item only(
            ItemFilter own,
            String text,
            Optional<Integer> year,
            Optional<Term> term,
            Optional<String> kind,
            Optional<State> state) {
        List<Item> found = archive.search(new ItemFilter(text, own.unit(), year, term, kind, state), clerk, 0, 10);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    @Test
    void 科室只看到本单位负责的() {
        Account department = people.person(Role.DEPARTMENT);
        Item theirs = archive.keep(deposit("一", "own.policy", today, clerk));
        assertThat(archive.find(theirs.id(), department)).isEmpty();
        assertThat(archive.search(ItemFilter.ALL, department, 0, 10)).isEmpty();
        Account colleague = people.person(clerk.unit(), Role.DEPARTMENT);
        assertThat(archive.search(ItemFilter.ALL, colleague, 0, 10)).containsExactly(theirs);
        assertThat(archive.find(theirs.id(), people.person(Role.INSPECTOR))).isPresent();
    }

    @Test
    void 期限表改了_原来的还在_已归档的不变() {
        Item before = archive.keep(deposit("一", "own.bulletin", today, clerk));
        var errors = table.set(
                new RetentionTable.Typed("own.bulletin", "简报", Term.THIRTY, false, "青房金〔2026〕1号", today), clerk);
        assertThat(errors.all()).isEmpty();
        assertThat(table.find("own.bulletin").orElseThrow().term()).isEqualTo(Term.THIRTY);
        assertThat(table.all())
                .filteredOn(row -> row.code().equals("own.bulletin"))
                .extracting(Retention::term)
                .containsExactly(Term.TEN, Term.THIRTY);
        assertThat(archive.find(before.id(), clerk).orElseThrow().term()).isEqualTo(Term.TEN);
        assertThat(archive.keep(deposit("二", "own.bulletin", today, clerk)).term())
                .isEqualTo(Term.THIRTY);
        table.set(new RetentionTable.Typed("own.bulletin", "简报", Term.TEN, true, "不再印简报", today), clerk);
        assertThatThrownBy(() -> archive.keep(deposit("三", "own.bulletin", today, clerk)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void 换全宗号以后新的件从一号起_旧档号不变() {
        Item before = archive.keep(deposit("一", "own.policy", today, clerk));
        assertThat(table.setFonds("T137", "青禾市档案馆给定", today, clerk).all()).isEmpty();
        assertThat(table.setFonds("全宗", "", today.minusDays(1), clerk).all())
                .containsOnlyKeys("fonds", "fondsBasis", "fondsFrom");
        Item after = archive.keep(deposit("二", "own.policy", today, clerk));
        assertThat(after.number()).isEqualTo("T137-%d-永久-0001".formatted(today.getYear()));
        assertThat(archive.find(before.id(), clerk).orElseThrow().number()).isEqualTo(before.number());
    }

    @Test
    void 满年限的永久档案列入移交_登记以后不再列() {
        int years = transfers.years(Level.CITY, clerk).orElseThrow().whole();
        assertThat(years).isEqualTo(20);
        assertThat(transfers.years(Level.COUNTY, clerk).orElseThrow().whole()).isEqualTo(10);
        Item last = archive.keep(deposit("一", "own.policy", LocalDate.of(today.getYear() - years, 12, 31), clerk));
        Item next = archive.keep(deposit("二", "own.policy", LocalDate.of(today.getYear() - years + 1, 1, 1), clerk));
        assertThat(transfers.due(Level.CITY, today.getYear(), clerk))
                .contains(last)
                .doesNotContain(next);
        assertThat(transfers.due(Level.CITY, today.getYear() + 1, clerk)).contains(last, next);
        assertThat(transfers.due(Level.COUNTY, today.getYear(), clerk)).contains(last, next);
        assertThat(transfers
                        .transfer(List.of(last.id()), "青禾市档案馆", today, clerk)
                        .all())
                .isEmpty();
        assertThat(transfers.due(Level.CITY, today.getYear(), clerk)).doesNotContain(last);
        assertThat(transfers.receiver(last)).contains("青禾市档案馆");
        assertThat(archive.find(last.id(), clerk).orElseThrow().state(today)).isEqualTo("已移交");
        assertThat(transfers
                        .transfer(List.of(last.id()), "青禾市档案馆", today, clerk)
                        .all())
                .containsOnlyKeys("items");
    }
}
