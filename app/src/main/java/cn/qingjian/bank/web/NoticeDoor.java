package cn.qingjian.bank.web;

import cn.qingjian.bank.BankAccess;
import cn.qingjian.bank.Notice;
import cn.qingjian.bank.Notices;
import cn.qingjian.bank.client.Signing;
import cn.qingjian.kernel.Money;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lets in what the bank has signed, of late, and what can be read. */
@Component
class NoticeDoor {
    static final String PATH = "/bank/notices";

    private static final Duration OLDEST = Duration.ofMinutes(10);
    private static final int LONGEST = 200;

    private final Notices notices;
    private final BankAccess access;
    private final Clock clock;

    NoticeDoor(Notices notices, BankAccess access, Clock clock) {
        this.notices = notices;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Takes a notice.
     *
     * @param headers of the request, names in small letters
     * @param body as it came
     */
    HttpStatus take(Map<String, String> headers, byte @Nullable [] body) {
        if (body == null || !signed(headers, body)) {
            return HttpStatus.UNAUTHORIZED;
        }
        Optional<Notice> notice = read(body);
        notice.ifPresent(notices::take);
        return notice.isPresent() ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
    }

    private boolean signed(Map<String, String> headers, byte[] body) {
        String time = header(headers, Signing.TIME);
        String expected = Signing.of(access.secret(), "POST", PATH, header(headers, Signing.REQUEST), time, body);
        return !access.secret().isEmpty()
                && Signing.same(expected, header(headers, Signing.SIGNATURE))
                && time.matches("\\d{1,15}")
                && Math.abs(clock.millis() - Long.parseLong(time)) <= OLDEST.toMillis();
    }

    private static String header(Map<String, String> headers, String name) {
        return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), "");
    }

    private static Optional<Notice> read(byte[] body) {
        try {
            JsonNode told = JsonMapper.shared().readTree(body);
            var notice = new Notice(
                    text(told, "id"),
                    text(told, "kind"),
                    text(told, "number"),
                    text(told, "result"),
                    text(told, "bankNo"),
                    new Money(told.path("amount").asLong(0)),
                    text(told, "reason"),
                    text(told, "payer"),
                    text(told, "account"),
                    text(told, "code"));
            return notice.id().isEmpty() || notice.bankNo().isEmpty() ? Optional.empty() : Optional.of(notice);
        } catch (JacksonException garbage) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode told, String name) {
        String value = told.path(name).asString("").strip();
        return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    }
}
