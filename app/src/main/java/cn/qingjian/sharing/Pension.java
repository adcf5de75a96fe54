package cn.qingjian.sharing;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 养老待遇: whether a person draws a pension.
 *
 * @param paid whether it is paid
 * @param since first day of it
 * @param category 正常退休 or 提前退休
 */
public record Pension(
        boolean paid, @Nullable LocalDate since, @Nullable String category) implements Answer {
    public Pension {
        Answer.oneOf(category, "正常退休", "提前退休");
        Answer.require(paid == (since != null) && (paid || category == null));
    }

    @Override
    public Map<String, Object> fields() {
        return new NamedFields()
                .put("领取中", paid)
                .put("起领日期", since)
                .put("类别", category)
                .map();
    }
}
