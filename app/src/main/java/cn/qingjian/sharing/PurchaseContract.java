package cn.qingjian.sharing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 购房合同: the contract of purchase that a person has signed and filed.
 *
 * @param signed whether there is one
 * @param price its total in yuan
 * @param paid what is paid so far in yuan
 * @param date day of filing (网签)
 * @param use 住宅 or 非住宅
 * @param local whether the home lies in this city
 */
public record PurchaseContract(
        boolean signed,
        @Nullable BigDecimal price,
        @Nullable BigDecimal paid,
        @Nullable LocalDate date,
        @Nullable String use,
        @Nullable Boolean local)
        implements Answer {
    public PurchaseContract {
        Answer.oneOf(use, "住宅", "非住宅");
        Answer.require(signed == (price != null)
                && signed == (date != null)
                && signed == (use != null)
                && signed == (local != null));
        price = Answer.yuan(price);
        paid = Answer.yuan(paid);
        Answer.require(paid == null || (price != null && paid.compareTo(price) <= 0));
    }

    @Override
    public Map<String, Object> fields() {
        return new NamedFields()
                .put("有合同", signed)
                .put("合同总价", price)
                .put("已付房款", paid)
                .put("网签日期", date)
                .put("用途", use)
                .put("本市", local)
                .map();
    }
}
