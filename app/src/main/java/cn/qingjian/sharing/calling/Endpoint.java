package cn.qingjian.sharing.calling;

import java.net.URI;
import java.time.Duration;

/**
 * Where and how a source is reached.
 *
 * @param address where its questions begin, without a slash at the end
 * @param limit how long one call may take
 * @param secret what questions are signed with
 */
public record Endpoint(URI address, Duration limit, String secret) {
    /** It prints without its secret. */
    @Override
    public String toString() {
        return "Endpoint[" + address + "]";
    }
}
