package cn.qingjian.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.kernel.CreditCode;
import cn.qingjian.privacy.Seal;
import cn.qingjian.privacy.UnsealableException;
import cn.qingjian.sharing.calling.Endpoint;
import cn.qingjian.sharing.calling.Endpoints;
import cn.qingjian.sharing.calling.Round;
import cn.qingjian.sharing.calling.Rounds;
import cn.qingjian.sharing.store.CallStore;
import cn.qingjian.sharing.store.StatisticsStore;
import cn.qingjian.standins.DepartmentsStandIn;
import cn.qingjian.standins.Mischief;
import cn.qingjian.standins.Personas;
import cn.qingjian.testing.AClock;
import cn.qingjian.testing.StoreTest;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asking for real: the stand-in over HTTP, consents and calls in the database, sealed and append-only. */
@StoreTest
class SharingStoreTests {
    private static final String SECRET = "shared-with-the-stand-in";
    private static final Duration LONG = Duration.ofSeconds(20);

    @Autowired
    Questions questions;

    @Autowired
    Consents consents;

    @Autowired
    CallStore store;

    @Autowired
    StatisticsStore statistics;

    @Autowired
    Seal seal;

    @Autowired
    JdbcClient db;

    @Autowired
    Sharing unconnected;

    private final AClock clock = new AClock(Instant.now().truncatedTo(ChronoUnit.MICROS));
    private final DepartmentsStandIn departments = new DepartmentsStandIn(0, SECRET);
    private final Endpoints endpoints =
            source -> Optional.of(new Endpoint(URI.create(departments.address() + "/" + source.code()), LONG, SECRET));
    private final Round round = Rounds.over(endpoints, LONG, Clock.systemUTC());
    private final Subject.Citizen person = Rounds.persona("zhou-yuan");
    private Sharing sharing;

    @BeforeEach
    void open() {
        departments.start();
        sharing = new Sharing(consents, round, endpoints, Rounds.settings(LONG), store, seal, clock);
    }

    @AfterEach
    void close() {
        round.destroy();
        departments.close();
    }

    private List<Question<?>> named(String... codes) {
        return java.util.Arrays.stream(codes)
                .<Question<?>>map(code -> questions.named(code))
                .toList();
    }

    private Consent consent(Subject.Citizen who, String... codes) {
        List<Question<?>> asked = named(codes);
        return consents.give(who, "租房提取", asked, consents.text("租房提取", asked).version())
                .orElseThrow();
    }

    private static Fact fact(Map<String, Fact> facts, String code) {
        return Objects.requireNonNull(facts.get(code));
    }

    private long rows(String table) {
        return db.sql("select count(*) from sharing." + table).query(Long.class).single();
    }

