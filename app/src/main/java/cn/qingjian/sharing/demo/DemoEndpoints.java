package cn.qingjian.sharing.demo;

import cn.qingjian.sharing.Source;
import cn.qingjian.sharing.calling.ConfiguredEndpoints;
import cn.qingjian.sharing.calling.Endpoint;
import cn.qingjian.sharing.calling.Endpoints;
import cn.qingjian.standins.DepartmentsStandIn;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** In the demonstration a stand-in on a free port plays every department that isn't configured. */
@Component
@Primary
@ConditionalOnBooleanProperty("qingjian.demo")
public class DemoEndpoints implements Endpoints, DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(DemoEndpoints.class);
    private static final int SECRET = 32;

    private final ConfiguredEndpoints configured;
    private final Duration limit;
    private final String secret;
    private final DepartmentsStandIn standIn;

    DemoEndpoints(ConfiguredEndpoints configured, @Value("${qingjian.sharing.stand-in-limit:600ms}") Duration limit) {
        this.configured = configured;
        this.limit = limit;
        byte[] random = new byte[SECRET];
        new SecureRandom().nextBytes(random);
        secret = HexFormat.of().formatHex(random);
        standIn = new DepartmentsStandIn(0, secret);
        standIn.start();
        log.info("演示用的外部门在 {}", standIn.address());
    }

    @Override
    public Optional<Endpoint> of(Source source) {
        return configured
                .of(source)
                .or(() ->
                        Optional.of(new Endpoint(URI.create(standIn.address() + "/" + source.code()), limit, secret)));
    }

    /** The stand-in, to be told to misbehave. */
    public DepartmentsStandIn standIn() {
        return standIn;
    }

    @Override
    public void destroy() {
        standIn.close();
    }
}
