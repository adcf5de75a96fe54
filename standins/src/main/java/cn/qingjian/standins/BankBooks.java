package cn.qingjian.standins;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a bank that is played knows: orders by number, and each movement of money. With a file it knows them after a new start
 * too: one line of JSON for each change, in order.
 */
final class BankBooks {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, Order> orders = new HashMap<>();
    private final List<Movement> movements = new ArrayList<>();
    private final @Nullable Path file;

    BankBooks(@Nullable Path file) {
        this.file = file;
        if (file != null && Files.exists(file)) {
            read(file);
        }
    }

    /** The order of a number. */
    synchronized Optional<Order> order(String number) {
        return Optional.ofNullable(orders.get(number));
    }

    /** All orders in a state. */
    synchronized List<Order> in(State state) {
        return orders.values().stream().filter(order -> order.state == state).toList();
    }

    /** Keeps an order as it now is. */
    synchronized void keep(Order order) {
        orders.put(order.number, order);
        append(new Change(order, null));
    }

    /** Moves money. */
    synchronized void move(Movement movement) {
        movements.add(movement);
        append(new Change(null, movement));
    }

    /** Movements of a day. */
    synchronized List<Movement> on(LocalDate day) {
        return movements.stream().filter(movement -> movement.day.equals(day)).toList();
    }

    /** All movements under a number. */
    synchronized List<Movement> of(String number) {
        return movements.stream()
                .filter(movement -> movement.number.equals(number))
                .toList();
    }

    /** What came in less what went out up to the end of a day, in fen. */
    synchronized long balance(LocalDate day) {
        return movements.stream()
                .filter(movement -> !movement.day.isAfter(day))
                .mapToLong(Movement::signed)
                .sum();
    }

    /** Whether nothing was ever moved or ordered. */
    synchronized boolean fresh() {
        return movements.isEmpty() && orders.isEmpty();
    }

    /** Forgets everything. */
    synchronized void forget() {
        orders.clear();
        movements.clear();
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("the books of the bank can't be thrown away", problem);
        }
    }

    private void append(Change change) {
        if (file != null) {
            try {
                Files.writeString(
                        file,
                        JSON.writeValueAsString(change) + "\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            } catch (IOException problem) {
                throw new UncheckedIOException("the books of the bank can't be written", problem);
            }
        }
    }

    private void read(Path from) {
        try (var lines = Files.lines(from)) {
            lines.map(line -> JSON.readValue(line, Change.class)).forEach(change -> {
                if (change.order != null) {
                    orders.put(change.order.number, change.order);
                }
                if (change.movement != null) {
                    movements.add(change.movement);
                }
            });
        } catch (IOException problem) {
            throw new UncheckedIOException("the books of the bank can't be read", problem);
        }
    }

    /** State of an order at the bank. */
    enum State {
        ACCEPTED,
        PAID,
        REFUSED,
        RETURNED
    }

    /** One order: to pay, or to collect. */
    record Order(
            String number, boolean collection, String other, long amount, State state, String bankNo, String reason) {
        Order to(State next, String why) {
            return new Order(number, collection, other, amount, next, bankNo, why);
        }
    }

    /** One movement of money over the centre's account. */
    record Movement(LocalDate day, String number, String bankNo, boolean out, long amount, String status) {
        long signed() {
            return out ? -amount : amount;
        }
    }

    private record Change(@Nullable Order order, @Nullable Movement movement) {}
}
