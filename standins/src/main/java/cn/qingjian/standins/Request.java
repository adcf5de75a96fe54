package cn.qingjian.standins;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a stand-in was asked.
 *
 * @param method GET or POST
 * @param path without the query
 * @param query decoded parameters of the address
 * @param headers first value of each header, names in small letters
 * @param body text of the body
 */
record Request(String method, String path, Map<String, String> query, Map<String, String> headers, String body) {
    static Request of(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                decoded(exchange.getRequestURI().getRawQuery()),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    /** The body as JSON. */
    JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }

    /** The body as the fields of a form. */
    Map<String, String> form() {
        return decoded(body);
    }

    private static Map<String, String> decoded(@Nullable String encoded) {
        Map<String, String> fields = new HashMap<>();
        if (encoded != null && !encoded.isEmpty()) {
            for (String pair : encoded.split("&")) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                fields.put(
                        URLDecoder.decode(name, StandardCharsets.UTF_8),
                        URLDecoder.decode(value, StandardCharsets.UTF_8));
            }
        }
        return fields;
    }
}
