package cn.qingjian.reviews.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.gate.DemandId;
import cn.qingjian.gate.ParameterBook;
import cn.qingjian.gate.ParameterBook.Proposal;
import cn.qingjian.gate.ParameterBook.Scope;
import cn.qingjian.gate.ParameterBook.Value;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.kernel.LegalBasis;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.reviews.Decision;
import cn.qingjian.reviews.Matter;
import cn.qingjian.reviews.MatterDecided;
import cn.qingjian.reviews.Review;
import cn.qingjian.reviews.Reviews;
import cn.qingjian.reviews.Session;
import cn.qingjian.reviews.SessionPlan;
import cn.qingjian.reviews.Sessions;
import cn.qingjian.reviews.Verdict;
import cn.qingjian.testing.SomePeople;
import cn.qingjian.testing.StoreTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** With matters of a room that doesn't exist: the reviews know no kind. */
@StoreTest
@RecordApplicationEvents
class SessionsStoreTests {
    private static final String NORMATIVE = "doc.mustReview.normative";
    private static final String COMPREHENSIVE = "doc.mustReview.comprehensive";

    @Autowired
    private Reviews reviews;

    @Autowired
    private Sessions sessions;

    @Autowired
    private ParameterBook book;

    @Autowired
    private SomePeople people;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Clock clock;

    @Autowired
    private ApplicationEvents events;

    private Account author;
    private Account office;
    private Account leader;
    private LocalDate today;
    private long session;
    private long number;

    @BeforeEach
    void aSession() {
        author = people.person(Role.DEPARTMENT);
        office = people.person(Role.OFFICE);
        leader = people.person(Role.LEADER);
        today = LocalDate.now(clock);
        session = planned(today);
    }

    private long planned(LocalDate day) {
        UUID token = UUID.randomUUID();
        var plan =
                new SessionPlan("测试办公会", Optional.of(day.atTime(9, 0)), Optional.of(leader.id()), List.of(leader.id()));
        good(sessions.plan(token, plan, office));
        good(sessions.plan(token, plan, office));
        return sessions.find(token).orElseThrow().id();
    }

    private static void good(FieldErrors errors) {
        assertThat(errors.all()).isEmpty();
    }

    private Matter matter(int version, String... classes) {
        return new Matter(
                new DemandId("trial", number),
                version,
                List.of(classes),
                "第" + number + "件",
                author.unit().id(),
                author.id());
    }

    private Review put() {
        number++;
        assertThat(reviews.put(matter(1, NORMATIVE))).isTrue();
        return now();
    }

    private Review now() {
        return reviews.of(new DemandId("trial", number)).orElseThrow();
    }

    private Review listed() {
        Review review = put();
        good(sessions.add(session, review.id(), 10, office));
        return review;
    }

    private void decide(Review review, Verdict verdict, String words) {
        good(sessions.decide(session, review.id(), Optional.of(verdict), words, Optional.empty(), office));
    }

    private List<MatterDecided> told() {
        return events.stream(MatterDecided.class).toList();
    }

    @Test
    void 不属于须经审议的类别_不用等() {
        number++;
        assertThat(reviews.put(matter(1))).isFalse();
        assertThat(reviews.put(matter(1, COMPREHENSIVE))).as("现在是“否”").isFalse();
        assertThat(reviews.of(new DemandId("trial", number))).isEmpty();
        assertThat(reviews.put(matter(1, COMPREHENSIVE, NORMATIVE))).isTrue();
        assertThat(now().className()).isEqualTo("规范性文件");
        assertThat(reviews.put(matter(1, NORMATIVE))).as("已经在等").isTrue();
        assertThat(reviews.waiting())
                .filteredOn(one -> one.author() == author.id())
                .hasSize(1);
    }

