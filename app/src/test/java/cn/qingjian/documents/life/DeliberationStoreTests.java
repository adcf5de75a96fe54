package cn.qingjian.documents.life;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.documents.Addressee;
import cn.qingjian.documents.DocumentForm;
import cn.qingjian.documents.Genre;
import cn.qingjian.documents.LengthClass;
import cn.qingjian.documents.draft.Draft;
import cn.qingjian.documents.draft.DraftStatus;
import cn.qingjian.documents.draft.Drafts;
import cn.qingjian.documents.draft.Urgency;
import cn.qingjian.documents.similar.Merging;
import cn.qingjian.gate.Gate;
import cn.qingjian.gate.KeptRuling;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.papers.Form;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.reviews.Review;
import cn.qingjian.reviews.Reviews;
import cn.qingjian.reviews.SessionPlan;
import cn.qingjian.reviews.Sessions;
import cn.qingjian.reviews.Verdict;
import cn.qingjian.testing.SomePeople;
import cn.qingjian.testing.StoreTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A draft that lays down a rule, before a session on its way to the signature. */
@StoreTest
class DeliberationStoreTests {
    private static final String BODY = "一、测试业务在网上开办。\n二、系统当场给出结果。\n测试中心\n2026年11月1日";

    @Autowired
    private Life life;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Numbers numbers;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Merging merging;

    @Autowired
    private Gate gate;

    @Autowired
    private SomePeople people;

    @Autowired
    private Clock clock;

    private Account author;
    private Account office;
    private Account leader;
    private Account other;
    private Draft draft;

    @BeforeEach
    void aDraft() {
        author = people.person(Role.DEPARTMENT);
        office = people.person(Role.OFFICE);
        leader = people.person(Role.LEADER);
        other = people.person(Role.LEADER);
        numbers.word(Form.DOCUMENT, "测房金", office);
        draft = begin("关于印发《测试业务办理规程》的通知");
    }

    private Draft begin(String title) {
        Unit county = people.unit(Unit.Kind.COUNTY_OFFICE);
        return drafts.begin(
                new Draft.Words(
                        title,
                        Genre.NOTICE,
                        DocumentForm.OFFICIAL,
                        LengthClass.GENERAL,
                        "开办测试业务",
                        List.of(new Addressee(county.name(), Optional.of(county.id()), Optional.of(county.kind()))),
                        Optional.empty(),
                        BODY),
                author,
                null);
    }

    private static void good(FieldErrors errors) {
        assertThat(errors.all()).isEmpty();
    }

    private Draft now(Draft one) {
        return drafts.find(one.id(), office).orElseThrow();
    }

    private Review review(Draft one) {
        return reviews.of(one.demandId()).orElseThrow();
    }

    private void through(Draft one) {
        good(life.send(one.id(), new Sending(Urgency.ORDINARY, Optional.of(leader.id()), List.of()), author));
        good(life.pass(one.id(), "", office));
        KeptRuling ruling = gate.rulings(one.demandId()).getFirst();
        if (ruling.standing() == KeptRuling.Standing.AWAITING_REASON) {
            good(gate.explain(ruling.id(), "须在开办前统一口径，只发这一件。", author));
            good(gate.decide(ruling.id(), true, "同意。", other));
        }
    }

    private long session() {
        UUID token = UUID.randomUUID();
        good(sessions.plan(
                token,
                new SessionPlan(
                        "测试办公会", Optional.of(LocalDate.now(clock).atTime(9, 0)), Optional.of(leader.id()), List.of()),
                office));
        return sessions.find(token).orElseThrow().id();
    }

    private void decide(Draft one, Verdict verdict, String words) {
        long session = session();
        good(sessions.add(session, review(one).id(), 10, office));
        good(sessions.decide(session, review(one).id(), Optional.of(verdict), words, Optional.empty(), office));
        good(sessions.close(session, office));
    }

    @Test
    void 没有审议不能签发_同意以后才能() {
        through(draft);
        assertThat(now(draft).status()).isEqualTo(DraftStatus.DELIBERATING);
        assertThat(life.standing(now(draft)).who()).isEqualTo("审议会");
        assertThat(life.sign(draft.id(), "同意", leader).of("step")).isNotEmpty();
        decide(draft, Verdict.DEFERRED, "材料不齐");
        assertThat(now(draft).status()).isEqualTo(DraftStatus.DELIBERATING);
        assertThat(life.sign(draft.id(), "同意", leader).of("step")).isNotEmpty();
        decide(draft, Verdict.AGREED, "");
        assertThat(now(draft).status()).isEqualTo(DraftStatus.ADMITTED);
        good(life.sign(draft.id(), "同意", leader));
        good(life.finish(draft.id(), office));
        assertThat(now(draft).status()).isEqualTo(DraftStatus.ISSUED);
        assertThat(drafts.history(now(draft)))
                .extracting(Draft.Past::words)
                .anyMatch(words -> words.startsWith("测试办公会") && words.endsWith("同意"));
    }

