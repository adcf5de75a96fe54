package cn.qingjian.filings;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.filings.facts.FactsText;
import cn.qingjian.filings.store.DecisionStore;
import cn.qingjian.identity.Citizen;
import cn.qingjian.identity.Citizens;
import cn.qingjian.identity.IdentityPaper;
import cn.qingjian.identity.demo.DemoPlatform;
import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.Depositors;
import cn.qingjian.ledger.Person;
import cn.qingjian.ledger.SomeDepositors;
import cn.qingjian.standins.DemoCitizen;
import cn.qingjian.testing.HallBrowser;
import cn.qingjian.testing.HallBrowser.Shown;
import cn.qingjian.testing.RunningServer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people read in the hall when something that they typed, or brought along, or did twice, can't be taken. */
@RunningServer
class BadInputPageTests {
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");
    private static final Pattern CONSENT = Pattern.compile("name=\"consent\" value=\"([^\"]*)\"");
    private static final Pattern NUMBER = Pattern.compile("办件编号 <strong class=\"mono\">(\\d+)<");

    @LocalServerPort
    int port;

    @Autowired
    DemoPlatform platform;

    @Autowired
    Citizens citizens;

    @Autowired
    SomeFilers some;

    @Autowired
    SomeDepositors employers;

    @Autowired
    Depositors depositors;

    @Autowired
    DecisionStore decisions;

    @Autowired
    Filings filings;

    @Autowired
    JdbcClient db;

    private HallBrowser phone;

    @BeforeEach
    void aPhone() {
        phone = new HallBrowser(port);
    }

    /** The platform's key of a person whom it knows from now on. */
    private String admitted(Citizen citizen) {
        IdentityPaper paper = citizens.reveal(citizen.id(), "测试");
        String sub = "guest-" + citizen.id();
        platform.standIn().admit(new DemoCitizen(sub, paper.name(), paper.type().code(), paper.number(), 3, ""));
        return sub;
    }

    private Citizen signedIn(HallBrowser browser, Money balance) {
        Citizen citizen = some.ordinary(balance);
        browser.signIn(admitted(citizen));
        return citizen;
    }

    /** Begins an item; the path of its filing. */
    private static String begin(HallBrowser browser, String item) {
        Shown start = browser.open("/hall/apply/" + item);
        assertThat(start.path()).isEqualTo("/hall/apply/" + item);
        String key = found(KEY, start.body());
        browser.send(start.path(), Map.of("key", key, "consent", found(CONSENT, start.body())));
        return "/hall/filings/" + key;
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static Shown answer(HallBrowser browser, String filing, String typed) {
        return browser.send(filing + "/questions/1", Map.of("answer", typed));
    }

    private Filing filing(String path, Citizen citizen) {
        return filings.own(java.util.UUID.fromString(path.substring("/hall/filings/".length())), citizen)
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "-1", "0.009", "一千"})
    void 金额写成零_负数_不足一分_不是数_留在原题_说怎么填_写的还在(String typed) {
        signedIn(phone, Money.ofYuan(1_000));
        String filing = begin(phone, "B08");
        Shown shown = answer(phone, filing, typed);
        assertThat(shown.path()).isEqualTo(filing + "/questions/1");
        assertThat(shown.body()).contains("请填大于 0 的金额，最多两位小数", "value=\"" + typed + "\"");
        assertThat(answer(phone, filing, "0.01").path()).isEqualTo(filing + "/check");
    }

