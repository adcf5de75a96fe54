package cn.qingjian.sharing.calling;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is set under {@code qingjian.sharing}.
 *
 * @param overall time for all questions that are asked at once
 * @param client the name under which the departments know the centre
 * @param breaker when a source is left alone
 * @param validity how long answers may be used again, by code of the question, where not as declared
 * @param sources who is connected, by code of the source
 */
@ConfigurationProperties("qingjian.sharing")
public record SharingSettings(
        @DefaultValue("800ms") Duration overall,
        @DefaultValue("housing-fund-centre") String client,
        @DefaultValue Breaker breaker,
        @DefaultValue Map<String, Duration> validity,
        @DefaultValue Map<String, Connection> sources) {
    public SharingSettings {
        validity = Map.copyOf(validity);
        sources = Map.copyOf(sources);
    }

    /**
     * When a source is left alone, and for how long.
     *
     * @param window calls that are looked at
     * @param atLeast calls before the share is judged
     * @param failures failed calls in per cent from which on the source is left alone
     * @param pause how long it is left alone
     * @param probes calls that are let through after the pause to see whether it is well again
     */
    public record Breaker(
            @DefaultValue("20") int window,
            @DefaultValue("10") int atLeast,
            @DefaultValue("50") int failures,
            @DefaultValue("15s") Duration pause,
            @DefaultValue("3") int probes) {}

    /**
     * One source.
     *
     * @param address where its questions begin, without a slash at the end
     * @param limit how long one call may take
     * @param secret what questions are signed with
     * @param secretFile a file that holds the secret instead
     */
    public record Connection(
            URI address,
            @DefaultValue("600ms") Duration limit,
            @Nullable String secret,
            @Nullable String secretFile) {
        /** It prints without its secret. */
        @Override
        public String toString() {
            return "Connection[" + address + "]";
        }
    }
}
