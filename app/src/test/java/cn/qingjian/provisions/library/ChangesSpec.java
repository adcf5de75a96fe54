package cn.qingjian.provisions.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.qingjian.clauses.Clause;
import cn.qingjian.provisions.library.Changes.Change;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesSpec {
    private static Clause clause(String address, String text) {
        return new Clause(address, text, List.of());
    }

    @Test
    void 逐条列出修改删去和新增() {
        List<Change> changes = Changes.between(
                List.of(clause("第一条", "甲"), clause("第二条", "乙"), clause("第三条", "丙")),
                List.of(clause("第一条", "甲"), clause("第二条", "乙乙"), clause("第四条", "丁")));
        assertThat(changes)
                .extracting(Change::address, Change::label)
                .containsExactly(tuple("第二条", "修改"), tuple("第三条", "删去"), tuple("第四条", "新增"));
    }

    @Test
    void 没有变化就没有条目() {
        assertThat(Changes.between(List.of(clause("第一条", "甲")), List.of(clause("第一条", "甲"))))
                .isEmpty();
    }
}
