package cn.qingjian.people;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.audit.Audit;
import cn.qingjian.audit.Entry;
import cn.qingjian.audit.EntryFilter;
import cn.qingjian.people.store.AccountStore;
import cn.qingjian.testing.SomePeople;
import cn.qingjian.testing.StoreTest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

@StoreTest
class AccountsStoreTests {
    @Autowired
    Accounts accounts;

    @Autowired
    AccountStore store;

    @Autowired
    Directory directory;

    @Autowired
    Units units;

    @Autowired
    SomePeople people;

    @Autowired
    Audit audit;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    JdbcClient db;

    private Account system;
    private Account person;

    @BeforeEach
    void somePeople() {
        system = people.person(Role.SYSTEM_ADMIN);
        person = people.person(Role.OFFICE);
    }

    @Test
    void 新账号没有任何角色_一次性密码首次登录必须改() {
        var saved = (Accounts.Saved.Done) accounts.open(form(" Zhang.San "), system);
        var found = store.credentials("zhang.san").orElseThrow();
        assertThat(found.account().id()).isEqualTo(saved.id());
        assertThat(found.account().roles()).isEmpty();
        assertThat(found.mustChange()).isTrue();
        assertThat(encoder.matches(saved.oneTimePassword(), found.password())).isTrue();
        assertThat(acts(system)).contains("新建账号");
    }

    @Test
    void 登录名重了_单位不是本中心的_姓名没填_一次说全() {
        Unit government = people.unit(Unit.Kind.GOVERNMENT);
        var saved = accounts.open(new Accounts.Form(person.login(), " ", government.id(), "科员"), system);
        assertThat(saved)
                .isInstanceOfSatisfying(
                        Accounts.Saved.Wrong.class,
                        wrong -> assertThat(wrong.errors().all()).containsOnlyKeys("login", "name", "unit"));
    }

    @Test
    void 停用后会话立即失效_不能停用自己() {
        session(person);
        assertThat(accounts.disable(person, system)).isTrue();
        assertThat(sessions(person)).isZero();
        assertThat(directory.find(person.id()).orElseThrow().disabled()).isTrue();
        assertThat(accounts.disable(system, system)).isFalse();
        accounts.enable(person, system);
        assertThat(directory.find(person.id()).orElseThrow().disabled()).isFalse();
    }

    @Test
    void 重置密码后会话立即失效_旧密码不能再用() {
        session(person);
        String password = accounts.resetPassword(person, system);
        var found = store.credentials(person.id()).orElseThrow();
        assertThat(encoder.matches(password, found.password())).isTrue();
        assertThat(found.mustChange()).isTrue();
        assertThat(sessions(person)).isZero();
    }

    @Test
    void 改了角色要重新登录() {
        Account security = people.person(Role.SECURITY_ADMIN);
        session(person);
        assertThat(accounts.grant(person, Set.of(Role.DEPARTMENT, Role.LEGAL), security))
                .isTrue();
        assertThat(store.find(person.id()).orElseThrow().roles())
                .containsExactlyInAnyOrder(Role.DEPARTMENT, Role.LEGAL);
        assertThat(sessions(person)).isZero();
        assertThat(acts(security)).contains("授权");
    }

    @Test
    void 三员不能兼任_自己不能给自己授权() {
        Account security = people.person(Role.SECURITY_ADMIN);
        assertThat(accounts.grant(person, Set.of(Role.OFFICE, Role.AUDIT_ADMIN), security))
                .isFalse();
        assertThat(accounts.grant(security, Set.of(Role.AUDIT_ADMIN), security)).isFalse();
        assertThat(store.find(person.id()).orElseThrow().roles()).containsExactly(Role.OFFICE);
        assertThat(acts(security)).isEmpty();
    }

    @Test
    void 连续输错五次就锁定_到时间自动解开_解锁立即解开() {
        Instant now = Instant.parse("2026-11-23T01:00:00Z");
        for (int i = 0; i < 4; i++) {
            store.failed(person.login(), 5, now, now.plusSeconds(900));
        }
        assertThat(store.credentials(person.id()).orElseThrow().lockedAt(now)).isFalse();
        store.failed(person.login(), 5, now, now.plusSeconds(900));
        var locked = store.credentials(person.id()).orElseThrow();
        assertThat(locked.lockedAt(now.plusSeconds(899))).isTrue();
        assertThat(locked.lockedAt(now.plusSeconds(900))).isFalse();
        accounts.unlock(person, system);
        assertThat(store.credentials(person.id()).orElseThrow().lockedAt(now)).isFalse();
    }

