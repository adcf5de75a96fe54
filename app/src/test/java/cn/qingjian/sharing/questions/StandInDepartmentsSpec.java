package cn.qingjian.sharing.questions;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.kernel.CitizenId;
import cn.qingjian.kernel.CreditCode;
import cn.qingjian.sharing.Failure;
import cn.qingjian.sharing.Result;
import cn.qingjian.sharing.Source;
import cn.qingjian.sharing.Subject;
import cn.qingjian.sharing.calling.Called;
import cn.qingjian.sharing.calling.Endpoint;
import cn.qingjian.sharing.calling.Outgoing;
import cn.qingjian.sharing.calling.Rounds;
import cn.qingjian.standins.DepartmentsStandIn;
import cn.qingjian.standins.Mischief;
import cn.qingjian.standins.Personas;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** All questions to all departments over HTTP: when they are well, and with each out of order in turn. */
@Timeout(60)
class StandInDepartmentsSpec {
    private static final String SECRET = "shared-with-the-stand-in";
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(120);
    private static final DepartmentsStandIn STAND_IN = new DepartmentsStandIn(0, SECRET);

    @BeforeAll
    static void open() {
        STAND_IN.start();
        STAND_IN.delay(Duration.ofSeconds(10));
    }

    @AfterEach
    void behave() {
        STAND_IN.behave();
    }

    @AfterAll
    static void close() {
        STAND_IN.close();
    }

    private static List<Called> ask(Subject subject, String secret, Source hurried) {
        return Rounds.once(
                source -> Optional.of(new Endpoint(
                        URI.create(STAND_IN.address() + "/" + source.code()),
                        source.equals(hurried) ? SHORT : LONG,
                        secret)),
                LONG,
                Clock.systemUTC(),
                AllQuestions.list().stream()
                        .flatMap(question -> question.about(subject).stream()
                                .flatMap(about -> question.sheet().sources().stream()
                                        .map(source -> new Outgoing(question, source, question.code(), about))))
                        .toList());
    }

    private static List<Called> ask(Subject subject) {
        return ask(subject, SECRET, new Source("", ""));
    }

    private static Map<String, Object> fields(List<Called> called, String code) {
        return called.stream()
                .filter(one -> one.call().question().code().equals(code))
                .findFirst()
                .flatMap(Called::answer)
                .orElseThrow()
                .fields();
    }

    static Stream<Personas.Persona> personas() {
        return Personas.all().stream();
    }

    @ParameterizedTest
    @MethodSource("personas")
    void 虚构的每个人_每项都答得上来(Personas.Persona persona) {
        assertThat(ask(Rounds.persona(persona.key())))
                .hasSize(14)
                .allSatisfy(called ->
                        assertThat(called.result()).as(called.toString()).isEqualTo(Result.HIT));
    }

    @Test
    void 名单以外的人_同一个人每次答得一样_各项都合约定() {
        for (int i = 0; i < 40; i++) {
            String body = "9901021%03d0412%03d".formatted(930 + i % 70, i * 7 + 10);
            Subject person = new Subject.Citizen(
                    CitizenId.parse(body + CitizenId.checkDigit(body)).orElseThrow(), "路人" + i);
            List<Called> first = ask(person);
            assertThat(first)
                    .allSatisfy(called ->
                            assertThat(called.result()).as(called.toString()).isEqualTo(Result.HIT));
            if (i < 3) {
                assertThat(ask(person))
                        .extracting(Called::answer)
                        .isEqualTo(first.stream().map(Called::answer).toList());
            }
        }
    }

