package cn.qingjian.gate.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlanCsvSpec {
    @Test
    void 表格里的公式被拆掉_逗号被引起来() {
        assertThat(PlanCsv.quoted("=1+1")).isEqualTo("'=1+1");
        assertThat(PlanCsv.quoted("甲,乙")).isEqualTo("\"甲,乙\"");
        assertThat(PlanCsv.quoted("说\"好\"")).isEqualTo("\"说\"\"好\"\"\"");
        assertThat(PlanCsv.quoted("12")).isEqualTo("12");
    }
}
