package cn.qingjian.documents.circulation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.documents.circulation.Progress.Handling;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressSpec {
    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "59, 1", "60, 1", "61, 2", "3600, 60"})
    void 阅读不满一分钟按一分钟(long seconds, long minutes) {
        assertThat(read(1, seconds).reading()).isEqualTo(minutes);
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 0", "1, 1.5, 90", "3, 0.5, 90", "2, 0.01, 2", "1, 0.01, 1"})
    void 办理用时是人数乘小时(int people, BigDecimal hours, long minutes) {
        assertThat(new Handling(people, hours).minutes()).isEqualTo(minutes);
    }

    @Test
    void 只要阅知的_有人阅毕就办完() {
        assertThat(read(0, 500).answered(false)).isFalse();
        assertThat(read(1, 500).answered(false)).isTrue();
    }

    @Test
    void 有事要办的_报了办结才办完() {
        assertThat(read(2, 500).answered(true)).isFalse();
        assertThat(done(0).answered(true)).isTrue();
    }

    @Test
    void 算法写明阅读和办理各多少() {
        assertThat(read(2, 130).how()).isEqualTo("2人阅读，共3分钟");
        assertThat(done(2).how()).isEqualTo("2人阅读，共3分钟；实报办理：2人 × 1.5小时");
        assertThat(done(2).minutes()).isEqualTo(183);
    }

    private static Progress read(int readers, long seconds) {
        return new Progress(1, "某管理部", readers, seconds, Optional.empty());
    }

    private static Progress done(int readers) {
        return new Progress(1, "某管理部", readers, 130, Optional.of(new Handling(2, new BigDecimal("1.50"))));
    }
}
