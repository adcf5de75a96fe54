package cn.qingjian.bank.demo;

import cn.qingjian.bank.BankAccess;
import cn.qingjian.bank.BankSettings;
import cn.qingjian.standins.BankStandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** In the demonstration a stand-in on a free port plays the bank, unless one is configured; its books outlast a new start. */
@Component
@Primary
@ConditionalOnBooleanProperty("qingjian.demo")
public class DemoBank implements BankAccess, DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(DemoBank.class);
    private static final int SECRET = 32;
    private static final Duration A_MOMENT = Duration.ofSeconds(3);

    private final BankSettings settings;
    private final String secret;
    private final BankStandIn standIn;

    DemoBank(
            BankSettings settings,
            Clock clock,
            @Value("${qingjian.data}") Path data,
            @Value("${qingjian.db.name}") String database) {
        this.settings = settings;
        byte[] random = new byte[SECRET];
        new SecureRandom().nextBytes(random);
        secret = HexFormat.of().formatHex(random);
        try {
            Files.createDirectories(data);
        } catch (IOException problem) {
            throw new UncheckedIOException("the folder of the demonstration can't be made", problem);
        }
        standIn = new BankStandIn(0, secret, data.resolve("demo-bank-" + database + ".jsonl"), clock);
        standIn.settleAfter(A_MOMENT);
        standIn.start();
        log.info("演示用的银行在 {}", standIn.address());
    }

    @Override
    public Optional<URI> url() {
        return Optional.of(settings.url().isBlank() ? standIn.address() : URI.create(settings.url()));
    }

    @Override
    public String secret() {
        return settings.url().isBlank() ? secret : settings.secret();
    }

    @EventListener
    void tells(WebServerInitializedEvent started) {
        standIn.tells(URI.create("http://localhost:" + started.getWebServer().getPort() + "/bank/notices"));
    }

    /** The stand-in, to be told to misbehave. */
    public BankStandIn standIn() {
        return standIn;
    }

    @Override
    public void destroy() {
        standIn.close();
    }
}
