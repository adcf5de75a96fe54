package cn.qingjian.serviceitems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.audit.Audit;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.serviceitems.DraftEditor.Act;
import cn.qingjian.serviceitems.DraftEditor.RowChange;
import cn.qingjian.serviceitems.store.ItemStore;
import cn.qingjian.serviceitems.store.KeptVersion;
import cn.qingjian.serviceitems.table.Table;
import cn.qingjian.testing.SomePeople;
import cn.qingjian.testing.StoreTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@StoreTest
class PublishingStoreTests {
    @Autowired
    ItemBook book;

    @Autowired
    ItemStore store;

    @Autowired
    Policy policy;

    @Autowired
    ReadyTables ready;

    @Autowired
    Audit audit;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path data;

    @Autowired
    Publishing publishing;

    @Autowired
    DraftEditor editor;

    @Autowired
    Decider decider;

    @Autowired
    SomePeople people;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    private Account author;
    private Account leader;
    private LocalDate today;
    private ItemIntake intake;

    @BeforeEach
    void people() {
        // a folder of its own: the application's thread looks into the other one
        intake = new ItemIntake(store, book, policy, ready, audit, clock, transaction, data);
        author = people.person(Role.DEPARTMENT);
        leader = people.person(Role.LEADER);
        today = LocalDate.now(clock);
    }

    private Map<String, String> changed(String number, LocalDate from) {
        Map<String, String> files = SomeItems.files("B08");
        files.computeIfPresent(
                ItemVersion.ITEM,
                (name, text) -> text.replaceFirst("版本: 1", "版本: " + number).replaceFirst("生效: .*", "生效: " + from));
        files.computeIfPresent(ItemVersion.TABLE, (name, text) -> text.replace("连续缴存的月数还不够", "连续缴存没有满规定的月数"));
        return files;
    }

    private long draft(Map<String, String> files) {
        Publishing.Saved saved = publishing.save(files, "改了说法", author);
        assertThat(saved.faults()).isEmpty();
        return saved.id().orElseThrow();
    }

    private List<String> refused(long id, Account by) {
        return publishing.release(id, by).of("release");
    }

    @Test
    void 随系统的事项都在架上() {
        assertThat(book.inForce(today)).hasSizeGreaterThanOrEqualTo(41);
        assertThat(book.inForce("B08", today))
                .map(ItemVersion::digest)
                .contains(SomeItems.item("B08").digest());
        assertThat(book.inForce("B13", SomeItems.OLD)).isEmpty();
        assertThat(book.inForce("B13", SomeItems.NEW)).isPresent();
        assertThat(book.inForce("Z99", today)).isEmpty();
    }

    @Test
    void 再收一次什么也不变() {
        long before = db.sql("select count(*) from serviceitems.item_version")
                .query(Long.class)
                .single();
        intake.shipped();
        assertThat(db.sql("select count(*) from serviceitems.item_version")
                        .query(Long.class)
                        .single())
                .isEqualTo(before);
    }

    @Test
    void 新版本经两个人从它那天起用_以前受理的仍按旧版() {
        LocalDate change = today.plusDays(5);
        long id = draft(changed("2", change));
        assertThat(book.inForce("B08", change).orElseThrow().item().number()).isEqualTo(1);
        publishing.seen(publishing.draft(id).orElseThrow(), leader);
        assertThat(refused(id, leader)).isEmpty();
        book.refresh(); // the application does it after the commit, and a test has none
        assertThat(book.inForce("B08", change.minusDays(1)).orElseThrow().item().number())
                .isEqualTo(1);
        ItemVersion now = book.inForce("B08", change).orElseThrow();
        assertThat(now.item().number()).isEqualTo(2);
        assertThat(book.version("B08", SomeItems.item("B08").digest())).isPresent();
        var facts = SomeItems.somebody(change).with("账户.连续缴存月数", 2).facts();
        assertThat(decider.decide(now, facts).outcome())
                .isInstanceOfSatisfying(
                        Outcome.Reject.class,
                        reject -> assertThat(reject.reason()).contains("没有满"));
    }

