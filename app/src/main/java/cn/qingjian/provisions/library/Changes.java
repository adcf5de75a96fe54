package cn.qingjian.provisions.library;

import cn.qingjian.clauses.Clause;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What changed from one text of a provision to the next, clause by clause. */
public final class Changes {
    private Changes() {}

    /**
     * A clause that is not the same in both.
     *
     * @param address where it stands
     * @param before its words before, empty where it is new
     * @param after its words after, empty where it is gone
     */
    public record Change(String address, String before, String after) {
        /** What happened to it. */
        public String label() {
            return before.isEmpty() ? "新增" : after.isEmpty() ? "删去" : "修改";
        }
    }

    /** The clauses that differ, in the order of the earlier text, new ones at the end. */
    public static List<Change> between(List<Clause> before, List<Clause> after) {
        Map<String, String> old = texts(before);
        Map<String, String> now = texts(after);
        Set<String> addresses = new LinkedHashSet<>(old.keySet());
        addresses.addAll(now.keySet());
        List<Change> changes = new ArrayList<>();
        for (String address : addresses) {
            Change change = new Change(address, old.getOrDefault(address, ""), now.getOrDefault(address, ""));
            if (!change.before().equals(change.after())) {
                changes.add(change);
            }
        }
        return changes;
    }

    private static Map<String, String> texts(List<Clause> clauses) {
        Map<String, String> texts = new LinkedHashMap<>();
        clauses.forEach(clause -> texts.put(clause.address(), clause.text()));
        return texts;
    }
}
