package cn.qingjian.clauses.splitting;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Gives out addresses, each once. */
final class Addresses {
    private final Set<String> given = new HashSet<>();
    private final Map<String, Integer> repeats = new HashMap<>();

    /** The address itself the first time; then with ［2］, ［3］ … behind it, for a text that numbers two places alike. */
    String unique(String address) {
        String unique = address;
        while (!given.add(unique)) {
            unique = address + "［" + repeats.merge(address, 2, (last, two) -> last + 1) + "］";
        }
        return unique;
    }
}