    @Test
    void 办公室提出_领导同意以后_这一类从那天起须经审议() {
        good(book.propose(
                new Proposal(
                        COMPREHENSIVE,
                        Scope.UNIT,
                        Optional.empty(),
                        Optional.of(BigDecimal.ONE),
                        today,
                        Optional.empty(),
                        new LegalBasis("本单位文件、会议审议制度", "第三条", LegalBasis.Mark.OWN),
                        "综合性文件影响面大"),
                office));
        number++;
        assertThat(reviews.put(matter(1, COMPREHENSIVE))).isFalse();
        long value = book.sheet(COMPREHENSIVE).orElseThrow().values().stream()
                .filter(one -> one.consent() == Value.Consent.WAITING)
                .findFirst()
                .orElseThrow()
                .id();
        good(book.decide(value, true, leader));
        assertThat(reviews.put(matter(1, COMPREHENSIVE))).isTrue();
        assertThat(reviews.classes()).extracting(Reviews::name).contains("规范性文件", "综合性会议", "没有立项的会议");
    }

    @Test
    void 列入议程_排次序_一件只列一次_移出还在等() {
        Review first = listed();
        Review second = listed();
        assertThat(sessions.add(session, first.id(), 10, office).all()).containsKey("matter");
        assertThat(sessions.add(planned(today.plusDays(7)), first.id(), 10, office)
                        .all())
                .containsKey("matter");
        sessions.raise(session, second.id());
        sessions.raise(session, second.id());
        assertThat(agenda()).containsExactly(second.id(), first.id());
        good(sessions.remove(session, second.id(), office));
        assertThat(found().items()).singleElement().satisfies(one -> {
            assertThat(one.position()).isEqualTo(1);
            assertThat(one.review().id()).isEqualTo(first.id());
        });
        assertThat(now().slot()).isEmpty();
        assertThat(now().waiting()).isTrue();
    }

    private Session found() {
        return sessions.find(session).orElseThrow();
    }

    private List<Long> agenda() {
        return found().items().stream().map(one -> one.review().id()).toList();
    }

    @Test
    void 同一项不记两次_重记之后再记_结束以后都不行() {
        Review review = listed();
        decide(review, Verdict.REFUSED, "时机不成熟");
        assertThat(sessions.decide(session, review.id(), Optional.of(Verdict.AGREED), "", Optional.empty(), office)
                        .of("verdict"))
                .singleElement()
                .asString()
                .contains("不同意");
        assertThat(sessions.remove(session, review.id(), office).all()).containsKey("verdict");
        good(sessions.undo(session, review.id(), office));
        decide(review, Verdict.AGREED, "");
        assertThat(now().decisions()).as("结束以前不生效").isEmpty();
        assertThat(told()).isEmpty();
        good(sessions.close(session, office));
        assertThat(sessions.close(session, office).all()).containsKey("close");
        assertThat(sessions.undo(session, review.id(), office).all()).containsKey("verdict");
        assertThat(told()).singleElement().satisfies(one -> {
            assertThat(one.demand()).isEqualTo(review.demand());
            assertThat(one.verdict()).isEqualTo(Verdict.AGREED);
            assertThat(one.words()).contains("测试办公会", "同意");
        });
        assertThat(now().waiting()).isFalse();
        assertThat(reviews.results(author)).extracting(Review::id).containsExactly(review.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from reviews.decision where session_id = :id",
                "update reviews.decision set words = '改' where session_id = :id",
                "update reviews.item set minutes = 1 where session_id = :id",
                "delete from reviews.item where session_id = :id",
                "insert into reviews.attendee select :id, id from people.account limit 1",
                "update reviews.session set title = '改' where id = :id"
            })
    void 结束以后_数据库也不让改(String sql) {
        decide(listed(), Verdict.AGREED, "");
        good(sessions.close(session, office));
        assertThatThrownBy(() -> db.sql(sql).param("id", session).update())
                .isInstanceOfAny(
                        DataIntegrityViolationException.class,
                        org.springframework.dao.PermissionDeniedDataAccessException.class,
                        org.springframework.jdbc.BadSqlGrammarException.class,
                        org.springframework.jdbc.UncategorizedSQLException.class);
    }