    @Test
    void 不管写错的_硬去提交_核对页说哪里要改_没有受理() {
        Citizen citizen = signedIn(phone, Money.ofYuan(1_000));
        String filing = begin(phone, "B08");
        answer(phone, filing, "0");
        Shown shown = phone.send(filing, Map.of());
        assertThat(shown.path()).isEqualTo(filing + "/check");
        assertThat(shown.body()).contains("有几处还要改", "请填大于 0 的金额");
        assertThat(filing(filing, citizen).number()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"799.98, 799.98, 按申请金额", "799.99, 799.99, ", "800.00, 799.99, 受账户余额限制", "100000, 799.99, 受账户余额限制"})
    void 要的比余额多_批到余额为止_说是受余额限制(String typed, String paid, @org.jspecify.annotations.Nullable String binding) {
        Citizen citizen = signedIn(phone, Money.ofYuan(800));
        String filing = begin(phone, "B08");
        answer(phone, filing, typed);
        Shown shown = phone.send(filing, Map.of());
        assertThat(shown.body()).contains("已批准", "<strong>" + paid + "</strong> 元");
        if (binding != null) {
            assertThat(shown.body()).contains(binding);
        }
        assertThat(some.account(citizen).balance())
                .isEqualTo(Money.ofYuan(800).minus(Money.parse(paid).orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/questions/1", "/check", "/qr.svg", "/result.pdf"})
    void 别人的办件_每一页都打不开_不说是谁的(String page) {
        signedIn(phone, Money.ofYuan(1_000));
        String filing = begin(phone, "B08");
        var other = new HallBrowser(port);
        signedIn(other, Money.ofYuan(1_000));
        Shown shown = other.open(filing + page);
        assertThat(shown.status()).isEqualTo(404);
        assertThat(shown.body()).contains("没有这个页面", "回到大厅首页").doesNotContain("租房提取");
    }

    @Test
    void 别人的办件_改不了_也交不了() {
        Citizen owner = signedIn(phone, Money.ofYuan(1_000));
        String filing = begin(phone, "B08");
        answer(phone, filing, "100");
        var other = new HallBrowser(port);
        signedIn(other, Money.ofYuan(1_000));
        other.open("/hall/filings");
        assertThat(answer(other, filing, "900").status()).isEqualTo(404);
        assertThat(other.send(filing, Map.of()).status()).isEqualTo(404);
        assertThat(other.send(filing + "/withdraw", Map.of()).status()).isEqualTo(404);
        assertThat(filing(filing, owner).answers()).containsEntry("金额", "100");
        assertThat(filing(filing, owner).status()).isEqualTo(FilingStatus.DRAFT);
    }

    @Test
    void 银行卡号写得不像_留在原题_说出号码该是什么样_交不上去() {
        Citizen citizen = signedIn(phone, Money.ofYuan(1_000));
        String filing = begin(phone, "A05");
        answer(phone, filing, "银行卡");
        Shown asked = phone.send(filing + "/questions/2", Map.of("answer", "6222 0000 123"));
        assertThat(asked.path()).isEqualTo(filing + "/questions/2");
        assertThat(asked.body()).contains("银行卡号应是 12 到 19 位数字");
        Shown shown = phone.send(filing, Map.of());
        assertThat(shown.path()).isEqualTo(filing + "/check");
        assertThat(shown.body()).contains("银行卡号应是 12 到 19 位数字");
        assertThat(depositors.reveal(some.account(citizen)).card()).isEqualTo("6222000011112222");
    }

    @Test
    void 用外国护照的人有账户_部门不能网上核对_说交给工作人员_不会判不符合() {
        Citizen foreigner = some.foreigner();
        IdentityPaper paper = citizens.reveal(foreigner.id(), "测试");
        var employer = employers.employer();
        LocalDate day = LocalDate.of(2026, 7, 1);
        long account = depositors
                .open(
                        new Person(
                                "03", paper.number(), paper.name(), LocalDate.of(1990, 1, 1), true, "6222000011112222"),
                        employer.id(),
                        Money.ofYuan(10_000),
                        day,
                        "tester")
                .account()
                .orElseThrow();
        employers.pay(employer, depositors.find(account).orElseThrow(), Money.ofYuan(1_000), day);
        Citizen known = citizens.enter(paper, platform.standIn().address().toString(), "guest-p" + account, 3);
        platform.standIn().admit(new DemoCitizen("guest-p" + account, paper.name(), "03", paper.number(), 3, ""));
        phone.signIn("guest-p" + account);
        String filing = begin(phone, "B08");
        answer(phone, filing, "100");
        Shown check = phone.open(filing + "/check");
        assertThat(check.body()).contains("J**", "不能网上核对", "由工作人员核实").doesNotContain(paper.number());
        Shown shown = phone.send(filing, Map.of());
        assertThat(shown.body()).contains("已受理，工作人员正在办", "没有替您做出不利的决定").doesNotContain("没有批准");
        assertThat(filing(filing, known).status()).isEqualTo(FilingStatus.WITH_OFFICER);
    }

    @Test
    void 用外国护照又没有账户的人_说为什么没有批准() {
        phone.signIn("anna-larsen");
        String filing = begin(phone, "B08");
        answer(phone, filing, "100");
        assertThat(phone.send(filing, Map.of()).body()).contains("没有批准", "账户现在的状态不能办这个事项");
    }

    @ParameterizedTest
    @CsvSource({"2, true", "1, false"})
    void 二月二十九日出生的_年龄和退休算得出来_不出错(int sex, boolean retired) {
        Citizen citizen = some.born(LocalDate.of(1968, 2, 29), sex);
        phone.signIn(admitted(citizen));
        String filing = begin(phone, "B01");
        Shown shown = phone.send(filing, Map.of());
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body()).contains("办件编号");
        Map<String, ?> person = FactsText.read(
                        decisions.facts(filing(filing, citizen).id()).orElseThrow())
                .getOrDefault("申请人", Map.of());
        assertThat(person.get("出生日期")).isEqualTo(LocalDate.of(1968, 2, 29));
        // women born before 1970 retire at the old age of 55, men born then at 60 years and 10 months: on 2028-12-29
        assertThat(person.get("已达退休年龄")).isEqualTo(retired || !LocalDate.now().isBefore(LocalDate.of(2028, 12, 29)));
    }

    /** Signed in on both phones, begun and answered on the first; the path of the filing. */
    private String begunOnBoth(Citizen citizen, HallBrowser other) {
        String sub = admitted(citizen);
        phone.signIn(sub);
        other.signIn(sub);
        String filing = begin(phone, "B08");
        answer(phone, filing, "1000");
        return filing;
    }

    @Test
    void 同一份办件两部手机同时提交_回执是同一张_钱只付一次() throws Exception {
        Citizen citizen = some.ordinary(Money.ofYuan(5_000));
        var other = new HallBrowser(port);
        String filing = begunOnBoth(citizen, other);
        assertThat(other.open(filing + "/check").body())
                .as("the other phone goes on")
                .contains("1000");
        List<Future<Shown>> both = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (HallBrowser one : List.of(phone, other)) {
                both.add(threads.submit(() -> one.send(filing, Map.of())));
            }
        }
        String number = filing(filing, citizen).number().orElseThrow();
        for (Future<Shown> one : both) {
            assertThat(one.get().status()).isEqualTo(200);
            assertThat(one.get().path()).isEqualTo(filing);
            assertThat(found(NUMBER, one.get().body())).isEqualTo(number);
            assertThat(one.get().body()).contains("已批准", "1,000.00");
        }
        assertThat(some.account(citizen).balance()).isEqualTo(Money.ofYuan(4_000));
        assertThat(db.sql("select count(*) from filings.decision where filing = :filing")
                        .param("filing", filing(filing, citizen).id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void 一部手机提交了_另一部还停在题目上_接着填就看到结果_改不动也不报错() {
        Citizen citizen = some.ordinary(Money.ofYuan(5_000));
        var other = new HallBrowser(port);
        String filing = begunOnBoth(citizen, other);
        other.open(filing + "/questions/1");
        phone.send(filing, Map.of());
        for (Shown shown : List.of(
                answer(other, filing, "2000"),
                other.open(filing + "/questions/1"),
                other.open(filing + "/check"),
                other.send(filing, Map.of()))) {
            assertThat(shown.status()).isEqualTo(200);
            assertThat(shown.path()).isEqualTo(filing);
            assertThat(shown.body()).contains("已批准", "1,000.00");
        }
        assertThat(answer(other, filing, "2000").body()).contains("不能再改");
        assertThat(filing(filing, citizen).answers()).containsEntry("金额", "1000");
    }

    @Test
    void 没有这一题的_回到有的那一题或者核对页_答的不算_不出错() {
        Citizen citizen = signedIn(phone, Money.ofYuan(5_000));
        String filing = begin(phone, "B08");
        answer(phone, filing, "1000");
        assertThat(phone.send(filing + "/questions/99", Map.of("answer", "1")).path())
                .isEqualTo(filing + "/check");
        assertThat(phone.send(filing + "/questions/0", Map.of("answer", "1")).path())
                .isEqualTo(filing + "/questions/1");
        assertThat(phone.send(filing + "/questions/99/save", Map.of("answer", "1"))
                        .status())
                .isEqualTo(204);
        assertThat(filing(filing, citizen).answers()).containsExactly(Map.entry("金额", "1000"));
    }

    @Test
    void 开始按钮按了两次_是同一份办件() {
        Citizen citizen = signedIn(phone, Money.ofYuan(5_000));
        Shown start = phone.open("/hall/apply/B08");
        Map<String, String> form = Map.of("key", found(KEY, start.body()), "consent", found(CONSENT, start.body()));
        String first = phone.send(start.path(), form).path();
        assertThat(phone.send(start.path(), form).path()).isEqualTo(first);
        assertThat(filings.count(citizen)).isEqualTo(1);
    }

    private void endSessions(Citizen citizen) {
        assertThat(db.sql("delete from people.web_session where principal_name = :name")
                        .param("name", citizen.getName())
                        .update())
                .isPositive();
    }

    @Test
    void 填到一半会话到期_打开下一页先登录_登录后回到那一页_填过的都在() {
        Citizen citizen = some.ordinary(Money.ofYuan(5_000));
        String sub = admitted(citizen);
        phone.signIn(sub);
        String filing = begin(phone, "A05");
        answer(phone, filing, "银行卡");
        endSessions(citizen);
        Shown asked = phone.open(filing + "/questions/2");
        assertThat(asked.path()).isEqualTo("/hall/signin");
        Shown back = phone.signIn(sub);
        assertThat(back.path()).isEqualTo(filing + "/questions/2");
        assertThat(phone.open(filing + "/questions/1").body()).contains("value=\"银行卡\" checked");
        assertThat(phone.open("/hall/filings").body()).contains("填写中", filing + "/questions/1");
    }

    @Test
    void 会话到期以后才按继续_说为什么要重新登录_登录后回到那一题() {
        Citizen citizen = some.ordinary(Money.ofYuan(5_000));
        String sub = admitted(citizen);
        phone.signIn(sub);
        String filing = begin(phone, "B08");
        endSessions(citizen);
        Shown asked = answer(phone, filing, "1000");
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.path()).isEqualTo("/hall/signin");
        assertThat(asked.body()).contains("要重新登录", "登录后会回到刚才的页面");
        Shown back = phone.signIn(sub);
        assertThat(back.path()).isEqualTo(filing + "/questions/1");
        assertThat(filing(filing, citizen).answers()).as("nobody was signed in").isEmpty();
        assertThat(answer(phone, filing, "1000").path()).isEqualTo(filing + "/check");
    }

    @Test
    void 会话到期以后按退出_就是退出了() {
        Citizen citizen = signedIn(phone, Money.ofYuan(5_000));
        phone.open("/hall/filings");
        endSessions(citizen);
        Shown out = phone.send("/hall/signout", Map.of());
        assertThat(out.path()).isEqualTo("/hall");
        assertThat(out.body()).contains("您已安全退出大厅");
    }

    @Test
    void 别人在同一部手机上登录_看不到前一个人没填完的() {
        Citizen first = some.ordinary(Money.ofYuan(5_000));
        phone.signIn(admitted(first));
        String filing = begin(phone, "B08");
        endSessions(first);
        answer(phone, filing, "1234.56");
        Shown shown = phone.signIn(admitted(some.ordinary(Money.ofYuan(5_000))));
        assertThat(shown.status()).isEqualTo(404);
        assertThat(shown.body()).contains("没有这个页面").doesNotContain("1234.56", "租房提取");
    }
}
