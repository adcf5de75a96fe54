package cn.qingjian.people;

import cn.qingjian.audit.Audit;
import cn.qingjian.kernel.CannotStartException;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.store.AccountStore;
import cn.qingjian.people.store.DemoStore;
import cn.qingjian.people.store.UnitStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the three administrators at the first start for real work, with the password that the agency gave and must change. */
@Component
@ConditionalOnBooleanProperty(name = "qingjian.demo", havingValue = false, matchIfMissing = true)
class Administrators implements SmartLifecycle {
    private static final List<Role> THREE = List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);

    private final UnitStore units;
    private final AccountStore accounts;
    private final DemoStore demo;
    private final PasswordEncoder encoder;
    private final Audit audit;
    private final SignInPolicy policy;
    private final TransactionTemplate transaction;
    private final String password;
    private volatile boolean running;

    Administrators(
            UnitStore units,
            AccountStore accounts,
            DemoStore demo,
            PasswordEncoder encoder,
            Audit audit,
            SignInPolicy policy,
            TransactionTemplate transaction,
            @Value("${qingjian.admin.password:}") String password,
            @Value("${qingjian.admin.password-file:}") String passwordFile) {
        this.units = units;
        this.accounts = accounts;
        this.demo = demo;
        this.encoder = encoder;
        this.audit = audit;
        this.policy = policy;
        this.transaction = transaction;
        this.password = passwordFile.isBlank() ? password : read(Path.of(passwordFile));
    }

    @Override
    public void start() {
        if (demo.password().isPresent()) {
            throw new CannotStartException("这个数据目录是演示用的，里面所有人的密码都公开过，不能用来正式办公。请用 QINGJIAN_DATA 另指定一个空目录。");
        }
        if (accounts.all().isEmpty()) {
            transaction.executeWithoutResult(status -> make());
        }
        running = true;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException problem) {
            throw new CannotStartException("读不到 QINGJIAN_ADMIN_PASSWORD_FILE 指向的文件 " + file + "。请检查路径和读取权限。", problem);
        }
    }

    private void make() {
        if (password.isBlank()) {
            throw new CannotStartException("首次正式启动要先给三位管理员设一个初始密码。请设置环境变量 QINGJIAN_ADMIN_PASSWORD（或用 "
                    + "QINGJIAN_ADMIN_PASSWORD_FILE 指向存放它的文件）再启动；首次登录时必须改掉它。如只想看看演示，请用 ./qj serve。");
        }
        var errors = new FieldErrors();
        Passwords.judge(password, "system", policy, errors, "password");
        if (!errors.isEmpty()) {
            throw new CannotStartException("QINGJIAN_ADMIN_PASSWORD 不合要求：" + String.join("", errors.of("password")));
        }
        Unit centre = units.add("zhongxin", "本单位", Unit.Kind.CENTRE, 0);
        String encoded = Objects.requireNonNull(encoder.encode(password), "an encoder gives a code");
        for (Role role : THREE) {
            String login = role.name().toLowerCase(Locale.ROOT).replace("_admin", "");
            long id = accounts.add(login, role.label(), centre.id(), role.label(), encoded, Set.of(role));
            accounts.setPassword(id, encoded, true);
            audit.record("系统", "建立管理员", "账号 " + id, role.label());
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which stands at the end. */
    @Override
    public int getPhase() {
        return 0;
    }
}