    @Test
    void 几项一起问_按问的先后给出事实() {
        Consent consent = consent(person, "marriage", "homes", "household");
        Map<String, Fact> facts =
                sharing.askAll(named("marriage", "homes", "household", "homes"), person, consent, "办件-1");
        assertThat(facts.keySet()).containsExactly("marriage", "homes", "household");
        assertThat(fact(facts, "marriage").answer(Marriage.class).orElseThrow().spouse())
                .isEqualTo(Rounds.persona("lin-qiu").id());
        assertThat(fact(facts, "homes").fields()).containsEntry("本市套数", BigDecimal.ONE);
        assertThat(facts.values()).allSatisfy(fact -> {
            assertThat(fact.reused()).isFalse();
            assertThat(fact.hash()).hasSize(64);
            assertThat(fact.validUntil()).isAfter(fact.askedAt());
        });
        assertThat(db.sql("select count(*) from sharing.call where consent_id = :id and case_ref = '办件-1'")
                        .param("id", consent.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"call", "consent", "consent_text", "consent_withdrawal", "reuse"})
    void 表里找不到明文的身份证号_姓名和答案(String table) {
        Consent consent = consent(person, "marriage", "title");
        sharing.askAll(named("marriage", "title", "identity"), person, consent, "办件-2");
        sharing.askAll(named("marriage", "title", "identity"), person, consent, "办件-3");
        consents.withdraw(person, consent);
        var lines = db.sql("select t::text from sharing." + table + " t")
                .query((row, number) -> row.getString(1))
                .list();
        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            for (String plain : List.of("990102198803150138", "990102199007210245", "周远", "已婚", "新禾路18号")) {
                String hex = HexFormat.of().formatHex(plain.getBytes(StandardCharsets.UTF_8));
                assertThat(line).doesNotContain(plain, hex);
            }
        });
    }

    @Test
    void 有效期内不再打扰来源_并且说明() {
        Consent consent = consent(person, "marriage");
        Fact first = sharing.ask(questions.named("marriage"), person, consent, "办件-4");
        departments.misbehave("/civil", Mischief.DOWN, 0);
        Fact second = sharing.ask(questions.named("marriage"), person, consent, "办件-5");
        assertThat(second.reused()).isTrue();
        assertThat(second.fields()).isEqualTo(first.fields());
        assertThat(second)
                .extracting(Fact::requestId, Fact::askedAt, Fact::answeredAt, Fact::validUntil, Fact::hash)
                .containsExactly(
                        first.requestId(), first.askedAt(), first.answeredAt(), first.validUntil(), first.hash());
        assertThat(db.sql("select case_ref from sharing.reuse where request_id = :request")
                        .param("request", first.requestId())
                        .query(String.class)
                        .list())
                .containsExactly("办件-5");
    }

    @Test
    void 同一办件再看几遍_沿用只记一次_自己问来的不记() {
        Consent consent = consent(person, "marriage");
        Fact first = sharing.ask(questions.named("marriage"), person, consent, "办件-4a");
        for (int look = 0; look < 3; look++) {
            assertThat(sharing.ask(questions.named("marriage"), person, consent, "办件-4a")
                            .reused())
                    .isTrue();
            sharing.ask(questions.named("marriage"), person, consent, "办件-5a");
        }
        assertThat(db.sql("select case_ref from sharing.reuse where request_id = :request")
                        .param("request", first.requestId())
                        .query(String.class)
                        .list())
                .containsExactly("办件-5a");
    }

    @Test
    void 自己问过以后别的办件又重新问了_沿用新的答复要再记一次() {
        Question<?> death = questions.named("death");
        Source first = death.sheet().sources().getFirst();
        Endpoints onlyFirst = source -> source.equals(first) ? endpoints.of(source) : Optional.empty();
        new Sharing(consents, round, onlyFirst, Rounds.settings(LONG), store, seal, clock)
                .ask(death, person, Consent.NONE, "办件-4b");
        assertThat(sharing.ask(death, person, Consent.NONE, "办件-5b").reused()).isFalse();
        for (int look = 0; look < 2; look++) {
            assertThat(sharing.ask(death, person, Consent.NONE, "办件-4b").reused())
                    .isTrue();
        }
        assertThat(db.sql("select case_ref from sharing.reuse where case_ref in ('办件-4b', '办件-5b')")
                        .query(String.class)
                        .list())
                .containsExactly("办件-4b");
    }

    @Test
    void 有效期的最后一刻还能用_到点就重新问() {
        Consent consent = consent(person, "marriage");
        Question<?> marriage = questions.named("marriage");
        Fact first = sharing.ask(marriage, person, consent, "办件-6");
        Instant end = Objects.requireNonNull(first.validUntil());
        assertThat(end).isEqualTo(first.askedAt().plus(Duration.ofDays(1)));
        clock.pass(Duration.between(clock.instant(), end).minusNanos(1_000));
        assertThat(sharing.ask(marriage, person, consent, "办件-6").reused()).isTrue();
        clock.pass(Duration.ofNanos(1_000));
        assertThat(sharing.ask(marriage, person, consent, "办件-6").reused()).isFalse();
    }

    @Test
    void 配置可以改有效期() {
        var settings = new cn.qingjian.sharing.calling.SharingSettings(
                LONG,
                "test-centre",
                Rounds.settings(LONG).breaker(),
                Map.of("marriage", Duration.ofMinutes(5)),
                Map.of());
        var strict = new Sharing(consents, round, endpoints, settings, store, seal, clock);
        Fact fact = strict.ask(questions.named("marriage"), person, consent(person, "marriage"), "办件-7");
        assertThat(fact.validUntil()).isEqualTo(fact.askedAt().plus(Duration.ofMinutes(5)));
    }

    @Test
    void 超时和出错不会被再用_来源好了就重新问() {
        Consent consent = consent(person, "homes");
        departments.misbehave("/property", Mischief.DOWN, 1);
        Fact failed = sharing.ask(questions.named("homes"), person, consent, "办件-8");
        assertThat(failed.failure()).isEqualTo(Failure.BROKEN);
        assertThat(failed.fields()).isEmpty();
        Fact asked = sharing.ask(questions.named("homes"), person, consent, "办件-8");
        assertThat(asked.result()).isEqualTo(Result.HIT);
        assertThat(asked.reused()).isFalse();
    }

    @Test
    void 换了家人_不用原来的住房答案() {
        Consent consent = consent(person, "homes");
        sharing.ask(questions.named("homes"), person, consent, "办件-9");
        Subject.Citizen wife = Rounds.persona("lin-qiu");
        var couple = new Subject.Citizen(
                person.id(), person.name(), Optional.of(new Subject.Relative(wife.id(), wife.name())), List.of());
        assertThat(sharing.ask(questions.named("homes"), couple, consent, "办件-9")
                        .reused())
                .isFalse();
        assertThat(sharing.ask(questions.named("homes"), couple, consent, "办件-9")
                        .reused())
                .isTrue();
    }

    @Test
    void 公安和卫健不一致_是不一致_也不会被再用() {
        Subject.Citizen odd = Rounds.persona("lu-ping");
        for (int i = 0; i < 2; i++) {
            Fact fact = sharing.ask(questions.named("death"), odd, Consent.NONE, "办件-10");
            assertThat(fact.failure()).isEqualTo(Failure.SOURCES_DIFFER);
            assertThat(fact.reused()).isFalse();
            assertThat(fact.fields()).isEmpty();
        }
    }

    @Test
    void 后来多接入一个来源_原来的答案不够了() {
        Endpoints police = source -> source.code().equals("health") ? Optional.empty() : endpoints.of(source);
        Round narrow = Rounds.over(police, LONG, Clock.systemUTC());
        var before = new Sharing(consents, narrow, police, Rounds.settings(LONG), store, seal, clock);
        assertThat(before.ask(questions.named("death"), person, Consent.NONE, "办件-11")
                        .source())
                .isEqualTo("公安");
        Fact fact = sharing.ask(questions.named("death"), person, Consent.NONE, "办件-11");
        assertThat(fact.reused()).isFalse();
        assertThat(fact.source()).isEqualTo("公安、卫健");
        narrow.destroy();
    }

    @Test
    void 没有同意_一项也不问() {
        long before = rows("call");
        assertThatThrownBy(() -> sharing.askAll(named("identity", "marriage", "homes"), person, Consent.NONE, "办件-12"))
                .isInstanceOf(NoConsentException.class)
                .hasMessage("没有本人同意，不能查询：婚姻、住房");
        assertThat(rows("call")).isEqualTo(before);
    }

    @Test
    void 同意没有写到的_不问() {
        Consent consent = consent(person, "marriage");
        assertThatThrownBy(() -> sharing.ask(questions.named("homes"), person, consent, "办件-13"))
                .isInstanceOf(NoConsentException.class);
    }

    @Test
    void 别人的同意_编造的同意_撤回的同意_都不算() {
        Consent others = consent(Rounds.persona("chen-mo"), "marriage");
        Consent own = consent(person, "marriage");
        var made = new Consent("made-up", "租房提取", Set.of("marriage"), own.textVersion(), own.at());
        consents.withdraw(person, own);
        for (Consent none : List.of(others, made, own)) {
            assertThatThrownBy(() -> sharing.ask(questions.named("marriage"), person, none, "办件-14"))
                    .isInstanceOf(NoConsentException.class);
        }
    }

    @Test
    void 撤回后_有效期内的答案也不能再用() {
        Consent consent = consent(person, "marriage");
        sharing.ask(questions.named("marriage"), person, consent, "办件-15");
        consents.withdraw(person, consent);
        assertThatThrownBy(() -> sharing.ask(questions.named("marriage"), person, consent, "办件-15"))
                .isInstanceOf(NoConsentException.class);
    }

    @Test
    void 只有本人能撤回_撤回两次没有关系() {
        Consent consent = consent(person, "marriage");
        consents.withdraw(Rounds.persona("chen-mo"), consent);
        assertThat(consents.standing(person)).containsExactly(consent);
        consents.withdraw(person, consent);
        consents.withdraw(person, consent);
        assertThat(consents.standing(person)).isEmpty();
    }

    @Test
    void 看过的文本已经变了_要重新看() {
        assertThat(consents.give(person, "租房提取", named("marriage"), "0000000000000000"))
                .isEmpty();
        assertThat(consents.give(person, "租房提取", List.of(), "0000000000000000")).isEmpty();
    }

    @Test
    void 法律不要求同意的照问_单位只能问单位的事() {
        assertThat(sharing.ask(questions.named("credit"), person, Consent.NONE, "办件-16")
                        .result())
                .isEqualTo(Result.HIT);
        Personas.Employer xinYe = Personas.employer("xin-ye");
        var employer = new Subject.Employer(new CreditCode(xinYe.code()), xinYe.name());
        assertThat(sharing.ask(questions.named("company"), employer, Consent.NONE, "办件-17")
                        .fields())
                .containsEntry("状态", "存续");
        assertThatThrownBy(() -> sharing.ask(questions.named("credit"), employer, Consent.NONE, "办件-17"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(xinYe.name());
    }

    @Test
    void 没有接入的来源_记一笔未接入_不猜() {
        Fact fact = unconnected.ask(questions.named("credit"), person, Consent.NONE, "办件-18");
        assertThat(fact.result()).isEqualTo(Result.ERROR);
        assertThat(fact.failure().label()).isEqualTo("未接入");
        assertThat(fact.fields()).isEmpty();
        assertThat(db.sql("select sent from sharing.call where case_ref = '办件-18'")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void 统计只算真正发出的调用() {
        Instant since = Instant.now().minusSeconds(60);
        Consent consent = consent(person, "pension", "employment");
        departments.misbehave("/social", Mischief.DOWN, 1);
        sharing.ask(questions.named("pension"), person, consent, "办件-19");
        sharing.ask(questions.named("pension"), person, consent, "办件-19");
        sharing.ask(questions.named("employment"), person, consent, "办件-19");
        assertThat(statistics.counts(since)).singleElement().satisfies(counts -> {
            assertThat(counts.source()).isEqualTo("social");
            assertThat(counts.calls()).isEqualTo(3);
            assertThat(counts.answered()).isEqualTo(2);
            assertThat(counts.success()).contains(666L);
            assertThat(counts.fallbacks()).isEqualTo(1);
            assertThat(counts.timeouts()).isZero();
            assertThat(counts.median()).isPositive().isLessThanOrEqualTo(counts.slow());
        });
        assertThat(statistics.failures("social", since, 10))
                .singleElement()
                .satisfies(failed -> assertThat(failed.failure()).isEqualTo(Failure.BROKEN));
    }

    @Test
    void 封存的答案换到别的记录上打不开() {
        byte[] sealed = seal.close("{\"owned\":0}", "sharing.call.answer request-1");
        assertThatThrownBy(() -> seal.open(sealed, "sharing.call.answer request-2"))
                .isInstanceOf(UnsealableException.class);
    }
}
