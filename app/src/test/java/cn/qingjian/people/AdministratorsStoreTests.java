package cn.qingjian.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.audit.Audit;
import cn.qingjian.kernel.CannotStartException;
import cn.qingjian.people.store.AccountStore;
import cn.qingjian.people.store.DemoStore;
import cn.qingjian.people.store.UnitStore;
import cn.qingjian.testing.EmptyAgencyTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

@EmptyAgencyTest
class AdministratorsStoreTests {
    @Autowired
    UnitStore units;

    @Autowired
    AccountStore accounts;

    @Autowired
    DemoStore demo;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    Audit audit;

    @Autowired
    SignInPolicy policy;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @TempDir
    Path folder;

    @BeforeEach
    void nobodyYet() {
        for (String table : List.of("people.account_role", "people.account", "people.unit")) {
            db.sql("delete from " + table).update();
        }
    }

    @Test
    void 没有给初始密码_拒绝启动_并说明怎么办() {
        assertThatThrownBy(() -> first("", "").start())
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("QINGJIAN_ADMIN_PASSWORD");
        assertThat(accounts.all()).isEmpty();
    }

    @Test
    void 初始密码太弱_拒绝启动() {
        assertThatThrownBy(() -> first("password123456", "").start())
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("太常见");
    }

    @Test
    void 给了密码_就有三位互不兼任的管理员_首次登录都必须改() {
        first("三位管理员的第一个密码啊啊", "").start();
        assertThat(accounts.all()).hasSize(3).allSatisfy(account -> {
            assertThat(account.roles()).hasSize(1).allMatch(Role::administrator);
            assertThat(accounts.credentials(account.id()).orElseThrow().mustChange())
                    .isTrue();
        });
        assertThat(accounts.all()).extracting(Account::login).containsExactlyInAnyOrder("system", "security", "audit");
    }

    @Test
    void 密码也可以放在文件里_读不到就说是哪个文件() throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "放在文件里的第一个密码啊啊\n");
        first("", file.toString()).start();
        assertThat(encoder.matches(
                        "放在文件里的第一个密码啊啊",
                        accounts.credentials("system").orElseThrow().password()))
                .isTrue();
        assertThatThrownBy(() -> first("", folder.resolve("没有").toString()))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("没有");
    }

    @Test
    void 已经有人了_再启动不需要密码_也不再建() {
        first("三位管理员的第一个密码啊啊", "").start();
        assertThatCode(() -> first("", "").start()).doesNotThrowAnyException();
        assertThat(accounts.all()).hasSize(3);
    }

    @Test
    void 演示用的库_不能用来正式办公() {
        demo.keep("shown-to-everyone");
        assertThatThrownBy(() -> first("三位管理员的第一个密码啊啊", "").start())
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("演示");
    }

    private Administrators first(String password, String file) {
        return new Administrators(units, accounts, demo, encoder, audit, policy, transaction, password, file);
    }
}