    @Test
    void 不属于这一类的_不用审议() {
        Draft plain = begin("关于开办测试业务的通知");
        through(plain);
        assertThat(now(plain).status()).isEqualTo(DraftStatus.ADMITTED);
        assertThat(reviews.of(plain.demandId())).isEmpty();
    }

    @Test
    void 修改后同意_带着意见退回起草科室_改后重走_办公室核对以后往下办() {
        through(draft);
        decide(draft, Verdict.AMEND, "第二条写明由谁核对");
        assertThat(now(draft).status()).isEqualTo(DraftStatus.DRAFTING);
        assertThat(drafts.history(now(draft)).getLast().words()).contains("测试办公会", "第二条写明由谁核对");
        assertThat(gate.pass(drafts.demand(now(draft)))).as("计划数已经退还").isEmpty();
        assertThat(reviews.results(author)).hasSize(1);
        drafts.save(
                now(draft),
                now(draft).version(),
                now(draft).words().saying(BODY.replace("当场给出结果", "当场给出结果，由窗口人员核对")),
                author);
        through(draft);
        assertThat(now(draft).status()).isEqualTo(DraftStatus.DELIBERATING);
        good(reviews.confirm(review(draft).id(), office));
        assertThat(now(draft).status()).isEqualTo(DraftStatus.ADMITTED);
        good(life.sign(draft.id(), "同意", leader));
    }

    @Test
    void 同意过的一稿撤回再送_没有改就不用再审议_改了要() {
        through(draft);
        decide(draft, Verdict.AGREED, "");
        good(life.withdraw(draft.id(), "", author));
        through(draft);
        assertThat(now(draft).status()).isEqualTo(DraftStatus.ADMITTED);
        good(life.sendBack(draft.id(), "第一条再写具体", leader));
        drafts.save(now(draft), now(draft).version(), now(draft).words().saying(BODY.replace("网上", "网上大厅")), author);
        through(draft);
        assertThat(now(draft).status()).isEqualTo(DraftStatus.DELIBERATING);
    }

    @Test
    void 不同意的不发文_重新需要的再审议() {
        through(draft);
        decide(draft, Verdict.REFUSED, "现行规程够用");
        assertThat(now(draft).status()).isEqualTo(DraftStatus.DROPPED);
        assertThat(drafts.history(now(draft)).getLast().words()).contains("现行规程够用");
        drafts.reopen(draft.id(), author);
        through(draft);
        assertThat(now(draft).status()).isEqualTo(DraftStatus.DELIBERATING);
    }

    @Test
    void 议程上撤回的_回到起草科室_会上不再审议() {
        through(draft);
        long session = session();
        good(sessions.add(session, review(draft).id(), 10, office));
        good(life.withdraw(draft.id(), "", author));
        assertThat(now(draft).status()).isEqualTo(DraftStatus.DRAFTING);
        assertThat(review(draft).waiting()).isFalse();
        assertThat(sessions.find(session).orElseThrow().items().getFirst().withdrawn())
                .isTrue();
        good(sessions.close(session, office));
        assertThat(now(draft).status()).isEqualTo(DraftStatus.DRAFTING);
    }

    @Test
    void 合并到另一件_只发那一件_撤销合并不丢那一件() {
        Draft target = begin("关于修订《测试业务受理细则》的通知");
        through(draft);
        through(target);
        long session = session();
        good(sessions.add(session, review(draft).id(), 10, office));
        good(sessions.add(session, review(target).id(), 10, office));
        good(sessions.decide(
                session,
                review(draft).id(),
                Optional.of(Verdict.MERGED),
                "说的是一回事",
                Optional.of(review(target).id()),
                office));
        good(sessions.decide(
                session, review(target).id(), Optional.of(Verdict.AMEND), "把规程写进去", Optional.empty(), office));
        good(sessions.close(session, office));
        assertThat(now(draft).status()).isEqualTo(DraftStatus.MERGED);
        assertThat(now(draft).mergedInto()).contains(target.id());
        assertThat(now(target).joined()).extracting(Draft.Joined::id).containsExactly(draft.id());
        assertThat(now(target).status()).isEqualTo(DraftStatus.DRAFTING);
        assertThat(merging.undo(now(target), author)).isTrue();
        assertThat(now(target).status()).isEqualTo(DraftStatus.DRAFTING);
        assertThat(now(draft).status()).isEqualTo(DraftStatus.DRAFTING);
    }
}