    @Test
    void 编辑的人不能自己发布_没看重演的不能发布_科室不能发布() {
        Account both = people.person(Role.DEPARTMENT, Role.LEADER);
        long own =
                publishing.save(changed("2", today.plusDays(1)), "", both).id().orElseThrow();
        publishing.seen(publishing.draft(own).orElseThrow(), both);
        assertThat(refused(own, both)).anyMatch(message -> message.contains("自己"));
        assertThat(refused(own, leader)).anyMatch(message -> message.contains("重演"));
        publishing.seen(publishing.draft(own).orElseThrow(), author);
        assertThat(refused(own, author)).anyMatch(message -> message.contains("班子领导"));
    }

    @Test
    void 有缺口的表存得下草稿_发布不了() {
        Map<String, String> files = changed("2", today.plusDays(1));
        files.computeIfPresent(
                ItemVersion.TABLE, (name, text) -> text.replaceFirst("(?s)<rule id=\"t_B08_r10\">.*?</rule>", ""));
        long id = draft(files);
        publishing.seen(publishing.draft(id).orElseThrow(), leader);
        assertThat(refused(id, leader)).anyMatch(message -> message.contains("缺口"));
    }

    @Test
    void 版本号要更大_日期不能在过去() {
        long id = draft(changed("1", today.minusDays(1)));
        publishing.seen(publishing.draft(id).orElseThrow(), leader);
        assertThat(refused(id, leader))
                .anyMatch(message -> message.contains("版本号"))
                .anyMatch(message -> message.contains("今天"));
    }

    @Test
    void 放弃的草稿不能发布_同一个人的新草稿代替旧草稿() {
        long first = draft(changed("2", today.plusDays(1)));
        long second = draft(changed("3", today.plusDays(1)));
        assertThat(publishing.draft(first).orElseThrow().kept().discarded()).isTrue();
        assertThat(publishing.discard(second, author).isEmpty()).isTrue();
        assertThat(refused(second, leader)).isNotEmpty();
        assertThat(publishing.drafts()).extracting(KeptVersion::id).doesNotContain(first, second);
    }

    @Test
    void 坏的文件一个也不存() {
        Map<String, String> files = changed("2", today.plusDays(1));
        files.computeIfPresent(
                ItemVersion.TABLE, (name, text) -> text.replace("账户.连续缴存月数 &gt;=", "账户.连续缴存月数 &gt;&gt;="));
        Publishing.Saved saved = publishing.save(files, "", author);
        assertThat(saved.id()).isEmpty();
        assertThat(saved.faults()).isNotEmpty();
    }

    @Test
    void 在页面上改一格成为草稿_版本号和日期自动往后() {
        KeptVersion kept = publishing.versions("B08").getLast();
        Publishing.Draft now = publishing.draft(kept.id()).orElseThrow();
        Table.Row row = now.version().table().table().rows().get(2);
        var saved = editor.apply(
                now,
                new RowChange(Act.SAVE, 3, row.texts(), List.of("不予批准", "月数不够"), List.of("旧条", "新条"), "说得短些"),
                author);
        assertThat(saved.faults()).isEmpty();
        Publishing.Draft draft = publishing.draft(saved.id().orElseThrow()).orElseThrow();
        assertThat(draft.kept().number()).isEqualTo(2);
        assertThat(draft.kept().from()).isEqualTo(today.plusDays(1));
        assertThat(draft.version().table().table().rows().get(2).output("理由")).isEqualTo("月数不够");
        var wrong = editor.apply(now, new RowChange(Act.SAVE, 1, List.of("也许"), List.of(), List.of(), ""), author);
        assertThat(wrong.faults()).isNotEmpty();
        assertThat(editor.apply(now, new RowChange(Act.DELETE, 99, List.of(), List.of(), List.of(), ""), author)
                        .faults())
                .isNotEmpty();
    }

