package cn.qingjian.administration.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditCsvSpec {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "\t=1"})
    void 像公式的内容_只当文字显示(String text) {
        assertThat(AuditCsv.cell(text)).isEqualTo("\"'" + text + "\"");
    }

    @Test
    void 引号和逗号不会把一格变成两格() {
        assertThat(AuditCsv.cell("他说“好”，\"ok\",1")).isEqualTo("\"他说“好”，\"\"ok\"\",1\"");
    }

    @Test
    void 空的还是空的_普通文字不变() {
        assertThat(AuditCsv.cell("")).isEqualTo("\"\"");
        assertThat(AuditCsv.cell("过闸")).isEqualTo("\"过闸\"");
    }
}
