package cn.qingjian.identity.demo;

import cn.qingjian.identity.oidc.Platform;
import cn.qingjian.identity.oidc.StandInPlatform;
import cn.qingjian.standins.IdentityProviderStandIn;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** In the demonstration a stand-in of the identity platform runs beside us, unless a real one is configured. */
@Component
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty("qingjian.demo")
public class DemoPlatform implements StandInPlatform, DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(DemoPlatform.class);
    private static final String CLIENT = "qingjian-hall";
    private static final String RETURN_PATH = "/hall/signin/return";

    private final int port;
    private @Nullable IdentityProviderStandIn running;

    DemoPlatform(@Value("${qingjian.identity.demo-port}") int port) {
        this.port = port;
    }

    @Override
    public Platform insteadOf(Platform configured) {
        if (configured.connected()) {
            return configured;
        }
        String secret = UUID.randomUUID().toString();
        IdentityProviderStandIn standIn = listening(secret);
        standIn.start();
        running = standIn;
        return configured.with(standIn.address().toString(), CLIENT, secret);
    }

    /** The stand-in, so that a test can make it misbehave. */
    public IdentityProviderStandIn standIn() {
        if (running == null) {
            throw new IllegalStateException("a real platform is configured");
        }
        return running;
    }

    @Override
    public void destroy() {
        if (running != null) {
            running.close();
        }
    }

    /** The demonstration shouldn't fail over a port that somebody else has. */
    private IdentityProviderStandIn listening(String secret) {
        try {
            return on(port, secret);
        } catch (UncheckedIOException taken) {
            log.info("端口 {} 已被占用，模拟统一身份认证平台改用别的端口", port);
            return on(0, secret);
        }
    }

    private static IdentityProviderStandIn on(int port, String secret) {
        return new IdentityProviderStandIn(port, CLIENT, secret, RETURN_PATH, DemoPeople.citizens());
    }
}
