package cn.qingjian.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TasksSpec {
    private static Tasks in(String words) {
        return Tasks.in(List.of("报送情况"), "", words);
    }

    @ParameterizedTest
    @CsvSource({
        "对应职责清单“窗口服务”。,窗口服务",
        "按管理部职责清单中的“业务档案的整理和移交”办理,业务档案的整理和移交",
        "职责清单：\"窗口服务\",窗口服务",
        "职责清单里没有写。另见“窗口服务”,",
        "窗口服务,"
    })
    void 写明的职责从文字里读(String words, String duty) {
        assertThat(in(words).duty().orElse(null)).isEqualTo(duty);
    }

    @ParameterizedTest
    @CsvSource({
        "准入审批：青房金准入〔2026〕3号。,青房金准入〔2026〕3号",
        "（准入审批文号：准入3号）,准入3号",
        "准入审批编号为准入3号，办到年底,准入3号",
        "准入审批准入3号,准入3号",
        "没有审批,"
    })
    void 写明的准入审批从文字里读(String words, String number) {
        assertThat(in(words).admission().orElse(null)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "职责清单“", "准入审批：", "职责清单“”", "\u0000\uD83D", "准入审批"})
    void 写了一半的不算(String words) {
        assertThat(in(words).duty()).isEmpty();
        assertThat(in(words).admission()).isEmpty();
    }

    @Test
    void 会议检查走访本身不派任务() {
        assertThat(Parade.aParade().tasks()).isEqualTo(Tasks.NONE);
    }
}
