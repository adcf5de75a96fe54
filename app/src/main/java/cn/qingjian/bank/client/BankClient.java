package cn.qingjian.bank.client;

import cn.qingjian.bank.Bank;
import cn.qingjian.bank.BankAccess;
import cn.qingjian.bank.BankSettings;
import cn.qingjian.bank.NoAnswerException;
import cn.qingjian.bank.Statement;
import cn.qingjian.kernel.Money;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bank over HTTP: signed JSON to {@code /pay}, {@code /collect}, {@code /query}, {@code /statement} and {@code /holder}. An
 * answer must come within the time limit, as a whole, and name our number and amount; any other is {@link Bank.Answer.Unknown}.
 */
@Component
public class BankClient implements Bank, DisposableBean {
    private static final int OK = 200;
    private static final int LONGEST_NOTE = 200;
    private static final String LATE = "银行没有在时限内答复";
    private static final String GARBAGE = "看不懂银行的答复";

    private final BankAccess access;
    private final BankSettings settings;
    private final Clock clock;
    private final HttpClient http;

    BankClient(BankAccess access, BankSettings settings, Clock clock) {
        this.access = access;
        this.settings = settings;
        this.clock = clock;
        http = HttpClient.newBuilder()
                .connectTimeout(settings.timeLimit())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public Answer pay(String number, String payee, Money amount, String purpose) {
        return order(
                "/pay",
                Map.of("number", number, "payee", payee, "amount", amount.fen(), "purpose", purpose),
                number,
                amount);
    }

    @Override
    public Answer collect(String number, String payer, Money amount, String purpose) {
        return order(
                "/collect",
                Map.of("number", number, "payer", payer, "amount", amount.fen(), "purpose", purpose),
                number,
                amount);
    }

    @Override
    public Answer query(String number, Money amount) {
        return order("/query", Map.of("number", number), number, amount);
    }

    @Override
    public Optional<Statement> statement(LocalDate day) {
        return call("/statement", Map.of("day", day.toString()), settings.timeLimit()) instanceof Body(String text)
                ? StatementFile.read(text, day)
                : Optional.empty();
    }

    @Override
    public Holder holder(String account, String name, String document) {
        Map<String, Object> asked = Map.of("account", account, "name", name, "document", document);
        return switch (call("/holder", asked, settings.questionLimit())) {
            case Body(String text) -> holder(text, account);
            case Nothing(String why, boolean late) -> throw new NoAnswerException(why, late);
        };
    }

    /** What an answer says of the account that it must name. */
    static Holder holder(String text, String account) {
        try {
            JsonNode answer = JsonMapper.shared().readTree(text);
            if (!answer.path("account").asString("").equals(account)) {
                throw new NoAnswerException("银行答复的账号不符", false);
            }
            return switch (answer.path("result").asString("")) {
                case "MATCH" -> Holder.THIS_PERSON;
                case "MISMATCH" -> Holder.ANOTHER;
                case "NO_ACCOUNT" -> Holder.NO_ACCOUNT;
                default -> throw new NoAnswerException(GARBAGE, false);
            };
        } catch (JacksonException garbage) {
            throw new NoAnswerException(GARBAGE, false);
        }
    }

    private Answer order(String path, Map<String, Object> asked, String number, Money amount) {
        return switch (call(path, asked, settings.timeLimit())) {
            case Body(String text) -> read(text, number, amount);
            case Nothing(String why, boolean unused) -> new Answer.Unknown(why);
        };
    }

    /** What an answer says of the number and amount that it must name. */
    static Answer read(String text, String number, Money amount) {
        try {
            JsonNode answer = JsonMapper.shared().readTree(text);
            String result = answer.path("result").asString("");
            if (!answer.path("number").asString("").equals(number)) {
                return new Answer.Unknown("银行答复的编号不符");
            }
            if (result.equals("NOT_KNOWN")) {
                return new Answer.NotKnown();
            }
            if (!answer.path("amount").isIntegralNumber()
                    || answer.path("amount").asLong() != amount.fen()) {
                return new Answer.Unknown("银行答复的金额不符");
            }
            String bankNo = answer.path("bankNo").asString("");
            String reason = cut(answer.path("reason").asString(""));
            return switch (result) {
                case "PAID" -> bankNo.isEmpty() ? new Answer.Unknown("银行答复没有编号") : new Answer.Paid(bankNo);
                case "ACCEPTED" -> new Answer.Accepted(bankNo);
                case "REFUSED" -> new Answer.Refused(bankNo, reason);
                case "RETURNED" -> new Answer.Returned(bankNo, reason);
                default -> new Answer.Unknown(GARBAGE);
            };
        } catch (JacksonException garbage) {
            return new Answer.Unknown(GARBAGE);
        }
    }

    private static String cut(String text) {
        return text.length() > LONGEST_NOTE ? text.substring(0, LONGEST_NOTE) : text;
    }

    private Reply call(String path, Map<String, Object> asked, Duration limit) {
        Optional<URI> bank = access.url();
        if (bank.isEmpty()) {
            return new Nothing("没有接通银行", false);
        }
        var answer = http.sendAsync(
                signed(URI.create(bank.get() + path), asked, limit),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        try {
            HttpResponse<String> got = answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return got.statusCode() == OK ? new Body(got.body()) : new Nothing("银行答复 " + got.statusCode(), false);
        } catch (TimeoutException late) {
            answer.cancel(true);
            return new Nothing(LATE, true);
        } catch (ExecutionException broken) {
            return broken.getCause() instanceof HttpTimeoutException
                    ? new Nothing(LATE, true)
                    : new Nothing("与银行的连接中断", false);
        } catch (InterruptedException stop) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new Nothing("等待银行答复时被中止", false);
        }
    }

    private HttpRequest signed(URI to, Map<String, Object> asked, Duration limit) {
        byte[] body = JsonMapper.shared().writeValueAsBytes(asked);
        String request = UUID.randomUUID().toString();
        String time = String.valueOf(clock.millis());
        return HttpRequest.newBuilder(to)
                .timeout(limit)
                .header("Content-Type", "application/json")
                .header(Signing.REQUEST, request)
                .header(Signing.TIME, time)
                .header(Signing.SIGNATURE, Signing.of(access.secret(), "POST", to.getPath(), request, time, body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    @Override
    public void destroy() {
        http.shutdownNow();
    }

    private sealed interface Reply permits Body, Nothing {}

    private record Body(String text) implements Reply {}

    private record Nothing(String why, boolean late) implements Reply {}
}
