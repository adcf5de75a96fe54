package cn.qingjian.standins;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a stand-in answers.
 *
 * @param status HTTP status
 * @param type media type
 * @param body text; empty for none
 * @param headers further headers
 */
record Reply(int status, String type, String body, Map<String, String> headers) {
    /** An object as JSON. */
    static Reply json(int status, Object value) {
        return new Reply(status, "application/json", JsonMapper.shared().writeValueAsString(value), Map.of());
    }

    /** A page. */
    static Reply html(String body) {
        return new Reply(200, "text/html", body, Map.of());
    }

    /** Sends the browser elsewhere. */
    static Reply redirect(String to) {
        return new Reply(302, "text/plain", "", Map.of("Location", to));
    }
}
