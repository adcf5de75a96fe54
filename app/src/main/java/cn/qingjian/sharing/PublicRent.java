package cn.qingjian.sharing;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 公租房: the public dwelling that a person rents.
 *
 * @param renting whether there is one
 * @param monthly monthly rent in yuan
 * @param notWithdrawn rent in yuan that was paid and not yet withdrawn for
 */
public record PublicRent(
        boolean renting,
        @Nullable BigDecimal monthly,
        @Nullable BigDecimal notWithdrawn) implements Answer {
    public PublicRent {
        Answer.require(renting == (monthly != null) && renting == (notWithdrawn != null));
        monthly = Answer.yuan(monthly);
        notWithdrawn = Answer.yuan(notWithdrawn);
    }

    @Override
    public Map<String, Object> fields() {
        return new NamedFields()
                .put("在租", renting)
                .put("月租金", monthly)
                .put("未提租金", notWithdrawn)
                .map();
    }
}
