package cn.qingjian.provisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ValiditySpec {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

    private static Validity declared(
            Force force, @Nullable LocalDate effective, @Nullable LocalDate expires, @Nullable LocalDate replacedOn) {
        return new Validity(force, effective, expires, "", replacedOn, List.of(), null);
    }

    @Test
    void 施行日前一天_尚未施行() {
        assertThat(declared(Force.IN_FORCE, DAY, null, null).on(DAY.minusDays(1)))
                .isEqualTo(Force.NOT_YET);
    }

    @Test
    void 施行日当天和之后_现行有效() {
        Validity validity = declared(Force.NOT_YET, DAY, null, null);
        assertThat(validity.on(DAY)).isEqualTo(Force.IN_FORCE);
        assertThat(validity.on(DAY.plusDays(1))).isEqualTo(Force.IN_FORCE);
    }

    @Test
    void 声明尚未施行又没有施行日_一直尚未施行() {
        assertThat(declared(Force.NOT_YET, null, null, null).on(DAY)).isEqualTo(Force.NOT_YET);
    }

    @Test
    void 有效期最后一天仍有效_次日失效() {
        Validity validity = declared(Force.IN_FORCE, null, DAY, null);
        assertThat(validity.on(DAY.minusDays(1))).isEqualTo(Force.IN_FORCE);
        assertThat(validity.on(DAY)).isEqualTo(Force.IN_FORCE);
        assertThat(validity.on(DAY.plusDays(1))).isEqualTo(Force.LAPSED);
    }

    @Test
    void 声明失效而有效期已知_到期日仍有效() {
        Validity validity = declared(Force.LAPSED, null, DAY, null);
        assertThat(validity.on(DAY)).isEqualTo(Force.IN_FORCE);
        assertThat(validity.on(DAY.plusDays(1))).isEqualTo(Force.LAPSED);
    }

    @Test
    void 废止日前一天有效_当天起废止() {
        Validity validity = declared(Force.REPEALED, null, null, DAY);
        assertThat(validity.on(DAY.minusDays(1))).isEqualTo(Force.IN_FORCE);
        assertThat(validity.on(DAY)).isEqualTo(Force.REPEALED);
        assertThat(validity.on(DAY.plusDays(1))).isEqualTo(Force.REPEALED);
    }

    @Test
    void 修改后的新文本施行当天_旧文本已被修改() {
        Validity validity = declared(Force.AMENDED, null, null, DAY);
        assertThat(validity.on(DAY.minusDays(1))).isEqualTo(Force.IN_FORCE);
        assertThat(validity.on(DAY)).isEqualTo(Force.AMENDED);
    }

    @Test
    void 现行有效但已定下被替代的日子_当天起废止() {
        Validity validity = declared(Force.IN_FORCE, null, null, DAY);
        assertThat(validity.on(DAY.minusDays(1))).isEqualTo(Force.IN_FORCE);
        assertThat(validity.on(DAY)).isEqualTo(Force.REPEALED);
    }

    @Test
    void 不知道何时废止的_任何一天都不能作为依据() {
        assertThat(declared(Force.REPEALED, null, null, null).on(LocalDate.of(1990, 1, 1)))
                .isEqualTo(Force.REPEALED);
        assertThat(declared(Force.REPEALED, null, DAY, null).on(DAY.minusDays(1)))
                .isEqualTo(Force.REPEALED);
    }

    @Test
    void 施行之前就被废止的_不再尚未施行() {
        assertThat(declared(Force.REPEALED, DAY, null, DAY.minusDays(10)).on(DAY.minusDays(1)))
                .isEqualTo(Force.REPEALED);
    }

    @Test
    void 部分失效的只有所列条不算_其余仍算() {
        Validity validity = new Validity(Force.PARTLY_VOID, null, null, "", null, List.of("第九条", "第十五条"), DAY);
        assertThat(validity.on(DAY)).isEqualTo(Force.PARTLY_VOID);
        assertThat(validity.on(DAY.minusDays(1))).isEqualTo(Force.IN_FORCE);
        assertThat(validity.provides("第九条", DAY)).isFalse();
        assertThat(validity.provides("第九条第二款", DAY)).isFalse();
        assertThat(validity.provides("第九条", DAY.minusDays(1))).isTrue();
        assertThat(validity.provides("第十条", DAY)).isTrue();
    }

    @Test
    void 第九条之一不是第九条_第十九条也不是() {
        Validity validity = new Validity(Force.PARTLY_VOID, null, null, "", null, List.of("第九条"), null);
        assertThat(validity.voids("第九条之一")).isFalse();
        assertThat(validity.voids("第十九条")).isFalse();
        assertThat(validity.voids("第九条（三）")).isTrue();
    }

    @Test
    void 只有现行有效和部分失效的才算已有规定() {
        assertThat(Force.values()).filteredOn(Force::provides).containsExactly(Force.IN_FORCE, Force.PARTLY_VOID);
    }
}
