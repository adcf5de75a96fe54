package cn.qingjian.documents.draft;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.gate.Passage;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CitingSpec {
    private static final String TEXT = "各管理部：\n\n一、提前十分钟到岗。\n\n二、材料齐全的当场受理。\n材料不齐的一次告知。\n\n三、新增一项。";

    @Test
    void 换成引用时保留序号() {
        assertThat(cite("提前十分钟到岗。"))
                .contains("一、按照《规范》第三条执行。")
                .contains("三、新增一项。")
                .doesNotContain("十分钟");
    }

    @Test
    void 条文带着序号也认得() {
        assertThat(cite("一、提前十分钟到岗。")).contains("一、按照《规范》第三条执行。");
    }

    @Test
    void 多行的条款整个换掉() {
        assertThat(cite("材料齐全的当场受理。\n材料不齐的一次告知。")).contains("二、按照《规范》第三条执行。").doesNotContain("一次告知");
    }

    @Test
    void 找不到的原样不动() {
        assertThat(cite("别处的话。")).isEqualTo(TEXT);
        assertThat(cite("")).isEqualTo(TEXT);
    }

    private static String cite(String passage) {
        return Citing.replace(TEXT, Map.of(new Passage("x", passage), "《规范》第三条"));
    }
}
