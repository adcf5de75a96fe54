package cn.qingjian.sharing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 产权: the home that a person has title to.
 *
 * @param owned whether there is one
 * @param use 住宅 or 非住宅
 * @param area floor area in square metres
 * @param registered day of first registration
 * @param place where it lies
 * @param mortgaged whether it is mortgaged
 */
public record Title(
        boolean owned,
        @Nullable String use,
        @Nullable BigDecimal area,
        @Nullable LocalDate registered,
        @Nullable String place,
        boolean mortgaged)
        implements Answer {
    public Title {
        Answer.oneOf(use, "住宅", "非住宅");
        Answer.require(owned == (use != null) && (area == null || area.signum() > 0) && (owned || !mortgaged));
    }

    @Override
    public Map<String, Object> fields() {
        return new NamedFields()
                .put("有产权", owned)
                .put("用途", use)
                .put("建筑面积", area)
                .put("首次登记日期", registered)
                .put("坐落", place)
                .put("抵押", mortgaged)
                .map();
    }
}
