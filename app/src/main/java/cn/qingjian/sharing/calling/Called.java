package cn.qingjian.sharing.calling;

import cn.qingjian.sharing.Answer;
import cn.qingjian.sharing.Failure;
import cn.qingjian.sharing.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one call ended. It prints without the answer.
 *
 * @param call what was asked of whom
 * @param result how it ended
 * @param failure why there is no answer
 * @param askedAt when it was asked
 * @param took from asking to the end; zero where nothing was sent
 * @param answeredAt when the source answered; null where it didn't
 * @param hash SM3 of the answer as received; empty where there was none
 * @param answer what the source holds, for a hit alone
 * @param data the answer as JSON, to be sealed; empty unless it is a hit
 */
public record Called(
        Outgoing call,
        Result result,
        Failure failure,
        Instant askedAt,
        Duration took,
        @Nullable Instant answeredAt,
        String hash,
        Optional<Answer> answer,
        String data) {
    /** A call that brought no answer at all. */
    public static Called failed(Outgoing call, Failure failure, Instant askedAt, Duration took) {
        return new Called(call, failure.result(), failure, askedAt, took, null, "", Optional.empty(), "");
    }

    @Override
    public String toString() {
        return "Called[" + call.requestId() + " " + result + " " + failure + "]";
    }
}
