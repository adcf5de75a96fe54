package cn.qingjian.sharing;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 死亡登记: whether a death is registered.
 *
 * @param dead whether it is
 * @param date day of death, null where it is unknown or there is none
 */
public record Death(boolean dead, @Nullable LocalDate date) implements Answer {
    public Death {
        Answer.require(dead || date == null);
    }

    @Override
    public Map<String, Object> fields() {
        return new NamedFields().put("已死亡", dead).put("死亡日期", date).map();
    }
}
