package cn.qingjian.sharing;

import java.util.Map;

/**
 * 户籍: where a person's household is registered.
 *
 * @param place district of the household
 * @param minorChildren children under age in the household
 */
public record Household(String place, int minorChildren) implements Answer {
    public Household {
        Answer.require(!place.isBlank() && minorChildren >= 0 && minorChildren < 30);
    }

    @Override
    public Map<String, Object> fields() {
        return new NamedFields()
                .put("户口所在地", place)
                .put("未成年子女数", minorChildren)
                .map();
    }
}