    @Test
    void 锁定期间再输错_不会越锁越久() {
        Instant now = Instant.parse("2026-11-23T01:00:00Z");
        store.failed(person.login(), 1, now, now.plusSeconds(900));
        store.failed(person.login(), 1, now.plusSeconds(100), now.plusSeconds(1000));
        assertThat(store.credentials(person.id()).orElseThrow().lockedUntil()).isEqualTo(now.plusSeconds(900));
    }

    @Test
    void 登录成功_前面输错的不再算() {
        Instant now = Instant.parse("2026-11-23T01:00:00Z");
        store.failed(person.login(), 5, now, now.plusSeconds(900));
        store.signedIn(person.id(), now);
        var found = store.credentials(person.id()).orElseThrow();
        assertThat(found.failures()).isZero();
        assertThat(found.signedInAt()).isEqualTo(now);
    }

    @Test
    void 改自己的密码_先核对现在的_再看新的够不够好() {
        String given = accounts.resetPassword(person, system);
        assertThat(accounts.changePassword(person, "不对", "short", "shorter").all())
                .containsOnlyKeys("current", "repeated", "wished");
        session(person);
        assertThat(accounts.changePassword(person, given, "一句自己记得住的话就好了", "一句自己记得住的话就好了")
                        .isEmpty())
                .isTrue();
        var found = store.credentials(person.id()).orElseThrow();
        assertThat(found.mustChange()).isFalse();
        assertThat(encoder.matches("一句自己记得住的话就好了", found.password())).isTrue();
        assertThat(sessions(person)).isZero();
    }

    @Test
    void 按姓名_登录名_单位_职务都能查到_通配符只当普通字() {
        assertThat(directory.search(person.name(), 0, 10)).hasSize(1);
        assertThat(directory.search(person.login().toUpperCase(java.util.Locale.ROOT), 0, 10))
                .isNotEmpty();
        assertThat(directory.search(person.unit().name(), 0, 10)).hasSize(1);
        assertThat(directory.count("%")).isZero();
        assertThat(directory.count("_")).isZero();
        assertThat(directory.count("\\")).isZero();
    }

    @Test
    void 有人在岗的单位不能撤销_改名不能与别的重名() {
        assertThat(units.close(person.unit(), system)).isFalse();
        Unit empty = people.unit(Unit.Kind.DEPARTMENT);
        assertThat(units.close(empty, system)).isTrue();
        assertThat(units.rename(person.unit(), empty.name(), system).of("name")).containsExactly("已经有同名的单位。");
        assertThat(units.rename(person.unit(), "新名字科", system).isEmpty()).isTrue();
        assertThat(units.add("  ", Unit.Kind.PEER, system).of("name")).contains("请填单位名称。");
        assertThat(units.add("某某新局", Unit.Kind.PEER, system).isEmpty()).isTrue();
    }

    private Accounts.Form form(String login) {
        return new Accounts.Form(login, "张三", person.unit().id(), "科员");
    }

    private List<String> acts(Account actor) {
        return audit.entries(EntryFilter.by(actor.login()), 0, 10).stream()
                .map(Entry::act)
                .map(cn.qingjian.audit.Act::action)
                .toList();
    }

    private void session(Account account) {
        db.sql("""
                insert into people.web_session
                       (primary_id, session_id, creation_time, last_access_time, max_inactive_interval, expiry_time, principal_name)
                values (:id, :id, 0, 0, 1800, 0, :login)
                """)
                .param("id", java.util.UUID.randomUUID().toString())
                .param("login", account.login())
                .update();
    }

    private int sessions(Account account) {
        return db.sql("select count(*) as n from people.web_session where principal_name = :login")
                .param("login", account.login())
                .query((row, number) -> row.getInt("n"))
                .single();
    }
}