    @Test
    void 已婚有房的_退休的_租公租房的_各有各的答案() {
        List<Called> married = ask(Rounds.persona("zhou-yuan"));
        assertThat(fields(married, "marriage")).containsEntry("状态", "已婚").doesNotContainKey("配偶身份证");
        assertThat(fields(married, "homes")).containsEntry("本市套数", java.math.BigDecimal.ONE);
        assertThat(fields(ask(Rounds.persona("wang-guilan")), "pension"))
                .containsEntry("领取中", true)
                .containsEntry("类别", "正常退休");
        assertThat(fields(ask(Rounds.persona("sun-li")), "publicrent"))
                .containsEntry("在租", true)
                .containsEntry("月租金", new java.math.BigDecimal("680.00"));
        assertThat(fields(ask(Rounds.persona("wu-defu")), "death")).containsEntry("已死亡", true);
        assertThat(fields(ask(Rounds.persona("qian-duo")), "credit")).containsEntry("严重失信", true);
    }

    @Test
    void 单位登记_名称不符是不一致() {
        Personas.Employer employer = Personas.employer("xin-ye");
        var code = new CreditCode(employer.code());
        assertThat(fields(ask(new Subject.Employer(code, employer.name())), "company"))
                .containsEntry("状态", "存续")
                .containsEntry("法定代表人", "高*");
        assertThat(ask(new Subject.Employer(code, "别的公司")).getFirst().failure()).isEqualTo(Failure.NAME_DIFFERS);
    }

    @Test
    void 姓名与号码对不上_公安说不一致_别的来源是冲突() {
        Subject impostor = new Subject.Citizen(Rounds.persona("chen-mo").id(), "陈墨");
        List<Called> called = ask(impostor);
        assertThat(fields(called, "identity")).containsEntry("一致", false);
        assertThat(called)
                .filteredOn(one -> !one.call().question().code().equals("identity"))
                .extracting(Called::failure)
                .containsOnly(Failure.NAME_DIFFERS);
    }

    @Test
    void 签名不对_一律拒绝() {
        assertThat(ask(Rounds.persona("chen-mo"), "another-secret", new Source("", "")))
                .extracting(Called::failure)
                .containsOnly(Failure.REFUSED);
    }

    static Stream<Arguments> outOfOrder() {
        return AllQuestions.list().stream()
                .flatMap(question -> question.sheet().sources().stream())
                .distinct()
                .flatMap(
                        source -> Stream.of(Mischief.DOWN, Mischief.LATE, Mischief.NEVER, Mischief.LOST, Mischief.WRONG)
                                .map(kind -> Arguments.of(source, kind)));
    }

    @ParameterizedTest
    @MethodSource("outOfOrder")
    void 来源轮流出毛病_只是没有答案_绝不是没有_也不连累别的来源(Source source, Mischief kind) {
        STAND_IN.misbehave("/" + source.code() + "/", kind, 0);
        Subject subject = source.code().equals("market")
                ? new Subject.Employer(
                        new CreditCode(Personas.employer("yun-xi").code()),
                        Personas.employer("yun-xi").name())
                : Rounds.persona("lin-qiu");
        boolean slow = kind == Mischief.LATE || kind == Mischief.NEVER;
        List<Called> called = ask(subject, SECRET, slow ? source : new Source("", ""));
        assertThat(called)
                .filteredOn(one -> one.call().source().equals(source))
                .isNotEmpty()
                .allSatisfy(one -> {
                    assertThat(one.result()).isEqualTo(slow ? Result.TIMEOUT : Result.ERROR);
                    assertThat(one.answer()).isEmpty();
                });
        assertThat(called)
                .filteredOn(one -> !one.call().source().equals(source))
                .allSatisfy(one -> assertThat(one.result()).isEqualTo(Result.HIT));
    }

    @Test
    void 虚构的号码都合国家标准() {
        assertThat(Personas.all())
                .hasSizeGreaterThanOrEqualTo(12)
                .allSatisfy(persona ->
                        assertThat(CitizenId.parse(persona.idNumber())).isPresent());
        assertThat(Personas.employers()).allSatisfy(employer -> {
            assertThat(CreditCode.parse(employer.code())).isPresent();
            assertThat(Personas.named(employer.representative()).name()).isNotEmpty();
            assertThat(Personas.named(employer.agent()).name()).isNotEmpty();
        });
        assertThat(Personas.all().stream().map(Personas.Persona::idNumber)).doesNotHaveDuplicates();
    }
}
