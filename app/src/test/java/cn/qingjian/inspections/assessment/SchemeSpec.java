package cn.qingjian.inspections.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.inspections.IndicatorSource;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemeSpec {
    private static final IndicatorSource MENDED = new IndicatorSource() {
        @Override
        public String code() {
            return "mended";
        }

        @Override
        public String label() {
            return "问题整改率";
        }

        @Override
        public String measure() {
            return "%";
        }

        @Override
        public Unit.Kind of() {
            return Unit.Kind.COUNTY_OFFICE;
        }

        @Override
        public Optional<Reading> read(Unit unit, LocalDate from, LocalDate to) {
            return Optional.empty();
        }
    };

    private static SchemeInput input(String of, String label, String weight, String best) {
        return new SchemeInput(
                "年度考核",
                of,
                "2026",
                List.of("mended"),
                List.of(label),
                List.of(weight),
                List.of("0"),
                List.of(best),
                "",
                "优秀 90\n一般 0");
    }

    private static FieldErrors errors(SchemeInput input) {
        var errors = new FieldErrors();
        input.read(List.of(MENDED), errors);
        return errors;
    }

    @ParameterizedTest
    @CsvSource({"100,true", "99,false", "0,false", "101,false"})
    void 权重合计一百(String weight, boolean fine) {
        assertThat(errors(input("COUNTY_OFFICE", "", weight, "100")).isEmpty()).isEqualTo(fine);
    }

    @ParameterizedTest
    @ValueSource(strings = {"领导批示数", "会议次数", "发文数量", "学习时长", "点赞量", "工作照片", "信息采用篇数", "学习笔记"})
    void 禁止的指标进不了方案(String label) {
        assertThat(errors(input("COUNTY_OFFICE", label, "100", "100")).of("indicators"))
                .anyMatch(one -> one.contains("INS-0"));
    }

    @Test
    void 只用系统里已有的适用于这类单位的数据() {
        assertThat(errors(input("DEPARTMENT", "", "100", "100")).of("indicators"))
                .isNotEmpty();
        var unknown = new SchemeInput(
                "年度考核",
                "COUNTY_OFFICE",
                "2026",
                List.of("unknown"),
                List.of(""),
                List.of("100"),
                List.of("0"),
                List.of("1"),
                "",
                "优秀 90\n一般 0");
        assertThat(errors(unknown).of("indicators")).isNotEmpty();
    }

    @Test
    void 零分值和满分值不能相同_等次至少两个() {
        assertThat(errors(input("COUNTY_OFFICE", "", "100", "0")).of("indicators"))
                .isNotEmpty();
        var one = new SchemeInput(
                "考核",
                "COUNTY_OFFICE",
                "2026",
                List.of("mended"),
                List.of(""),
                List.of("100"),
                List.of("0"),
                List.of("1"),
                "",
                "优秀 九十");
        assertThat(errors(one).of("grades")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"0,0.0", "50,50.0", "100,100.0", "120,100", "-5,0"})
    void 得分在零分值和满分值之间按比例(int figure, String points) {
        var indicator = new Scheme.Indicator("x", "x", 100, BigDecimal.ZERO, BigDecimal.valueOf(100));
        assertThat(indicator.points(BigDecimal.valueOf(figure))).isEqualByComparingTo(points);
    }

    @Test
    void 越少越好的指标反过来算() {
        var indicator = new Scheme.Indicator("x", "x", 100, BigDecimal.TEN, BigDecimal.ZERO);
        assertThat(indicator.points(BigDecimal.TWO)).isEqualByComparingTo("80");
    }

    @ParameterizedTest
    @CsvSource({"90,优秀", "89.9,良好", "75,良好", "74.9,一般", "0,一般"})
    void 等次从最低分算起(BigDecimal score, String grade) {
        var scheme = new Scheme(
                1,
                "x",
                Unit.Kind.COUNTY_OFFICE,
                1,
                2026,
                List.of(),
                List.of(),
                List.of(new Scheme.Grade("一般", 0), new Scheme.Grade("优秀", 90), new Scheme.Grade("良好", 75)));
        assertThat(scheme.grade(score)).isEqualTo(grade);
    }

    @Test
    void 大家都一样的指标拉不开差距() {
        Spread same = Spread.of(Stream.of(98, 99, 100, 98, 99, 99)
                        .map(BigDecimal::valueOf)
                        .toList())
                .orElseThrow();
        Spread wide = Spread.of(Stream.of(10, 30, 50, 70, 90, 100)
                        .map(BigDecimal::valueOf)
                        .toList())
                .orElseThrow();
        assertThat(same.flat(BigDecimal.valueOf(5), BigDecimal.valueOf(30))).isTrue();
        assertThat(wide.flat(BigDecimal.valueOf(5), BigDecimal.valueOf(30))).isFalse();
        assertThat(wide.entropy()).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({"5,false", "4.9,true"})
    void 分差的界线(BigDecimal spread, boolean flat) {
        assertThat(new Spread(spread, 100).flat(BigDecimal.valueOf(5), BigDecimal.valueOf(30)))
                .isEqualTo(flat);
    }

    @Test
    void 一个单位谈不上差距() {
        assertThat(Spread.of(List.of(BigDecimal.TEN))).isEmpty();
    }

    private static SchemeInput withBonuses(String bonuses) {
        return new SchemeInput(
                "年度考核",
                "COUNTY_OFFICE",
                "2026",
                List.of("mended"),
                List.of(""),
                List.of("100"),
                List.of("0"),
                List.of("100"),
                bonuses,
                "优秀 90\n一般 0");
    }

    @Test
    void 加减分项目一行一个_名称和上下限() {
        var errors = new FieldErrors();
        Scheme scheme = withBonuses("主动停用报表 0 3\n\n平台外要数 -2.5 0").read(List.of(MENDED), errors);
        assertThat(errors.isEmpty()).isTrue();
        assertThat(scheme.bonuses())
                .containsExactly(
                        new Scheme.Bonus("主动停用报表", BigDecimal.ZERO, BigDecimal.valueOf(3)),
                        new Scheme.Bonus("平台外要数", BigDecimal.valueOf(-2.5), BigDecimal.ZERO));
    }

    @ParameterizedTest
    @ValueSource(strings = {"主动停用报表", "主动停用报表 3", "主动停用报表 1 3", "主动停用报表 0 0", "主动停用报表 0 -3", "主动停用报表 0 300"})
    void 加减分项目读不懂的说明(String line) {
        assertThat(errors(withBonuses(line)).of("bonuses")).anyMatch(one -> one.contains("读不懂"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"获领导批示 0 3", "经验材料 0 2", "会议记录 -1 0", "点赞量 0 1"})
    void 禁止的指标也不能加减分(String line) {
        assertThat(errors(withBonuses(line)).of("bonuses")).anyMatch(one -> one.contains("INS-0"));
    }

    @ParameterizedTest
    @CsvSource({"3,true", "3.1,false", "0,false", "0.1,true", "-2,true", "-2.1,false"})
    void 加减分不出上下限(BigDecimal points, boolean fine) {
        assertThat(new Scheme.Bonus("x", BigDecimal.valueOf(-2), BigDecimal.valueOf(3)).allows(points))
                .isEqualTo(fine);
    }

    @ParameterizedTest
    @CsvSource({
        "/inspections/defects/12,true",
        "/datarequests/fills?unit=3&year=2026,true",
        "//elsewhere.example/x,false",
        "https://elsewhere.example/x,false",
        "领导口头同意,false",
        "'',false"
    })
    void 加减分的依据只能是系统里的记录(String evidence, boolean fine) {
        Scheme scheme = withBonuses("主动停用报表 0 3").read(List.of(MENDED), new FieldErrors());
        var errors = new FieldErrors();
        assertThat(new AwardInput("1", "0", "1", "停用两张报表", evidence)
                        .read(scheme, errors)
                        .isPresent())
                .isEqualTo(fine);
        assertThat(errors.of("evidence").isEmpty()).isEqualTo(fine);
    }
}
