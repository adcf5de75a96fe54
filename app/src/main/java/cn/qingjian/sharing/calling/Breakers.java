package cn.qingjian.sharing.calling;

import cn.qingjian.sharing.Source;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One circuit breaker a source: who fails too often is left alone for a while, so that nobody waits for nothing. */
@Component
public class Breakers {
    private static final Logger log = LoggerFactory.getLogger(Breakers.class);

    private final Map<Source, CircuitBreaker> breakers = new ConcurrentHashMap<>();
    private final CircuitBreakerConfig config;

    Breakers(SharingSettings settings, Clock clock) {
        SharingSettings.Breaker rules = settings.breaker();
        config = CircuitBreakerConfig.custom()
                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(rules.window())
                .minimumNumberOfCalls(rules.atLeast())
                .failureRateThreshold(rules.failures())
                .waitDurationInOpenState(rules.pause())
                .permittedNumberOfCallsInHalfOpenState(rules.probes())
                .clock(clock)
                .build();
    }

    CircuitBreaker of(Source source) {
        return breakers.computeIfAbsent(source, key -> {
            CircuitBreaker breaker = CircuitBreaker.of(key.code(), config);
            breaker.getEventPublisher()
                    .onStateTransition(event -> log.warn(
                            "数据共享来源 {}（{}）：{} → {}",
                            key.label(),
                            key.code(),
                            event.getStateTransition().getFromState(),
                            event.getStateTransition().getToState()));
            return breaker;
        });
    }

    /** How a source's breaker stands in this process. */
    public Standing standing(Source source) {
        return switch (of(source).getState()) {
            case OPEN, FORCED_OPEN -> Standing.OPEN;
            case HALF_OPEN -> Standing.PROBING;
            case CLOSED, DISABLED, METRICS_ONLY -> Standing.CLOSED;
        };
    }

    /** How a breaker stands. */
    public enum Standing {
        /** Calls go through. */
        CLOSED("正常"),
        /** No calls go through. */
        OPEN("熔断"),
        /** A few calls go through to see whether the source is well again. */
        PROBING("试探");

        private final String label;

        Standing(String label) {
            this.label = label;
        }

        /** The Chinese word for it. */
        public String label() {
            return label;
        }
    }
}
