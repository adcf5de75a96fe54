package cn.qingjian.sharing;

import java.util.Map;

/**
 * 异地缴存: whether a person pays into the fund of another city.
 *
 * @param paying whether so
 */
public record Elsewhere(boolean paying) implements Answer {
    @Override
    public Map<String, Object> fields() {
        return new NamedFields().put("异地在缴", paying).map();
    }
}