    @Test
    void 会议当天以前不能记决定() {
        session = planned(today.plusDays(1));
        Review review = listed();
        assertThat(sessions.decide(session, review.id(), Optional.of(Verdict.AGREED), "", Optional.empty(), office)
                        .all())
                .containsKey("verdict");
        assertThat(sessions.close(session, office).all()).containsKey("close");
    }

    @Test
    void 暂缓的等下一次会() {
        Review review = listed();
        decide(review, Verdict.DEFERRED, "材料不齐");
        good(sessions.close(session, office));
        assertThat(told()).isEmpty();
        assertThat(now().waiting()).isTrue();
        assertThat(now().slot()).isEmpty();
        assertThat(now().decisions()).extracting(Decision::verdict).containsExactly(Verdict.DEFERRED);
        session = planned(today);
        good(sessions.add(session, review.id(), 10, office));
        decide(review, Verdict.AGREED, "");
        good(sessions.close(session, office));
        assertThat(now().waiting()).isFalse();
        assertThat(told()).hasSize(1);
    }

    @Test
    void 议程上撤回的不用决定_回来的另算一件() {
        Review review = listed();
        reviews.withdraw(review.demand(), "还要再改");
        assertThat(sessions.decide(session, review.id(), Optional.of(Verdict.AGREED), "", Optional.empty(), office)
                        .all())
                .containsKey("verdict");
        assertThat(reviews.put(matter(2, NORMATIVE))).isTrue();
        good(sessions.close(session, office));
        assertThat(told()).isEmpty();
        assertThat(now().id()).isNotEqualTo(review.id());
        assertThat(now().waiting()).isTrue();
        assertThat(reviews.results(author)).isEmpty();
    }

    @Test
    void 记了决定又撤回的_决定留着_不往下办() {
        Review review = listed();
        decide(review, Verdict.AGREED, "");
        reviews.withdraw(review.demand(), "还要再改");
        good(sessions.close(session, office));
        assertThat(told()).isEmpty();
        assertThat(found().items().getFirst().decision()).isPresent();
    }

    @Test
    void 合并到另一件_说明并到哪里() {
        Review first = listed();
        Review second = listed();
        good(sessions.decide(
                session, first.id(), Optional.of(Verdict.MERGED), "说的是一回事", Optional.of(second.id()), office));
        decide(second, Verdict.AMEND, "把第1件的第二条写进去");
        good(sessions.close(session, office));
        assertThat(told())
                .extracting(MatterDecided::demand, MatterDecided::into)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(first.demand(), Optional.of(second.demand())),
                        org.assertj.core.groups.Tuple.tuple(second.demand(), Optional.empty()));
        assertThat(told().getFirst().words()).contains(second.title());
    }

    @Test
    void 修改后同意_改了再来办公室核对_不再上会_同一稿再来不用等() {
        Review review = listed();
        decide(review, Verdict.AMEND, "写明由谁核对");
        good(sessions.close(session, office));
        assertThat(reviews.put(matter(1, NORMATIVE))).as("没有改，还要审议").isTrue();
        assertThat(reviews.confirm(now().id(), office).all()).containsKey("confirm");
        reviews.withdraw(now().demand(), "改");
        assertThat(reviews.put(matter(2, NORMATIVE))).isTrue();
        assertThat(reviews.confirm(now().id(), author).all()).containsKey("confirm");
        good(reviews.confirm(now().id(), office));
        assertThat(now().waiting()).isFalse();
        assertThat(now().last().orElseThrow().words()).contains("测试办公会", "不再上会");
        assertThat(told()).extracting(MatterDecided::verdict).containsExactly(Verdict.AMEND, Verdict.AGREED);
        assertThat(reviews.put(matter(2, NORMATIVE))).as("同意过的同一稿").isFalse();
        assertThat(reviews.put(matter(3, NORMATIVE))).as("又改了").isTrue();
    }
}
