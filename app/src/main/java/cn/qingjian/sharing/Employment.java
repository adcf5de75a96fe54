package cn.qingjian.sharing;

import java.util.Map;

/**
 * 就业: whether an employer insures a person now.
 *
 * @param employed whether one does
 */
public record Employment(boolean employed) implements Answer {
    @Override
    public Map<String, Object> fields() {
        return new NamedFields().put("在职", employed).map();
    }
}
