package cn.qingjian.inspections.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.inspections.Conduct;
import cn.qingjian.inspections.InspectionClass;
import cn.qingjian.inspections.InspectionType;
import cn.qingjian.inspections.Manner;
import cn.qingjian.inspections.Target;
import cn.qingjian.inspections.Theme;
import cn.qingjian.inspections.Words;
import cn.qingjian.inspections.visit.AnnouncedDraws;
import cn.qingjian.inspections.visit.Inspection;
import cn.qingjian.inspections.visit.InspectionInput;
import cn.qingjian.inspections.visit.InspectionStatus;
import cn.qingjian.inspections.visit.Inspections;
import cn.qingjian.inspections.visit.Lot;
import cn.qingjian.inspections.visit.PlanBook;
import cn.qingjian.inspections.visit.SealedChecks;
import cn.qingjian.inspections.visit.Teams;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.testing.AtOnce;
import cn.qingjian.testing.FreshDatabase;
import cn.qingjian.testing.SomePeople;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** Two at once, each in a transaction of its own: nothing here is rolled back, so each inspection is dropped in the end. */
@SpringBootTest
@ContextConfiguration(initializers = FreshDatabase.class)
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DrawsAtOnceStoreTests {
    private static final String WORDS = "门前大桥下游过一群鸭";

    @Autowired
    SealedChecks sealed;

    @Autowired
    AnnouncedDraws announced;

    @Autowired
    Inspections inspections;

    @Autowired
    Teams teams;

    @Autowired
    InspectionStore store;

    @Autowired
    SealedStore draws;

    @Autowired
    TeamStore crews;

    @Autowired
    RegisterStore register;

    @Autowired
    PlanBook book;

    @Autowired
    SomePeople people;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    private final List<Long> begun = new ArrayList<>();
    private Unit department = new Unit(0, "", "", Unit.Kind.DEPARTMENT);
    private Account clerk = new Account(0, "", "", department, "", Set.of());
    private Account colleague = clerk;
    private Account one = clerk;
    private Account two = clerk;
    private List<Unit> offices = List.of();
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void agency() {
        today = LocalDate.now(clock);
        department = people.unit(Unit.Kind.DEPARTMENT);
        clerk = people.person(department, Role.DEPARTMENT);
        colleague = people.person(department, Role.DEPARTMENT);
        one = people.person(Role.INSPECTOR);
        two = people.person(Role.OFFICE);
        offices = Stream.generate(() -> people.unit(Unit.Kind.COUNTY_OFFICE))
                .limit(3)
                .toList();
        book.add(department.id(), "loan-files", "贷款档案", "测试规范", "", two);
        book.file("市委办", today.toString(), "备1号", two);
    }

    @AfterEach
    void drop() {
        begun.forEach(id -> inspections.drop(id, clerk));
    }

    @Test
    void 两名启封人同时启封_十轮_每轮只抽一次() throws Exception {
        for (int round = 0; round < 10; round++) {
            long check = sealedCheck();
            List<FieldErrors> errors =
                    atOnce(() -> sealed.open(check, WORDS, "春风", one), () -> sealed.open(check, WORDS, "细雨", two));
            assertThat(errors).allMatch(FieldErrors::isEmpty);
            assertThat(store.find(check).orElseThrow().status()).isEqualTo(InspectionStatus.OPENED);
            assertThat(sent(check)).hasSize(2).doesNotHaveDuplicates();
            assertThat(draws.drawOf(check).orElseThrow().published())
                    .as("at the door only")
                    .isEmpty();
            assertThat(draws.keepers(check)).allSatisfy(keeper -> {
                assertThat(keeper.opened()).as("forgotten").isEmpty();
                assertThat(keeper.locked()).isEmpty();
            });
        }
    }

    @Test
    void 同一人同时启封两次_只算一次_仍然封存() throws Exception {
        long check = sealedCheck();
        List<FieldErrors> errors =
                atOnce(() -> sealed.open(check, WORDS, "春风", one), () -> sealed.open(check, WORDS, "细雨", one));
        assertThat(errors).filteredOn(FieldErrors::isEmpty).hasSize(1);
        assertThat(errors)
                .filteredOn(wrong -> !wrong.isEmpty())
                .singleElement()
                .satisfies(wrong -> assertThat(wrong.of("state")).containsExactly("您已经启封过一次，须由另一人启封。"));
        assertThat(store.find(check).orElseThrow().status()).isEqualTo(InspectionStatus.SEALED);
        assertThat(sent(check)).isEmpty();
    }

    @Test
    void 两个人同时公布摘要_只有一份_两个人同时抽取_只抽一次() throws Exception {
        Inspection inspection = inspections.begin(words(), clerk, UUID.randomUUID());
        long id = inspection.id();
        begun.add(id);
        assertThat(teams.name(id, List.of(key(clerk), key(colleague)), clerk).isEmpty())
                .isTrue();
        List<FieldErrors> published =
                atOnce(() -> announced.publish(id, "1", "2", clerk), () -> announced.publish(id, "1", "2", colleague));
        assertThat(published).filteredOn(FieldErrors::isEmpty).hasSize(1);
        assertThat(store.find(id).orElseThrow().lot()).isEqualTo(Lot.PUBLISHED);

        List<FieldErrors> drawn = atOnce(() -> announced.draw(id, "春风", one), () -> announced.draw(id, "细雨", two));
        assertThat(drawn).filteredOn(FieldErrors::isEmpty).hasSize(1);
        assertThat(store.find(id).orElseThrow().words().orElseThrow().targets()).hasSize(1);
        assertThat(sent(id)).containsExactlyInAnyOrder(clerk.id(), colleague.id());
        assertThat(draws.lot(id))
                .as("seed and list are forgotten once published")
                .isEmpty();
    }

    @Test
    void 启封以前库里哪张表都没有检查内容() {
        long check = sealedCheck();
        assertThat(store.find(check).orElseThrow().words()).isEmpty();
        List<String> tables =
                db.sql("""
                        select format('%I.%I', table_schema, table_name) from information_schema.tables
                        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                        """).query((row, number) -> row.getString(1)).list();
        assertThat(tables).hasSizeGreaterThan(50).contains("inspections.envelope", "gate.ruling", "audit.entry");
        assertThat(tables)
                .noneMatch(table -> db.sql("select exists (select from " + table + " x where x::text like '%封存的秘密%')")
                        .query(Boolean.class)
                        .single());
        for (String table : List.of("target", "sent", "team", "appointment")) {
            assertThat(db.sql("select count(*) from inspections." + table + " where inspection_id = :id")
                            .param("id", check)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    private long sealedCheck() {
        String right =
                key(register.authorities(department.id(), today).getFirst().id());
        InspectionInput blank = InspectionInput.blank(today);
        var input = new InspectionInput(
                "窗口暗访",
                InspectionClass.UNANNOUNCED.code(),
                List.of(right),
                List.of("封存的秘密"),
                offices.stream().map(Unit::id).map(DrawsAtOnceStoreTests::key).toList(),
                today.toString(),
                today.toString(),
                "",
                "1",
                "0",
                "0",
                "",
                "",
                "",
                "",
                null,
                null,
                "群众反映",
                "",
                "",
                blank.type(),
                blank.manner(),
                blank.times(),
                "进点前一天学检查标准",
                "",
                blank.token(),
                List.of(key(clerk), key(colleague)),
                "1",
                "2",
                List.of(key(one), key(two)));
        Inspections.Saving saving = sealed.seal(input, clerk);
        assertThat(saving).isInstanceOf(Inspections.Saving.Saved.class);
        long id = ((Inspections.Saving.Saved) saving).inspection().id();
        begun.add(id);
        assertThat(sealed.keep(id, WORDS, WORDS, one).isEmpty()).isTrue();
        assertThat(sealed.keep(id, WORDS, WORDS, two).isEmpty()).isTrue();
        return id;
    }

    private Words words() {
        return new Words(
                "贷款档案抽查",
                InspectionClass.SPECIAL,
                List.of(new Theme(department.id(), department.name(), "loan-files", "贷款档案是否齐全", "")),
                offices.stream().map(Target::of).toList(),
                today.plusDays(3),
                today.plusDays(3),
                Optional.empty(),
                2,
                0,
                0,
                "",
                List.of(),
                List.of(),
                List.of(),
                false,
                false,
                "贷后风险防范",
                Optional.empty(),
                Optional.empty(),
                new Conduct(
                        Optional.of(InspectionType.SPECIAL),
                        List.of(Manner.ON_THE_SPOT),
                        Optional.of(9),
                        "进点前一天学检查标准"));
    }

    private List<Long> sent(long inspection) {
        return offices.stream()
                .flatMap(office -> crews.sent(inspection, office.id()).stream())
                .toList();
    }

    private static String key(Account account) {
        return key(account.id());
    }

    private static String key(long id) {
        return String.valueOf(id);
    }

    private static List<FieldErrors> atOnce(Callable<FieldErrors> first, Callable<FieldErrors> second)
            throws Exception {
        return AtOnce.all(List.of(first, second));
    }
}
