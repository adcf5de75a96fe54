package cn.qingjian.sharing;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 商业房贷: the commercial loan for a home that a person repays.
 *
 * @param borrowed whether there is one
 * @param state 正常, 逾期 or 结清
 * @param repaidInTwelveMonths principal and interest in yuan repaid in the last twelve months
 * @param repaidNotWithdrawn principal and interest in yuan repaid and not yet withdrawn for
 * @param contract number of the contract
 * @param thirdHome whether it is for a third or further home
 */
public record Mortgage(
        boolean borrowed,
        @Nullable String state,
        @Nullable BigDecimal repaidInTwelveMonths,
        @Nullable BigDecimal repaidNotWithdrawn,
        @Nullable String contract,
        boolean thirdHome)
        implements Answer {
    public Mortgage {
        Answer.oneOf(state, "正常", "逾期", "结清");
        Answer.require(borrowed == (state != null)
                && borrowed == (repaidInTwelveMonths != null)
                && borrowed == (repaidNotWithdrawn != null));
        repaidInTwelveMonths = Answer.yuan(repaidInTwelveMonths);
        repaidNotWithdrawn = Answer.yuan(repaidNotWithdrawn);
    }

    @Override
    public Map<String, Object> fields() {
        return new NamedFields()
                .put("有贷款", borrowed)
                .put("状态", state)
                .put("近十二月已还本息", repaidInTwelveMonths)
                .put("未提已还本息", repaidNotWithdrawn)
                .put("合同编号", contract)
                .put("三套及以上", thirdHome)
                .map();
    }
}
