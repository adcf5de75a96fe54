package cn.qingjian.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.sharing.questions.AllQuestions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person reads before agreeing. */
class ConsentTextSpec {
    @Test
    void 写明向谁查_查什么_为什么_凭什么() {
        ConsentText text = ConsentText.of("租房提取", AllQuestions.list());
        assertThat(text.body()).contains("租房提取", "向民政查询“婚姻”", "代替结婚证", "《婚姻登记条例》第四条", "向公安、卫健查询“死亡登记”", "可以随时撤回");
        assertThat(text.lines()).hasSize(AllQuestions.list().size() + 2);
    }

    @Test
    void 版本跟着文字走() {
        List<Question<?>> all = AllQuestions.list();
        String version = ConsentText.of("租房提取", all).version();
        List<Question<?>> turned = new ArrayList<>(all);
        Collections.reverse(turned);
        assertThat(version).hasSize(16).isEqualTo(ConsentText.of("租房提取", turned).version());
        assertThat(ConsentText.of("退休提取", all).version()).isNotEqualTo(version);
        assertThat(ConsentText.of("租房提取", all.subList(0, 3)).version()).isNotEqualTo(version);
    }
}
