package cn.qingjian.sharing;

import java.util.Map;

/**
 * 住房: how many homes in this city the person, spouse and minor children have together.
 *
 * @param owned number of homes; 0 is an answer, no answer isn't 0
 */
public record Homes(int owned) implements Answer {
    public Homes {
        Answer.require(owned >= 0 && owned < 10_000);
    }

    @Override
    public Map<String, Object> fields() {
        return new NamedFields().put("本市套数", owned).map();
    }
}