    private void drop(String code, Map<String, String> files) throws IOException {
        Path folder = Files.createDirectories(intake.folder().resolve(code));
        for (var file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private static Map<String, String> anotherItem(String code) {
        Map<String, String> files = SomeItems.files("B09");
        files.computeIfPresent(
                ItemVersion.ITEM,
                (name, text) -> text.replaceFirst("编码: B09", "编码: " + code).replaceFirst("名称: .*", "名称: 租住人才公寓提取"));
        return files;
    }

    @Test
    void 运行中放进一个新文件夹_马上能办_不重启不改代码() throws IOException {
        drop("X01", anotherItem("X01"));
        assertThat(book.inForce("X01", today)).isEmpty();
        intake.lookIfChanged();
        assertThat(intake.faults()).isEmpty();
        ItemVersion added = book.inForce("X01", today).orElseThrow();
        var facts = SomeItems.somebody(today)
                .hit("公租房", "在租", true)
                .with("公租房.未提租金", SomeItems.yuan("900"))
                .facts();
        assertThat(decider.decide(added, facts).outcome()).isInstanceOf(Outcome.Approve.class);
    }

    @Test
    void 文件夹里已有事项的新文本只成为草稿() throws IOException {
        drop("B08", changed("2", today.plusDays(1)));
        intake.look();
        assertThat(book.inForce("B08", today.plusDays(1)).orElseThrow().item().number())
                .isEqualTo(1);
        assertThat(publishing.drafts())
                .anyMatch(kept -> kept.code().equals("B08") && kept.source() == KeptVersion.Source.FOLDER);
    }

    @Test
    void 文件夹里坏的说出来_好的照收() throws IOException {
        drop("X02", Map.of(ItemVersion.ITEM, "编码: [", ItemVersion.TABLE, "<x", ItemVersion.GUIDE, "x"));
        drop("X03", anotherItem("X03"));
        intake.look();
        assertThat(intake.faults()).extracting(Fault::file).contains("X02/item.yaml", "X02/decision.dmn");
        assertThat(book.inForce("X03", today)).isPresent();
        assertThat(book.inForce("X02", today)).isEmpty();
    }

    @Test
    void 存下的版本和文件改不了也删不了() {
        for (String sql : List.of(
                "update serviceitems.item_version set number = 9",
                "delete from serviceitems.item_file",
                "truncate serviceitems.item_release cascade",
                "update serviceitems.policy_value set value = '1'")) {
            assertThatThrownBy(() -> nested(sql)).as(sql).isInstanceOf(DataAccessException.class);
        }
    }

    /** In a savepoint, so that the refused statement doesn't spoil the test's transaction. */
    private void nested(String sql) {
        db.sql("savepoint before_it").update();
        try {
            db.sql(sql).update();
        } finally {
            db.sql("rollback to savepoint before_it").update();
        }
    }

    /** A new version is tried on cases of the past; whoever keeps them provides them. */
    @Test
    void 重演说出谁的结论会变() {
        long id = draft(changed("2", today.plusDays(1)));
        ItemVersion version = publishing.draft(id).orElseThrow().version();
        var facts = SomeItems.somebody(today).facts();
        var before = decider.decide(SomeItems.item("B08"), facts).outcome();
        var beans = new org.springframework.beans.factory.support.DefaultListableBeanFactory();
        PastCases past = (code, limit) -> Stream.of(
                new PastCases.PastCase("办件1", facts, before),
                new PastCases.PastCase(
                        "办件2",
                        SomeItems.somebody(today).with("账户.连续缴存月数", 1).facts(),
                        new Outcome.Reject("连续缴存的月数还不够", "旧")));
        beans.registerSingleton("past", past);
        Publishing.Replay replay = new Replaying(decider, beans.getBeanProvider(PastCases.class)).replay(version);
        assertThat(replay.cases()).isEqualTo(2);
        assertThat(replay.changed()).isEqualTo(1);
        assertThat(replay.changes()).extracting(Publishing.Change::reference).containsExactly("办件2");
    }
}
