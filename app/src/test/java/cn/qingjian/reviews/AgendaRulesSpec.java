package cn.qingjian.reviews;

import static cn.qingjian.reviews.SomeReviews.DAY;
import static cn.qingjian.reviews.SomeReviews.decided;
import static cn.qingjian.reviews.SomeReviews.into;
import static cn.qingjian.reviews.SomeReviews.item;
import static cn.qingjian.reviews.SomeReviews.listed;
import static cn.qingjian.reviews.SomeReviews.open;
import static cn.qingjian.reviews.SomeReviews.over;
import static cn.qingjian.reviews.SomeReviews.waiting;
import static cn.qingjian.reviews.SomeReviews.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.gate.ParameterBook;
import cn.qingjian.gate.ParameterBook.Scope;
import cn.qingjian.gate.ParameterBook.Value;
import cn.qingjian.gate.Parameters;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.kernel.LegalBasis;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AgendaRulesSpec {
    private static final String KEY = "doc.mustReview.normative";
    private static final Optional<Integer> NINETY = Optional.of(90);
    private static final Unit OFFICE = new Unit(1, "bgs", "办公室", Unit.Kind.DEPARTMENT);

    private static Set<String> wrong(FieldErrors errors) {
        return errors.all().keySet();
    }

    private static Account clerk(long id) {
        return new Account(id, "p" + id, "某" + id, OFFICE, "科员", Set.of(Role.OFFICE));
    }

    /** A class that is reviewed from the 1st of November to the 30th, then no more. */
    private static Parameters on(LocalDate day) {
        var sheet = new ParameterBook.Sheet(
                new ParameterBook.Entry(KEY, "签发前须经审议：规范性文件", "是否", ParameterBook.Sense.FLAG, "S37", ""),
                List.of(value(1, "2026-11-01", "2026-11-30"), value(0, "2026-12-01", null)));
        return key -> sheet.on(day)
                .filter(value -> key.equals(KEY))
                .map(value ->
                        new Parameters.Limit(key, value.value().orElseThrow(), value.basis(), value.from(), null));
    }

    private static Value value(int flag, String from, @org.jspecify.annotations.Nullable String to) {
        return new Value(
                flag,
                KEY,
                Scope.UNIT,
                Optional.empty(),
                Optional.of(BigDecimal.valueOf(flag)),
                LocalDate.parse(from),
                Optional.ofNullable(to).map(LocalDate::parse),
                new LegalBasis("本单位文件、会议审议制度", "", LegalBasis.Mark.OWN),
                "",
                Optional.empty(),
                Instant.EPOCH,
                Value.Consent.NOT_NEEDED);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-31,false", "2026-11-01,true", "2026-11-02,true",
        "2026-11-30,true", "2026-12-01,false", "2026-12-02,false"
    })
    void 须经审议的类别_按当天的规定(LocalDate day, boolean needed) {
        assertThat(AgendaRules.reviewed(List.of("doc.mustReview.unplanned", KEY), on(day)))
                .isEqualTo(needed ? Optional.of(KEY) : Optional.empty());
        assertThat(AgendaRules.reviewed(List.of(), on(day))).isEmpty();
    }

    private static SessionPlan plan(String title, Optional<LocalDateTime> starts, long chair, Long... attendees) {
        return new SessionPlan(title, starts, Optional.of(chair), List.of(attendees));
    }

    @Test
    void 一次审议会写明名称时间和主持人() {
        List<Long> leaders = List.of(1L, 2L);
        Optional<LocalDateTime> nine = Optional.of(DAY.atTime(9, 0));
        assertThat(wrong(AgendaRules.planned(plan("主任办公会", nine, 1, 2L), leaders)))
                .isEmpty();
        assertThat(wrong(AgendaRules.planned(plan(" ", Optional.empty(), 3, 4L), leaders)))
                .containsExactly("title", "time", "chair", "attendees");
        assertThat(wrong(AgendaRules.planned(plan("会".repeat(60), nine, 1), leaders)))
                .isEmpty();
        assertThat(wrong(AgendaRules.planned(plan("会".repeat(61), nine, 1), leaders)))
                .containsExactly("title");
        assertThat(wrong(AgendaRules.planned(new SessionPlan("主任办公会", nine, Optional.empty(), List.of()), leaders)))
                .containsExactly("chair");
    }

    @Test
    void 一件同时只上一次会_撤回的不列() {
        assertThat(wrong(AgendaRules.added(open(), waiting(1), 10, NINETY))).isEmpty();
        assertThat(AgendaRules.added(open(), listed(1), 10, NINETY).of("matter"))
                .singleElement()
                .asString()
                .contains("党组会（11月30日）");
        assertThat(wrong(AgendaRules.added(open(), withdrawn(1), 10, NINETY))).containsExactly("matter");
        assertThat(wrong(AgendaRules.added(over(), waiting(1), 10, NINETY))).containsExactly("matter");
    }

    @Test
    void 上会总时长不超过会议时长_撤回的不占时间() {
        Session two = open(item(1, waiting(1)), item(2, waiting(2)));
        assertThat(wrong(AgendaRules.added(two, waiting(3), 70, NINETY))).isEmpty();
        assertThat(wrong(AgendaRules.added(two, waiting(3), 71, NINETY))).containsExactly("minutes");
        assertThat(wrong(AgendaRules.added(two, waiting(3), 71, Optional.empty())))
                .isEmpty();
        assertThat(wrong(AgendaRules.added(two, waiting(3), 0, NINETY))).containsExactly("minutes");
        Session one = open(item(1, waiting(1)), item(2, withdrawn(2)));
        assertThat(wrong(AgendaRules.added(one, waiting(3), 80, NINETY))).isEmpty();
        assertThat(one.minutes()).isEqualTo(10);
    }

    @Test
    void 每项的时间接着前一项_撤回的跳过() {
        Session three = open(item(1, waiting(1)), item(2, withdrawn(2)), item(3, waiting(3)));
        assertThat(three.items())
                .extracting(three::begins)
                .containsExactly(DAY.atTime(9, 0), DAY.atTime(9, 10), DAY.atTime(9, 10));
    }

    @Test
    void 记了决定的不移出() {
        assertThat(wrong(AgendaRules.removed(open(), item(1, waiting(1))))).isEmpty();
        assertThat(wrong(AgendaRules.removed(open(), item(1, waiting(1), decided(Verdict.AGREED, 2)))))
                .containsExactly("verdict");
        assertThat(wrong(AgendaRules.removed(over(), item(1, waiting(1))))).containsExactly("verdict");
    }

    private static FieldErrors decide(
            Session session, Session.Item item, Verdict verdict, String words, LocalDate day) {
        return AgendaRules.decided(session, item, Optional.of(verdict), words, Optional.empty(), day);
    }

    @Test
    void 一项只记一次决定() {
        Session.Item item = item(1, waiting(1));
        assertThat(wrong(decide(open(item), item, Verdict.AGREED, "", DAY))).isEmpty();
        Session.Item twice = item(1, waiting(1), decided(Verdict.REFUSED, 2));
        assertThat(decide(open(twice), twice, Verdict.AGREED, "", DAY).of("verdict"))
                .containsExactly("已经记了“不同意”。要改的先点“重记”。");
        assertThat(wrong(decide(over(item), item, Verdict.AGREED, "", DAY))).containsExactly("verdict");
        assertThat(wrong(AgendaRules.decided(open(item), item, Optional.empty(), "", Optional.empty(), DAY)))
                .containsExactly("verdict");
    }

    @ParameterizedTest
    @CsvSource({"-1,false", "0,true", "1,true"})
    void 会议当天起才能记决定和结束(int later, boolean may) {
        Session.Item item = item(1, waiting(1));
        LocalDate day = DAY.plusDays(later);
        assertThat(decide(open(item), item, Verdict.AGREED, "", day).isEmpty()).isEqualTo(may);
        assertThat(AgendaRules.closed(open(item(1, waiting(1), decided(Verdict.AGREED, 2))), day)
                        .isEmpty())
                .isEqualTo(may);
    }

    @ParameterizedTest
    @EnumSource(names = {"AMEND", "DEFERRED", "REFUSED"})
    void 除了同意的都写明改什么或者理由(Verdict verdict) {
        Session.Item item = item(1, waiting(1));
        assertThat(wrong(decide(open(item), item, verdict, " ", DAY))).containsExactly("words");
        assertThat(wrong(decide(open(item), item, verdict, "第三条写明由谁核对", DAY))).isEmpty();
        assertThat(wrong(decide(open(item), item, verdict, "字".repeat(1_000), DAY)))
                .isEmpty();
        assertThat(wrong(decide(open(item), item, verdict, "字".repeat(1_001), DAY)))
                .containsExactly("words");
    }

    @Test
    void 议程上撤回的_不用记决定() {
        Session.Item item = item(1, withdrawn(1));
        assertThat(wrong(decide(open(item), item, Verdict.AGREED, "", DAY))).containsExactly("verdict");
        assertThat(wrong(AgendaRules.closed(open(item), DAY))).isEmpty();
    }

    @Test
    void 合并到同一种的还在等审议的另一件() {
        Session.Item item = item(1, waiting(1));
        assertThat(merge(item, Optional.of(waiting(2)))).isEmpty();
        assertThat(merge(item, Optional.empty())).containsExactly("into");
        assertThat(merge(item, Optional.of(waiting(1)))).containsExactly("into");
        assertThat(merge(item, Optional.of(withdrawn(2)))).containsExactly("into");
        assertThat(merge(item, Optional.of(SomeReviews.of(2, "other")))).containsExactly("into");
    }

    private static Set<String> merge(Session.Item item, Optional<Review> target) {
        return wrong(AgendaRules.decided(open(item), item, Optional.of(Verdict.MERGED), "两件说的是一回事", target, DAY));
    }

    @Test
    void 结束之前可以重记() {
        Session.Item item = item(1, waiting(1), decided(Verdict.AGREED, 2));
        assertThat(wrong(AgendaRules.undone(open(item), item))).isEmpty();
        assertThat(wrong(AgendaRules.undone(over(item), item))).containsExactly("verdict");
        assertThat(wrong(AgendaRules.undone(open(), item(1, waiting(1))))).containsExactly("verdict");
    }

    @Test
    void 每一项都有决定才能结束_结束只有一次() {
        Session.Item done = item(1, waiting(1), decided(Verdict.AGREED, 2));
        assertThat(AgendaRules.closed(open(done, item(2, waiting(2))), DAY).of("close"))
                .singleElement()
                .asString()
                .contains("第2件", "暂缓");
        assertThat(wrong(AgendaRules.closed(open(done, item(2, withdrawn(2))), DAY)))
                .isEmpty();
        assertThat(wrong(AgendaRules.closed(open(), DAY))).isEmpty();
        assertThat(wrong(AgendaRules.closed(over(done), DAY))).containsExactly("close");
    }

    @Test
    void 并入的那一件要往下办() {
        Review target = waiting(2);
        Session.Item merged = item(1, waiting(1), into(target));
        assertThat(wrong(AgendaRules.closed(open(merged), DAY))).as("那一件不在这次会上").isEmpty();
        assertThat(wrong(AgendaRules.closed(open(merged, item(2, target, decided(Verdict.AMEND, 2))), DAY)))
                .isEmpty();
        assertThat(wrong(AgendaRules.closed(open(merged, item(2, target, decided(Verdict.REFUSED, 2))), DAY)))
                .containsExactly("close");
        assertThat(wrong(AgendaRules.closed(open(merged, item(2, target, into(waiting(1)))), DAY)))
                .as("互相并入")
                .containsExactly("close");
        assertThat(wrong(AgendaRules.closed(open(merged, item(2, withdrawn(2))), DAY)))
                .containsExactly("close");
    }

    @Test
    void 改后由办公室核对_不再上会() {
        Account clerk = clerk(5);
        assertThat(wrong(AgendaRules.confirmed(waiting(1, decided(Verdict.AMEND, 1)), clerk)))
                .isEmpty();
        assertThat(wrong(AgendaRules.confirmed(waiting(1, decided(Verdict.AGREED, 1)), clerk)))
                .isEmpty();
        assertThat(wrong(AgendaRules.confirmed(
                        waiting(1, decided(Verdict.AMEND, 1), decided(Verdict.DEFERRED, 1)), clerk)))
                .as("暂缓不算决定")
                .isEmpty();
        assertThat(wrong(AgendaRules.confirmed(waiting(1, decided(Verdict.AMEND, 2)), clerk)))
                .as("没有改过")
                .containsExactly("confirm");
        assertThat(wrong(AgendaRules.confirmed(waiting(1, decided(Verdict.REFUSED, 1)), clerk)))
                .containsExactly("confirm");
        assertThat(wrong(AgendaRules.confirmed(waiting(1), clerk))).containsExactly("confirm");
        assertThat(wrong(AgendaRules.confirmed(listed(1), clerk))).containsExactly("confirm");
        assertThat(wrong(AgendaRules.confirmed(waiting(1, decided(Verdict.AMEND, 1)), clerk(77))))
                .as("自己起草的")
                .containsExactly("confirm");
    }

    @Test
    void 同意只对审议过的那一稿算数_以后的决定更正以前的() {
        assertThat(waiting(1, decided(Verdict.AGREED, 2)).agreed(2)).isTrue();
        assertThat(waiting(1, decided(Verdict.AGREED, 2)).agreed(3)).isFalse();
        assertThat(waiting(1, decided(Verdict.AMEND, 2)).agreed(2)).isFalse();
        assertThat(waiting(1, decided(Verdict.AGREED, 2), decided(Verdict.REFUSED, 2))
                        .agreed(2))
                .isFalse();
        assertThat(waiting(1, decided(Verdict.REFUSED, 2), decided(Verdict.AGREED, 2))
                        .agreed(2))
                .isTrue();
    }
}
