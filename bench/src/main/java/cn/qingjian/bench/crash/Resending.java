package cn.qingjian.bench.crash;

import cn.qingjian.bench.hall.Answer;
import cn.qingjian.bench.hall.HallVisitor;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sends one filing in through several addresses: twice at once, each to another, and a third time after that. Where no answer
 * comes, the same is sent again until one does.
 */
final class Resending {
    private static final int SERVER_ERROR = 500;
    private static final int MOST_TRIES = 200;

    private final Stage stage;
    private final AtomicLong serverErrors = new AtomicLong();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong silent = new AtomicLong();

    Resending(Stage stage) {
        this.stage = stage;
    }

    /** Answers of status 500 and above, of which there must be none. */
    long serverErrors() {
        return serverErrors.get();
    }

    /** How many times filings were sent in. */
    long sent() {
        return sent.get();
    }

    /** How many of them got no answer. */
    long silent() {
        return silent.get();
    }

    /** Sends a prepared filing three times; each answer goes into the journal. */
    void thrice(Trip trip, List<URI> addresses, int third) throws Exception {
        HallVisitor visitor = trip.guest().visitor();
        Answer page = visitor.see("/hall/filings");
        stage.each(addresses.stream()
                .map(address -> (Callable<Answer>) () -> until(trip, visitor.at(address), page))
                .toList());
        until(trip, visitor.at(addresses.get(third % addresses.size())), page);
    }

    /** Sends it in until there is a receipt. */
    Answer until(Trip trip, HallVisitor visitor, Answer page) throws InterruptedException {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            stage.journal().asks(trip.key(), "send");
            sent.incrementAndGet();
            try {
                Answer answer = visitor.submit(trip.key(), page);
                if (answer.received()) {
                    stage.journal().receipt(trip.key(), "send", answer);
                    return answer;
                }
                serverErrors.addAndGet(answer.status() >= SERVER_ERROR ? 1 : 0);
                stage.journal().unsettled(trip.key(), "send", answer);
                System.err.println(trip + " " + answer);
            } catch (IOException lost) {
                silent.incrementAndGet();
                stage.journal().silence(trip.key(), "send", lost);
            }
        }
        throw new IllegalStateException(trip + " never got a receipt");
    }
}
