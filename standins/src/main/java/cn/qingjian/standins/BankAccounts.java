package cn.qingjian.standins;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** Whose accounts there are at the bank that is played: only those that somebody registered. */
final class BankAccounts {
    private static final int OK = 200;

    private final Map<String, Holder> holders = new ConcurrentHashMap<>();

    void register(String account, String name, String document) {
        holders.put(account, new Holder(name, document));
    }

    /** Whether an account is that person's; name and document must both be those with which it was opened. */
    Reply whose(Request request) {
        JsonNode asked = request.json();
        String account = asked.path("account").asString("");
        Holder holder = holders.get(account);
        var given = new Holder(
                asked.path("name").asString(""), asked.path("document").asString(""));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("account", account);
        answer.put("result", holder == null ? "NO_ACCOUNT" : holder.equals(given) ? "MATCH" : "MISMATCH");
        return Reply.json(OK, answer);
    }

    private record Holder(String name, String document) {}
}
