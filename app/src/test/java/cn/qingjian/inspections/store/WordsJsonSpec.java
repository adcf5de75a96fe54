package cn.qingjian.inspections.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.inspections.Conduct;
import cn.qingjian.inspections.InspectionClass;
import cn.qingjian.inspections.InspectionType;
import cn.qingjian.inspections.Manner;
import cn.qingjian.inspections.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordsJsonSpec {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private static Words words(Conduct conduct) {
        return new Words(
                "抽查",
                InspectionClass.SPECIAL,
                List.of(),
                List.of(),
                DAY,
                DAY,
                Optional.empty(),
                1,
                0,
                0,
                "",
                List.of(),
                List.of(),
                List.of(),
                false,
                false,
                "",
                Optional.empty(),
                Optional.empty(),
                conduct);
    }

    @Test
    void 写下的读得回来() {
        Words words = words(new Conduct(
                Optional.of(InspectionType.EVENT), List.of(Manner.RECORDS, Manner.ONLINE), Optional.of(2), "前一天"));
        assertThat(WordsJson.words(WordsJson.write(words))).isEqualTo(words);
    }

    @Test
    void 以前存的没有类型方式频次培训_照样读得出() {
        String old = WordsJson.write(words(Conduct.UNSAID)).replaceFirst(",\"conduct\":\\{.*?}", "");
        assertThat(old).doesNotContain("conduct");
        assertThat(WordsJson.words(old)).isEqualTo(words(Conduct.UNSAID));
    }
}
