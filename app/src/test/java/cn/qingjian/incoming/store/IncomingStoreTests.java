package cn.qingjian.incoming.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.archive.Archive;
import cn.qingjian.archive.Item;
import cn.qingjian.archive.KeptFile;
import cn.qingjian.incoming.Fault;
import cn.qingjian.incoming.Incoming;
import cn.qingjian.incoming.IncomingFilter;
import cn.qingjian.incoming.IncomingPaper;
import cn.qingjian.incoming.IncomingStatus;
import cn.qingjian.incoming.Letter;
import cn.qingjian.incoming.Plan;
import cn.qingjian.incoming.SomeIncoming;
import cn.qingjian.incoming.Urgency;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.testing.SomePeople;
import cn.qingjian.testing.StoreTest;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@StoreTest
class IncomingStoreTests {
    @Autowired
    Incoming incoming;

    @Autowired
    IncomingStore store;

    @Autowired
    Archive archive;

    @Autowired
    SomePeople people;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @Autowired
    PlatformTransactionManager transactions;

    private Account clerk = SomeIncoming.person(0, SomeIncoming.OFFICE);
    private Account leader = clerk;
    private Account handler = clerk;
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void agency() {
        clerk = people.person(Role.OFFICE);
        leader = people.person(people.unit(Unit.Kind.LEADERSHIP), Role.LEADER);
        handler = people.person(Role.DEPARTMENT);
        today = LocalDate.now(clock);
    }

    private Letter letter(String number, Urgency urgency) {
        return new Letter("关于报送预算的函", "青禾市财政局", number, "函", today.minusDays(1), urgency, 1);
    }

    private IncomingPaper come(Urgency urgency) {
        UUID token = UUID.randomUUID();
        incoming.keepFiles(token, List.of(SomeIncoming.file("关于报送预算的函")), clerk);
        done(incoming.register(token, letter("青财函〔2026〕" + people.hashCode() + "号", urgency), true, true, clerk));
        return incoming.find(token).orElseThrow();
    }

    private static void done(FieldErrors errors) {
        assertThat(errors.all()).isEmpty();
    }

    private IncomingPaper now(IncomingPaper paper) {
        return store.find(paper.id()).orElseThrow();
    }

    private IncomingPaper handed(Urgency urgency) {
        IncomingPaper paper = come(urgency);
        done(incoming.assign(
                paper.id(),
                paper.version(),
                new Plan("请办", Optional.of(handler.unit().id()), List.of(), Optional.of(today)),
                clerk));
        return now(paper);
    }

    private void refused(String sql, String why) {
        var nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        assertThatThrownBy(() -> nested.executeWithoutResult(
                        status -> db.sql(sql).query((row, number) -> 0).list()))
                .hasStackTraceContaining(why);
    }

