package cn.qingjian.sharing;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 企业登记: an employer in the register.
 *
 * @param state 存续, 注销 or 吊销
 * @param name registered name
 * @param representative name of the legal representative, masked by the source
 * @param founded day of foundation
 */
public record Company(String state, String name, @Nullable String representative, LocalDate founded) implements Answer {
    public Company {
        Answer.oneOf(state, "存续", "注销", "吊销");
        Answer.require(!name.isBlank());
    }

    @Override
    public Map<String, Object> fields() {
        return new NamedFields()
                .put("状态", state)
                .put("名称", name)
                .put("法定代表人", representative)
                .put("成立日期", founded)
                .map();
    }
}
