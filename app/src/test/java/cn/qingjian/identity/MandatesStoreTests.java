package cn.qingjian.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.audit.Audit;
import cn.qingjian.audit.EntryFilter;
import cn.qingjian.identity.store.MandateStore;
import cn.qingjian.kernel.CitizenId;
import cn.qingjian.kernel.CreditCode;
import cn.qingjian.people.Visitor;
import cn.qingjian.testing.SomePeople;
import cn.qingjian.testing.StoreTest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
class MandatesStoreTests {
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final String EMPLOYER = "91990102MA0QJYF20K";
    private static final Citizen NOBODY = new Citizen(0, "", "", DocumentType.IDENTITY_CARD, 1, null);
    private static final String PLATFORM = "https://platform.example";

    @Autowired
    MandateStore store;

    @Autowired
    Citizens citizens;

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient db;

    private final IdentityPaper legalPaper = SomePeople.paper();
    private final IdentityPaper agentPaper = SomePeople.paper();
    private Citizen legal = NOBODY;
    private Citizen agent = NOBODY;

    @BeforeEach
    void people() {
        legal = citizens.enter(legalPaper, PLATFORM, "legal", 3);
        agent = citizens.enter(agentPaper, PLATFORM, "agent", 3);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-30, false", "2026-12-01, true", "2026-12-31, true", "2027-01-01, false"})
    void 经办人能用授权的_是从第一天到最后一天(LocalDate day, boolean open) {
        grant(form("2026-12-01", "2026-12-31"));
        assertThat(on(day).open(agent)).hasSize(open ? 1 : 0);
    }

    @Test
    void 会话里带着的授权到了期_当天就不再是经办人() {
        grant(form("2026-11-25", "2026-11-25"));
        Citizen acting = on(TODAY)
                .act(agent, Optional.of(on(TODAY).open(agent).getFirst().id()))
                .orElseThrow();
        assertThat(new HallVisitors(on(TODAY)).of(acting)).containsExactlyInAnyOrder(Visitor.CITIZEN, Visitor.AGENT);
        assertThat(new HallVisitors(on(TODAY.plusDays(1))).of(acting)).containsExactly(Visitor.CITIZEN);
    }

    @Test
    void 撤销马上生效_会话里带着也没用() {
        grant(form("2026-11-25", "2026-12-31"));
        long id = on(TODAY).open(agent).getFirst().id();
        Citizen acting = on(TODAY).act(agent, Optional.of(id)).orElseThrow();
        assertThat(on(TODAY).revoke(legal, id)).isTrue();
        assertThat(new HallVisitors(on(TODAY)).of(acting)).containsExactly(Visitor.CITIZEN);
        assertThat(on(TODAY).revoke(legal, id)).as("撤销两次").isFalse();
    }

    @Test
    void 不是法定代表人_不能授权_也不能撤销和查看() {
        assertThat(on(TODAY).grant(agent, form("2026-11-25", "2026-12-31")).of("employer"))
                .singleElement()
                .asString()
                .contains("不是这家单位登记在册的法定代表人");
        grant(form("2026-11-25", "2026-12-31"));
        long id = on(TODAY).open(agent).getFirst().id();
        assertThat(on(TODAY).revoke(agent, id)).isFalse();
        assertThat(on(TODAY).of(agent, new CreditCode(EMPLOYER))).isEmpty();
        assertThat(on(TODAY).of(legal, new CreditCode(EMPLOYER))).hasSize(1);
    }

    @Test
    void 没有企业登记信息_谁也不能授权() {
        Mandates unconnected = mandates(TODAY, Map.of());
        assertThat(unconnected.possible()).isFalse();
        assertThat(unconnected.grant(legal, form("2026-11-25", "2026-12-31")).of("employer"))
                .isNotEmpty();
    }

    @Test
    void 姓名或号码有一样对不上_授权用不了() {
        grant(new MandateForm(EMPLOYER, "单位", "另一个名字", agentPaper.number(), "", "2026-11-25", "2026-12-31"));
        assertThat(on(TODAY).open(agent)).isEmpty();
        grant(new MandateForm(
                EMPLOYER, "单位", agentPaper.name(), SomePeople.paper().number(), "", "2026-11-25", "2026-12-31"));
        assertThat(on(TODAY).open(agent)).isEmpty();
    }

    @Test
    void 授权可以先于经办人第一次登录() {
        IdentityPaper newcomer = SomePeople.paper();
        grant(new MandateForm(EMPLOYER, "单位", newcomer.name(), newcomer.number(), "", "2026-11-25", "2026-12-31"));
        assertThat(on(TODAY).open(citizens.enter(newcomer, PLATFORM, "new", 3))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, false", "3, true", "4, true"})
    void 授权和代办_核验等级都不低于三级(int level, boolean enough) {
        grant(form("2026-11-25", "2026-12-31"));
        assertThat(on(TODAY).open(citizens.enter(agentPaper, PLATFORM, "agent", level)))
                .hasSize(enough ? 1 : 0);
        Citizen boss = citizens.enter(legalPaper, PLATFORM, "legal", level);
        assertThat(on(TODAY).grant(boss, form("2026-11-25", "2026-12-31")).isEmpty())
                .isEqualTo(enough);
    }

    @Test
    void 别人的授权_拿着编号也切换不过去() {
        grant(form("2026-11-25", "2026-12-31"));
        long id = on(TODAY).open(agent).getFirst().id();
        assertThat(on(TODAY).act(legal, Optional.of(id))).isEmpty();
        assertThat(on(TODAY).current(legal.acting(new Acting(id, EMPLOYER, "单位"))))
                .isEmpty();
    }

    @Test
    void 单位名称以登记的为准_查不到的用填的() {
        grant(form("2026-11-25", "2026-12-31"));
        assertThat(on(TODAY).givenBy(legal).getFirst().employerName()).isEqualTo("填写的单位名");
        LegalRepresentatives register = new LegalRepresentatives() {
            @Override
            public boolean represents(CitizenId person, CreditCode employer) {
                return true;
            }

            @Override
            public Optional<String> name(CreditCode employer) {
                return Optional.of("登记的单位名");
            }
        };
        mandates(TODAY, Map.of("register", register)).grant(legal, form("2026-11-25", "2026-12-31"));
        assertThat(on(TODAY).givenBy(legal).getFirst().employerName()).isEqualTo("登记的单位名");
    }

    @Test
    void 表里没有经办人的明文姓名和号码_审计里有授权和撤销() {
        grant(form("2026-11-25", "2026-12-31"));
        long id = on(TODAY).open(agent).getFirst().id();
        on(TODAY).revoke(legal, id);
        String row = db.sql(
                        "select m::text || encode(agent_name_sealed, 'escape') as everything from identity.mandate m where id = :id")
                .param("id", id)
                .query((result, number) -> result.getString("everything"))
                .single();
        assertThat(row).doesNotContain(agentPaper.number(), agentPaper.name());
        assertThat(audit.entries(EntryFilter.by(legal.getName()), 0, 20))
                .extracting(entry -> entry.act().action())
                .contains("单位授权", "撤销授权");
    }

    private void grant(MandateForm form) {
        assertThat(on(TODAY).grant(legal, form).all()).isEmpty();
    }

    private MandateForm form(String from, String to) {
        return new MandateForm(EMPLOYER, "填写的单位名", agentPaper.name(), agentPaper.number(), "", from, to);
    }

    private Mandates on(LocalDate day) {
        LegalRepresentatives register = (person, employer) ->
                employer.code().equals(EMPLOYER) && person.reveal().equals(legalPaper.number());
        return mandates(day, Map.of("register", register));
    }

    private Mandates mandates(LocalDate day, Map<String, Object> beans) {
        Clock clock = Clock.fixed(day.atTime(9, 0).atZone(HERE).toInstant(), HERE);
        var register = new StaticListableBeanFactory(new HashMap<>(beans)).getBeanProvider(LegalRepresentatives.class);
        return new Mandates(store, citizens, register, audit, clock, 3);
    }
}
