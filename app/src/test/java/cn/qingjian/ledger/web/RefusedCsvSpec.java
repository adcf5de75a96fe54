package cn.qingjian.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.ledger.RemittanceLine;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedCsvSpec {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "＝1"})
    void 像公式的格子_当文字写(String cell) {
        assertThat(RefusedCsv.cell(cell)).isEqualTo("\"'" + cell + "\"");
    }

    @Test
    void 引号加倍_空格子是空的() {
        assertThat(RefusedCsv.cell("a\"b")).isEqualTo("\"a\"\"b\"");
        assertThat(RefusedCsv.cell("")).isEqualTo("\"\"");
    }

    @Test
    void 一行五格() {
        var line = new RemittanceLine(
                7, "000000000018", "八百", "800", Optional.empty(), Optional.of("金额不是数字或为零"), Optional.empty());
        assertThat(RefusedCsv.row(line)).isEqualTo("7,\"000000000018\",\"八百\",\"800\",\"金额不是数字或为零\"\r\n");
    }
}
