package cn.qingjian.standins;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The bank that keeps the centre's money: {@code POST /pay}, {@code /query}, {@code /collect}, {@code /statement}, {@code /holder},
 * each signed, and notices of its own to the centre. It carries out a number once, however often it is sent. Accounts that end in
 * {@value #NO_SUCH_ACCOUNT} don't exist; those that end in {@value #NO_MONEY} have nothing to be collected.
 *
 * <p>Beside the misbehaviour of every {@link StandIn}: path {@value #LATER} with {@link Mischief#LATE} takes an order and
 * carries it out when {@link #settle} is called or some time has passed; path {@value #NOTICES} with {@link Mischief#TWICE} or
 * {@link Mischief#LOST} tells twice or not at all.
 */
public final class BankStandIn extends StandIn {
    /** Last digits of accounts that don't exist. */
    public static final String NO_SUCH_ACCOUNT = "0000";
    /** Last digits of accounts from which nothing can be collected. */
    public static final String NO_MONEY = "9999";
    /** The path under which it is told to carry out orders later. */
    public static final String LATER = "later";
    /** The path under which it is told what to do with notices. */
    public static final String NOTICES = "notices";

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final int OK = 200;
    private static final int CONFLICT = 409;
    private static final int UNAUTHORIZED = 401;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String secret;
    private final Clock clock;
    private final BankBooks books;
    private final AtomicLong next = new AtomicLong(System.currentTimeMillis());
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Map<String, Long> misstated = new ConcurrentHashMap<>();
    private final Map<String, Long> misreported = new ConcurrentHashMap<>();
    private final BankAccounts accounts = new BankAccounts();
    private final Set<String> left = ConcurrentHashMap.newKeySet();
    private volatile @Nullable URI callback;
    private volatile @Nullable Duration later;

    /** On that port, any free one for 0, with the secret of both sides, and forgetting everything when it ends. */
    public BankStandIn(int port, String secret) {
        this(port, secret, null, Clock.system(HERE));
    }

    /** The same, with a file in which it keeps its books, and a clock. */
    public BankStandIn(int port, String secret, @Nullable Path file, Clock clock) {
        super(port);
        this.secret = secret;
        this.clock = clock;
        books = new BankBooks(file);
        answer("/pay", request -> signed(request, this::pay));
        answer("/collect", request -> signed(request, this::collect));
        answer("/query", request -> signed(request, this::query));
        answer("/statement", request -> signed(request, this::statement));
        answer("/holder", request -> signed(request, accounts::whose));
    }

    /** Where it tells of late results, returned payments and money that came in. */
    public void tells(URI address) {
        callback = address;
    }

    /** What it takes for later, it carries out by itself after that time. */
    public void settleAfter(Duration time) {
        later = time;
    }

    /** Opens an account for somebody, who is told apart by name and number of the document; it forgets none when it forgets orders. */
    public void register(String account, String name, String document) {
        accounts.register(account, name, document);
    }

    /** Forgets all orders and movements, as for a centre that is founded anew. */
    public void forget() {
        books.forget();
    }

    /** What was in the account before anything else happened, in fen; only books without an entry take it. */
    public void opening(long fen) {
        if (books.fresh()) {
            books.move(new BankBooks.Movement(
                    today().minusDays(1), "OPENING", "OPENING", fen < 0, Math.abs(fen), "OPENING"));
        }
    }

    /** Carries out all that it took for later, and tells of it. */
    public void settle() {
        books.in(BankBooks.State.ACCEPTED).forEach(this::finish);
    }

    /** Gives a payment back, and tells of it; false where that number was not paid or was given back before. */
    public boolean giveBack(String number, String reason) {
        BankBooks.Order back;
        synchronized (books) {
            Optional<BankBooks.Order> paid =
                    books.order(number).filter(order -> !order.collection() && order.state() == BankBooks.State.PAID);
            if (paid.isEmpty()) {
                return false;
            }
            back = paid.get().to(BankBooks.State.RETURNED, reason);
            books.keep(back);
            books.move(new BankBooks.Movement(today(), number, back.bankNo() + "T", false, back.amount(), "RETURNED"));
        }
        tell(back);
        return true;
    }

    /**
     * Somebody transfers money to the centre; the centre is told.
     *
     * @param account number of the employer's account, as written on the transfer; empty for none
     * @param code credit code of the payer, empty for none
     * @return the bank's number
     */
    public String receive(long fen, String payer, String account, String code) {
        String bankNo = bankNo();
        books.move(new BankBooks.Movement(today(), bankNo, bankNo, false, fen, "RECEIVED"));
        Map<String, Object> notice = notice("RECEIPT", bankNo, "RECEIVED", bankNo, fen, "");
        notice.put("payer", payer);
        notice.put("account", account);
        notice.put("code", code);
        tell(notice);
        return bankNo;
    }

    /** Writes another amount for a number into the end-of-day file. */
    public void misstate(String number, long fen) {
        misstated.put(number, fen);
    }

    /** Says another amount when it answers for a number. */
    public void misreport(String number, long fen) {
        misreported.put(number, fen);
    }

    /** Leaves a number out of the end-of-day file. */
    public void leaveOut(String number) {
        left.add(number);
    }

    /** Writes a movement into the books that nobody ordered, such as a fee. */
    public void moveUnasked(String number, boolean out, long fen) {
        books.move(new BankBooks.Movement(today(), number, bankNo(), out, fen, out ? "PAID" : "COLLECTED"));
    }

    /** How often money left under a number. */
    public int timesPaid(String number) {
        return (int) books.of(number).stream().filter(BankBooks.Movement::out).count();
    }

    /** What went out under a number less what came back, in fen. */
    public long paid(String number) {
        return -books.of(number).stream().mapToLong(BankBooks.Movement::signed).sum();
    }

    /** What is in the centre's account, in fen. */
    public long balance() {
        return books.balance(today());
    }

    private Reply signed(Request request, Answer answer) throws IOException {
        return BankSignature.fits(secret, request)
                ? answer.to(request)
                : Reply.json(UNAUTHORIZED, Map.of("error", "签名不符"));
    }

    private Reply pay(Request request) {
        JsonNode asked = request.json();
        return order(asked, false, asked.path("payee").asString(""), NO_SUCH_ACCOUNT, "收款账号不存在");
    }

    private Reply collect(Request request) {
        JsonNode asked = request.json();
        return order(asked, true, asked.path("payer").asString(""), NO_MONEY, "付款账户余额不足");
    }

    private Reply order(JsonNode asked, boolean collection, String other, String ending, String reason) {
        String number = asked.path("number").asString("");
        long amount = asked.path("amount").asLong(0);
        BankBooks.Order order;
        synchronized (books) {
            Optional<BankBooks.Order> known = books.order(number);
            if (known.isPresent()) {
                return known.get().amount() == amount && known.get().other().equals(other)
                        ? told(known.get())
                        : Reply.json(CONFLICT, Map.of("error", "编号已用于另一笔"));
            }
            boolean refused = other.endsWith(ending) || amount <= 0;
            boolean put = !refused && does(LATER, Mischief.LATE);
            order = new BankBooks.Order(
                    number,
                    collection,
                    other,
                    amount,
                    refused ? BankBooks.State.REFUSED : BankBooks.State.ACCEPTED,
                    bankNo(),
                    refused ? reason : "");
            books.keep(order);
            if (!refused && !put) {
                order = carryOut(order);
            }
        }
        if (order.state() == BankBooks.State.ACCEPTED) {
            soon(order);
        }
        return told(order);
    }

    private BankBooks.Order carryOut(BankBooks.Order order) {
        BankBooks.Order done = order.to(BankBooks.State.PAID, "");
        books.keep(done);
        books.move(new BankBooks.Movement(
                today(),
                order.number(),
                order.bankNo(),
                !order.collection(),
                order.amount(),
                order.collection() ? "COLLECTED" : "PAID"));
        return done;
    }

    private void soon(BankBooks.Order order) {
        Duration wait = later;
        if (wait != null) {
            Thread.startVirtualThread(() -> {
                if (pause(wait)) {
                    finish(order);
                }
            });
        }
    }

    private void finish(BankBooks.Order order) {
        BankBooks.Order done;
        synchronized (books) {
            if (books.order(order.number())
                    .filter(now -> now.state() == BankBooks.State.ACCEPTED)
                    .isEmpty()) {
                return;
            }
            done = carryOut(order);
        }
        tell(done);
    }

    private Reply query(Request request) {
        String number = request.json().path("number").asString("");
        return books.order(number)
                .map(this::told)
                .orElseGet(() -> Reply.json(OK, Map.of("number", number, "result", "NOT_KNOWN")));
    }

    private Reply told(BankBooks.Order order) {
        return Reply.json(
                OK,
                notice(
                        order.collection() ? "COLLECTION" : "PAYMENT",
                        order.number(),
                        order.state().name(),
                        order.bankNo(),
                        misreported.getOrDefault(order.number(), order.amount()),
                        order.reason()));
    }

    private Reply statement(Request request) {
        LocalDate day = LocalDate.parse(request.json().path("day").asString(""));
        List<BankBooks.Movement> lines = books.on(day).stream()
                .filter(movement ->
                        !left.contains(movement.number()) && !movement.status().equals("OPENING"))
                .toList();
        var file = new StringBuilder("QJDZ|" + day + "|" + lines.size() + "|" + books.balance(day) + "\n");
        lines.forEach(line -> file.append(String.join(
                        "|",
                        line.number(),
                        line.bankNo(),
                        line.out() ? "OUT" : "IN",
                        String.valueOf(misstated.getOrDefault(line.number(), line.amount())),
                        line.status()))
                .append('\n'));
        return new Reply(OK, "text/plain", file.toString(), Map.of());
    }

    private void tell(BankBooks.Order order) {
        tell(notice(
                order.collection() ? "COLLECTION" : "PAYMENT",
                order.number(),
                order.state().name(),
                order.bankNo(),
                order.amount(),
                order.reason()));
    }

    private void tell(Map<String, Object> notice) {
        if (does(NOTICES, Mischief.LOST)) {
            return;
        }
        notice.put("id", UUID.randomUUID().toString());
        send(notice);
        if (does(NOTICES, Mischief.TWICE)) {
            send(notice);
        }
    }

    private void send(Map<String, Object> notice) {
        URI to = callback;
        if (to == null) {
            return;
        }
        String body = JSON.writeValueAsString(notice);
        String request = UUID.randomUUID().toString();
        String time = String.valueOf(clock.millis());
        try {
            http.send(
                    HttpRequest.newBuilder(to)
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/json")
                            .header(BankSignature.REQUEST, request)
                            .header(BankSignature.TIME, time)
                            .header(
                                    BankSignature.SIGNATURE,
                                    BankSignature.of(secret, "POST", to.getPath(), request, time, body))
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        } catch (IOException nobody) {
            // the centre is not there: it will ask, or see it in the end-of-day file
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, Object> notice(
            String kind, String number, String result, String bankNo, long amount, String reason) {
        Map<String, Object> notice = new LinkedHashMap<>();
        notice.put("kind", kind);
        notice.put("number", number);
        notice.put("result", result);
        notice.put("bankNo", bankNo);
        notice.put("amount", amount);
        notice.put("reason", reason);
        return notice;
    }

    private String bankNo() {
        return "B" + next.incrementAndGet();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public void close() {
        http.shutdownNow();
        super.close();
    }
}