    @Test
    void 签收登记一次办完_写下的和读出的一样_同一张表交两次是一件() {
        IncomingPaper paper = come(Urgency.URGENT);
        assertThat(paper.status()).isEqualTo(IncomingStatus.REGISTERED);
        assertThat(paper.letter().urgency()).isEqualTo(Urgency.URGENT);
        assertThat(paper.signer()).isEqualTo(clerk.name());
        assertThat(paper.holding()).isEqualTo(clerk.unit().name());
        assertThat(paper.due()).isEqualTo(incoming.due(Urgency.URGENT, clerk)).isPresent();
        assertThat(incoming.history(paper)).extracting(IncomingStore.Past::what).containsExactly("已签收", "待初审");
        assertThat(incoming.text(paper)).contains("请于月底前函复我局。");
        assertThat(incoming.files(paper.token())).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("来文.docx");
            assertThat(file.read()).isTrue();
        });
        assertThat(incoming.content(paper, 1).orElseThrow())
                .isEqualTo(SomeIncoming.file("关于报送预算的函").content());
        done(incoming.register(paper.token(), letter("别的", Urgency.PLAIN), true, false, clerk));
        assertThat(now(paper)).isEqualTo(paper);
        IncomingPaper next = come(Urgency.PLAIN);
        assertThat(next.number().sequence()).isEqualTo(paper.number().sequence() + 1);
    }

    @Test
    void 时限按紧急程度_越急越近() {
        assertThat(incoming.due(Urgency.TOP, clerk).orElseThrow())
                .isAfter(today)
                .isBefore(incoming.due(Urgency.URGENT, clerk).orElseThrow());
        assertThat(incoming.due(Urgency.URGENT, clerk).orElseThrow())
                .isBefore(incoming.due(Urgency.PLAIN, clerk).orElseThrow());
    }

    @Test
    void 同一单位同一字号的不再登记_确实又来一件的照样登记() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        List.of(first, second).forEach(token -> incoming.keepFiles(token, List.of(SomeIncoming.file("函")), clerk));
        done(incoming.register(first, letter("青财函〔2026〕9901号", Urgency.PLAIN), true, false, clerk));
        assertThat(incoming.register(second, letter("青财函〔2026〕9901号", Urgency.PLAIN), true, false, clerk)
                        .of("number"))
                .singleElement()
                .asString()
                .contains(incoming.find(first).orElseThrow().number().toString());
        done(incoming.register(second, letter("青财函〔2026〕9901号", Urgency.PLAIN), true, true, clerk));
    }

    @Test
    void 没有文件的不登记_不占号() {
        assertThat(incoming.register(UUID.randomUUID(), letter("", Urgency.PLAIN), true, false, clerk)
                        .of("file"))
                .isNotEmpty();
    }

    @Test
    void 批办的_拟办_批示_协办_办结答复_归档成一件() {
        Account helper = people.person(Role.DEPARTMENT);
        IncomingPaper paper = come(Urgency.URGENT);
        Plan plan = new Plan(
                "请财务科办", Optional.of(handler.unit().id()), List.of(helper.unit().id()), Optional.of(today.plusDays(2)));
        done(incoming.propose(paper.id(), paper.version(), plan, Optional.of(leader.id()), clerk));
        assertThat(now(paper).holding()).contains(leader.name());
        assertThat(incoming.find(paper.id(), handler)).as("only proposed").isEmpty();
        done(incoming.assign(
                paper.id(), now(paper).version(), new Plan("同意", plan.lead(), plan.helpers(), plan.due()), leader));
        assertThat(now(paper).instruction()).isEqualTo("同意");
        assertThat(now(paper).opinion()).isEqualTo("请财务科办");
        assertThat(now(paper).holding()).isEqualTo(handler.unit().name());
        done(incoming.help(paper.id(), "没有不同意见", helper));
        assertThat(incoming.help(paper.id(), "再说一次", helper).of("help")).isNotEmpty();
        done(incoming.finish(paper.id(), now(paper).version(), "已填报", true, "青房金函〔2026〕3号", handler));
        assertThat(now(paper).status()).isEqualTo(IncomingStatus.ANSWERED);
        assertThat(incoming.archive(paper.id(), now(paper).version(), "none.double", clerk)
                        .of("kind"))
                .containsExactly("答复过来文单位的，应当归档。");
        done(incoming.archive(paper.id(), now(paper).version(), "incoming.peer", clerk));
        Item item = incoming.kept(now(paper)).orElseThrow();
        assertThat(item.unit()).isEqualTo(handler.unit());
        assertThat(archive.files(item)).extracting(KeptFile::name).containsExactly("来文.docx", "文件处理单.txt");
        assertThat(now(paper).holding()).isEqualTo("—");
        assertThat(incoming.archive(paper.id(), now(paper).version(), "incoming.peer", clerk)
                        .of("version"))
                .isNotEmpty();
    }

    @Test
    void 阅知的_领导各阅各的_最后一处阅了就办结_可以不归档() {
        Account colleague = people.person(handler.unit(), Role.DEPARTMENT);
        IncomingPaper paper = come(Urgency.PLAIN);
        long county = people.unit(Unit.Kind.COUNTY_OFFICE).id();
        assertThat(incoming.circulate(paper.id(), paper.version(), List.of(county), List.of(), "", clerk)
                        .of("to"))
                .as("a county office is asked for nothing but through the gate")
                .isNotEmpty();
        done(incoming.circulate(
                paper.id(), paper.version(), List.of(handler.unit().id(), county), List.of(leader.id()), "请阅", clerk));
        assertThat(now(paper).recipients()).hasSize(2);
        done(incoming.read(paper.id(), leader));
        assertThat(now(paper).holding()).isEqualTo("传阅，还有1处没有阅");
        assertThat(incoming.read(paper.id(), leader).of("read")).isNotEmpty();
        done(incoming.read(paper.id(), colleague));
        assertThat(incoming.read(paper.id(), handler).of("read")).isNotEmpty();
        assertThat(now(paper).status()).isEqualTo(IncomingStatus.DONE);
        assertThat(incoming.reopen(paper.id(), now(paper).version(), "再办", clerk)
                        .of("reason"))
                .isNotEmpty();
        done(incoming.archive(paper.id(), now(paper).version(), "none.forwarded", clerk));
        assertThat(now(paper).status()).isEqualTo(IncomingStatus.LEFT_OUT);
        assertThat(incoming.kept(paper)).isEmpty();
    }

    @Test
    void 初审不合退回_补正以后重新办() {
        IncomingPaper paper = come(Urgency.PLAIN);
        done(incoming.giveBack(paper.id(), paper.version(), List.of(Fault.NOT_AGREED), "请先会签", clerk));
        assertThat(now(paper).status()).isEqualTo(IncomingStatus.RETURNED);
        assertThat(incoming.history(paper).getLast().words()).contains("没有协商、会签", "请先会签");
        done(incoming.takeUp(paper.id(), now(paper).version(), "已会签", clerk));
        assertThat(now(paper).status()).isEqualTo(IncomingStatus.REGISTERED);
    }

    @Test
    void 退回办公室_撤回_退回承办_都有理由() {
        IncomingPaper paper = handed(Urgency.PLAIN);
        assertThat(incoming.sendBack(paper.id(), paper.version(), " ", handler).of("reason"))
                .isNotEmpty();
        done(incoming.sendBack(paper.id(), paper.version(), "不属于本科室", handler));
        assertThat(now(paper).status()).isEqualTo(IncomingStatus.REGISTERED);
        assertThat(incoming.find(paper.id(), handler)).isEmpty();
        done(incoming.propose(
                paper.id(),
                now(paper).version(),
                new Plan("请批示", Optional.empty(), List.of(), Optional.empty()),
                Optional.of(leader.id()),
                clerk));
        done(incoming.withdraw(paper.id(), now(paper).version(), "改由传阅", clerk));
        assertThat(now(paper).status()).isEqualTo(IncomingStatus.REGISTERED);
        IncomingPaper other = handed(Urgency.PLAIN);
        done(incoming.finish(other.id(), other.version(), "已办", false, "", handler));
        done(incoming.reopen(other.id(), now(other).version(), "还缺一项", clerk));
        assertThat(now(other).holding()).isEqualTo(handler.unit().name());
    }

    @Test
    void 撤回传阅_阅过的留着_没阅的收回() {
        IncomingPaper paper = come(Urgency.PLAIN);
        done(incoming.circulate(
                paper.id(), paper.version(), List.of(handler.unit().id()), List.of(leader.id()), "", clerk));
        done(incoming.read(paper.id(), leader));
        done(incoming.withdraw(paper.id(), now(paper).version(), "还要办", clerk));
        assertThat(now(paper).recipients())
                .singleElement()
                .satisfies(one -> assertThat(one.read()).isTrue());
    }

    @Test
    void 两个人同时办一步_后到的被告知() {
        IncomingPaper paper = come(Urgency.PLAIN);
        Plan plan = new Plan("请办", Optional.of(handler.unit().id()), List.of(), Optional.empty());
        done(incoming.assign(paper.id(), paper.version(), plan, clerk));
        Account second = people.person(clerk.unit(), Role.OFFICE);
        assertThat(incoming.giveBack(paper.id(), paper.version(), List.of(Fault.FORM), "退回", second)
                        .of("version"))
                .containsExactly("这件来文刚刚有人办过，请看一下现在到了哪一步，再办。");
        assertThat(incoming.giveBack(paper.id(), now(paper).version(), List.of(Fault.FORM), "退回", second)
                        .of("version"))
                .singleElement()
                .asString()
                .contains("承办中");
    }

    @Test
    void 催办一天一次_记在案_在自己手里的不能催() {
        IncomingPaper paper = come(Urgency.PLAIN);
        assertThat(incoming.urge(paper.id(), "", clerk).of("urge")).isNotEmpty();
        IncomingPaper out = handed(Urgency.PLAIN);
        done(incoming.urge(out.id(), "请快一点", clerk));
        assertThat(incoming.urge(out.id(), "", clerk).of("urge")).containsExactly("今天已经催过1次，明天再催。");
        assertThat(now(out).urged()).isEqualTo(1);
        assertThat(incoming.history(out).getLast().words())
                .contains(handler.unit().name(), "请快一点");
        db.sql(
                        "insert into incoming.urge (paper_id, words, whom, by_id, day) select paper_id, words, whom, by_id, day - 1 from incoming.urge where paper_id = "
                                + out.id())
                .update();
        assertThat(incoming.urge(out.id(), "", clerk).of("urge"))
                .as("yesterday's doesn't count")
                .hasSize(1);
        assertThat(now(out).urged()).isEqualTo(2);
    }

    @Test
    void 人不在转交同一科室的人_领导转交别的领导() {
        IncomingPaper out = handed(Urgency.PLAIN);
        Account colleague = people.person(handler.unit(), Role.DEPARTMENT);
        assertThat(incoming.standIns(out)).contains(colleague).doesNotContain(leader, clerk);
        assertThat(incoming.handOver(out.id(), out.version(), Optional.of(leader.id()), "出差", handler)
                        .of("standIn"))
                .isNotEmpty();
        done(incoming.handOver(out.id(), out.version(), Optional.of(colleague.id()), "出差", handler));
        assertThat(now(out).holding()).isEqualTo(handler.unit().name() + " " + colleague.name());
        IncomingPaper up = come(Urgency.PLAIN);
        done(incoming.propose(
                up.id(),
                up.version(),
                new Plan("请批示", Optional.empty(), List.of(), Optional.empty()),
                Optional.of(leader.id()),
                clerk));
        Account other = people.person(leader.unit(), Role.LEADER);
        done(incoming.handOver(up.id(), now(up).version(), Optional.of(other.id()), "休假", clerk));
        assertThat(incoming.sendBack(up.id(), now(up).version(), "退", leader).of("version"))
                .isNotEmpty();
        done(incoming.sendBack(up.id(), now(up).version(), "请先征求意见", other));
    }

    @Test
    void 更正登记只在初审以前() {
        IncomingPaper paper = come(Urgency.PLAIN);
        done(incoming.correct(paper.id(), paper.version(), letter("青财函〔2026〕10号", Urgency.TOP), true, clerk));
        assertThat(now(paper).letter().urgency()).isEqualTo(Urgency.TOP);
        assertThat(now(paper).due()).isEqualTo(incoming.due(Urgency.TOP, clerk));
        IncomingPaper out = handed(Urgency.PLAIN);
        assertThat(incoming.correct(out.id(), out.version(), letter("", Urgency.PLAIN), true, clerk)
                        .of("version"))
                .isNotEmpty();
    }

    @Test
    void 查得到_科室只看到分给本单位的() {
        IncomingPaper paper = handed(Urgency.PLAIN);
        var byNumber = new IncomingFilter(paper.number().toString(), Optional.empty(), false, Optional.empty());
        assertThat(incoming.search(byNumber, clerk, 0, 10)).containsExactly(now(paper));
        assertThat(incoming.search(byNumber, handler, 0, 10)).containsExactly(now(paper));
        assertThat(incoming.search(byNumber, people.person(Role.DEPARTMENT), 0, 10))
                .isEmpty();
        assertThat(incoming.count(IncomingFilter.OPEN, handler)).isEqualTo(1);
        var handling = new IncomingFilter("", Optional.of(IncomingStatus.HANDLING), false, Optional.empty());
        assertThat(incoming.search(handling, handler, 0, 10)).hasSize(1);
    }

    @Test
    void 没有登记完的文件换得了_登记了的删不掉() {
        UUID token = UUID.randomUUID();
        incoming.keepFiles(token, List.of(SomeIncoming.file("一"), SomeIncoming.file("二")), clerk);
        incoming.keepFiles(token, List.of(SomeIncoming.file("三")), clerk);
        assertThat(incoming.files(token)).hasSize(1);
        assertThat(store.dropLeftovers(clock.instant().minusSeconds(3600))).isZero();
        assertThat(store.dropLeftovers(clock.instant().plusSeconds(3600))).isEqualTo(1);
        IncomingPaper paper = come(Urgency.PLAIN);
        assertThat(store.dropLeftovers(clock.instant().plusSeconds(3600))).isZero();
        incoming.keepFiles(paper.token(), List.of(SomeIncoming.file("换掉")), clerk);
        assertThat(incoming.text(paper)).contains("请于月底前函复我局。");
        refused("delete from incoming.file where token = '" + paper.token() + "'", "stays");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from incoming.paper",
                "delete from incoming.step",
                "update incoming.step set words = ''",
                "delete from incoming.urge",
                "update incoming.handover set reason = 'x'",
                "update incoming.file set content = ''",
                "delete from incoming.counter"
            })
    void 经过和登记删不掉改不了(String sql) {
        refused(sql, "permission denied");
    }
}
