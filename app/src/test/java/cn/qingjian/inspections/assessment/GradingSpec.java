package cn.qingjian.inspections.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.people.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradingSpec {
    private static final Scheme SCHEME = new Scheme(
            1,
            "x",
            Unit.Kind.COUNTY_OFFICE,
            1,
            2026,
            List.of(),
            List.of(),
            List.of(new Scheme.Grade("优秀", 90), new Scheme.Grade("良好", 75), new Scheme.Grade("一般", 0)));

    /** Units 甲, 乙, 丙… with these points; an empty text is a unit without figures. */
    private static Grading of(int share, String... points) {
        List<Grading.Scored> group = new ArrayList<>();
        for (int place = 0; place < points.length; place++) {
            group.add(new Grading.Scored(
                    place,
                    String.valueOf("甲乙丙丁戊己庚辛壬癸".charAt(place)),
                    points[place].isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(points[place]))));
        }
        return Grading.of(SCHEME, group, Optional.of(BigDecimal.valueOf(share)));
    }

    private static List<String> grades(Grading grading) {
        return grading.grades().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> one.getValue().grade())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"4,0", "5,1", "9,1", "10,2"})
    void 名额按同组单位算_不足一个的舍去(int units, int places) {
        String[] points = new String[units];
        Arrays.fill(points, "60");
        assertThat(of(20, points).cap().orElseThrow().places()).isEqualTo(places);
    }

    @Test
    void 没有超过名额的按分数评() {
        Grading grading = of(20, "90", "89.9", "75", "74.9", "");
        assertThat(grades(grading)).containsExactly("优秀", "良好", "良好", "一般", "没有数据");
        assertThat(grading.cap().orElseThrow().exceeded()).isFalse();
        assertThat(grading.cap().orElseThrow().words()).contains("本组5个单位，最多1个", "分数达到的有1个，没有超过");
    }

    @Test
    void 超过名额的只留分数最高的_别的评下一等次() {
        Grading grading = of(20, "91", "95.1", "95", "60", "50");
        assertThat(grades(grading)).containsExactly("良好", "优秀", "良好", "一般", "一般");
        assertThat(grading.of(2).note()).contains("名额已满");
        assertThat(grading.of(1).note()).isEmpty();
        assertThat(grading.cap().orElseThrow().words())
                .contains("分数达到的有3个：乙、丙、甲", "分数最高的乙评“优秀”", "其余评“良好”")
                .doesNotContain("同为");
    }

    @Test
    void 并列而名额不够的都不占_说清楚() {
        Grading grading = of(20, "95", "95", "95", "60", "50", "40", "30", "20", "98", "91");
        assertThat(grades(grading).subList(0, 3)).containsOnly("良好");
        assertThat(grading.of(8).grade()).isEqualTo("优秀");
        assertThat(grading.of(9).note()).contains("名额已满");
        assertThat(grading.of(0).note()).contains("并列");
        assertThat(grading.cap().orElseThrow().words()).contains("甲、乙、丙同为95分，只剩1个名额，按分数分不出先后，都先评“良好”");
    }

    @Test
    void 并列而名额正好够的都留() {
        Grading grading = of(20, "95", "95", "91", "60", "50", "40", "30", "20", "10", "5");
        assertThat(grades(grading).subList(0, 3)).containsExactly("优秀", "优秀", "良好");
        assertThat(grading.cap().orElseThrow().tied()).isEmpty();
    }

    @Test
    void 一个名额也没有的都评下一等次_没有数据的也算在组里() {
        Grading grading = of(20, "100", "", "", "");
        assertThat(grades(grading).getFirst()).isEqualTo("良好");
        assertThat(grading.cap().orElseThrow().words())
                .contains("最多0个", "其余评“良好”")
                .doesNotContain("分数最高的");
        assertThat(grades(of(20, "100", "", "", "", "")).getFirst()).isEqualTo("优秀");
    }

    @Test
    void 没有设比例的不限() {
        Grading grading = Grading.of(
                SCHEME, List.of(new Grading.Scored(1, "甲", Optional.of(BigDecimal.valueOf(99)))), Optional.empty());
        assertThat(grading.cap()).isEmpty();
        assertThat(grading.of(1).grade()).isEqualTo("优秀");
    }
}
