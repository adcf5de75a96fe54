package cn.qingjian.sharing;

import cn.qingjian.kernel.CitizenId;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 婚姻: the marital state as registered. The spouse's number is for the next question, not for a table.
 *
 * @param state 未婚, 已婚, 离异 or 丧偶
 * @param spouse identity number of the spouse, null where there is none or it isn't told
 * @param registered day of the last registration, null where there is none
 */
public record Marriage(
        String state, @Nullable CitizenId spouse, @Nullable LocalDate registered) implements Answer {
    public Marriage {
        Answer.oneOf(state, "未婚", "已婚", "离异", "丧偶");
        Answer.require(spouse == null || state.equals("已婚"));
    }

    @Override
    public Map<String, Object> fields() {
        return new NamedFields().put("状态", state).put("登记日期", registered).map();
    }
}
