package cn.qingjian.fieldresearch;

import static cn.qingjian.slips.SomeWorld.DAY;
import static cn.qingjian.slips.SomeWorld.LINXI;
import static cn.qingjian.slips.SomeWorld.LOANS;
import static cn.qingjian.slips.SomeWorld.YUNDU;
import static cn.qingjian.slips.SomeWorld.change;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.gate.DemandId;
import cn.qingjian.slips.SomeWorld;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResearchRulesSpec {
    static final ResearchWords WORDS = new ResearchWords(
            "二手房贷款为什么慢",
            ResearchSort.TOPIC,
            Optional.of(1L),
            3,
            "沈月华",
            List.of(YUNDU),
            DAY.plusDays(28),
            DAY.plusDays(28),
            2,
            2,
            0,
            5,
            "窗口上真实的办理过程系统里看不出来",
            List.of("为什么要跑第二次"),
            List.of("近三个月的退件"),
            List.of(),
            List.of(),
            false,
            "");

    private final Books books = new Books();
    private final ResearchKind kind = new ResearchKind(books);
    private final SomeWorld world = SomeWorld.of(
            "res.comprehensive.perYear",
            1,
            "res.crowd.workdays",
            10,
            "res.crowd.groups",
            2,
            "res.companions.max",
            2,
            "res.materials.max",
            1,
            "res.report.days",
            15,
            ResearchKind.DAY,
            480,
            ResearchKind.PAPER,
            120);

    /** The room's books, as a test writes them. */
    private static final class Books implements Register {
        private final List<Other> others = new ArrayList<>();
        private Optional<LocalDate> inspected = Optional.empty();
        private Optional<Contact> contact = Optional.empty();
        private int visits;
        private int topics;
        private List<String> owed = List.of();

        @Override
        public List<Other> others(long except) {
            return others;
        }

        @Override
        public int visits(long unit, YearMonth month, long except) {
            return visits;
        }

        @Override
        public List<Inspected> inspections(long unit, LocalDate from, LocalDate to) {
            return inspected
                    .filter(day -> unit == YUNDU.unit() && !day.isBefore(from) && !day.isAfter(to))
                    .map(day -> new Inspected("贷款管理科", "贷款档案抽查", day))
                    .stream()
                    .toList();
        }

        @Override
        public Optional<Contact> contact(long unit, LocalDate day) {
            return unit == YUNDU.unit() ? contact : Optional.empty();
        }

        @Override
        public int topics(long leader, int year) {
            return topics;
        }

        @Override
        public List<String> unreported(long department, LocalDate day, int within) {
            return owed;
        }
    }

    private static Research research(Object... changes) {
        return new Research(new DemandId(ResearchKind.CODE, 9), change(WORDS, changes), List.of(), 7, DAY);
    }

    private String label(String rule, Object... changes) {
        return world.label(kind, rule, research(changes));
    }

    private void near(Object... changes) {
        books.others.add(new Register.Other(8, "归集提取科", change(WORDS, changes)));
    }

    @Test
    void 没有毛病的调研每条规则都通过() {
        assertThat(world.telling(kind, research())).isEmpty();
    }

    @Test
    void 确有必要才调研() {
        assertThat(label("确有必要才调研", "reason", "")).isEqualTo("不予");
        assertThat(label("确有必要才调研", "reason", "九".repeat(9))).isEqualTo("不予");
        assertThat(label("确有必要才调研", "reason", "十".repeat(10))).isEqualTo("通过");
    }

    @Test
    void 带着问题去调研() {
        assertThat(label("带着问题去调研", "questions", List.of())).isEqualTo("需说明");
        assertThat(label("带着问题去调研")).isEqualTo("通过");
    }

    @Test
    void 按分工到联系点() {
        String rule = "按分工到联系点";
        assertThat(label(rule)).as("a topic goes where the topic is").isEqualTo("通过");
        assertThat(label(rule, "sort", "CONTACT")).as("nobody's contact point").isEqualTo("需说明");
        books.contact = Optional.of(new Register.Contact(3, "沈月华"));
        assertThat(label(rule, "sort", "CONTACT")).isEqualTo("通过");
        assertThat(label(rule, "sort", "CONTACT", "leader", 4)).isEqualTo("需说明");
        assertThat(label(rule, "sort", "CONTACT", "units", List.of(YUNDU, LINXI)))
                .as("one of two is another's")
                .isEqualTo("需说明");
    }

    @Test
    void 班子成员每人牵头课题() {
        String rule = "班子成员每人牵头课题";
        assertThat(label(rule)).as("not verified, so off").isEqualTo("通过");
        SomeWorld on = world.with("res.topics.perLeader", 1);
        assertThat(on.label(kind, rule, research())).isEqualTo("提示");
        books.topics = 1;
        assertThat(on.label(kind, rule, research())).isEqualTo("通过");
    }

    @Test
    void 综合性调研每年不超过一次() {
        String rule = "综合性调研每年不超过一次";
        assertThat(label(rule, "sort", "COMPREHENSIVE")).isEqualTo("通过");
        near("sort", "COMPREHENSIVE");
        assertThat(label(rule)).as("a topic doesn't count").isEqualTo("通过");
        assertThat(label(rule, "sort", "COMPREHENSIVE")).isEqualTo("需说明");
        assertThat(label(rule, "sort", "COMPREHENSIVE", "from", "2027-01-04", "to", "2027-01-04"))
                .as("next year")
                .isEqualTo("通过");
    }

    @Test
    void 严控一般性学习考察() {
        assertThat(label("严控一般性学习考察", "sort", "STUDY")).isEqualTo("需说明");
        assertThat(label("严控一般性学习考察")).isEqualTo("通过");
    }

    @Test
    void 欠着报告不再出发() {
        assertThat(label("欠着报告不再出发")).isEqualTo("通过");
        books.owed = List.of("上次的调研");
        assertThat(label("欠着报告不再出发")).isEqualTo("提示");
    }

    /** The visit is on Monday 21 December; ten working days before it is Monday 7 December, after it Monday 4 January. */
    @ParameterizedTest
    @CsvSource({"2026-12-21,需说明", "2026-12-07,需说明", "2026-12-04,通过", "2027-01-04,需说明", "2027-01-05,通过", "2026-12-19,需说明"
    })
    void 同一单位不扎堆(String other, String label) {
        near("from", other, "to", other);
        assertThat(label("同一单位不扎堆")).as("another research").isEqualTo(label);
        books.others.clear();
        books.inspected = Optional.of(LocalDate.parse(other));
        assertThat(label("同一单位不扎堆")).as("an inspection").isEqualTo(label);
    }

    @Test
    void 别的单位_科室_批数不够的不算扎堆() {
        near("units", List.of(LINXI));
        assertThat(label("同一单位不扎堆")).isEqualTo("通过");
        near();
        assertThat(world.with("res.crowd.groups", 3).label(kind, "同一单位不扎堆", research()))
                .isEqualTo("通过");
        books.others.clear();
        books.inspected = Optional.of(DAY.plusDays(28));
        assertThat(label("同一单位不扎堆", "units", List.of(LINXI)))
                .as("inspected elsewhere")
                .isEqualTo("通过");
        books.inspected = Optional.empty();
        near("units", List.of(LOANS));
        assertThat(label("同一单位不扎堆", "units", List.of(LOANS)))
                .as("a department is no grassroots")
                .isEqualTo("通过");
    }

    @ParameterizedTest
    @CsvSource({"0,1,通过", "1,1,不予", "1,2,通过", "2,2,不予"})
    void 调研与督检考同一约束(int visits, int limit, String label) {
        books.visits = visits;
        assertThat(label("调研与督检考同一约束")).as("no number is set").isEqualTo("通过");
        assertThat(world.with("ins.perOffice.perMonth", limit).label(kind, "调研与督检考同一约束", research()))
                .isEqualTo(label);
    }

    @Test
    void 调研不用层层陪同() {
        assertThat(label("调研不用层层陪同")).isEqualTo("通过");
        assertThat(label("调研不用层层陪同", "company", 3)).isEqualTo("压减");
        assertThat(world.granted(kind, research("company", 3))).isEqualTo(world.asked(kind, research()));
    }

    @ParameterizedTest
    @CsvSource({"0,通过", "2,通过", "3,需说明"})
    void 随行人员从简(int companions, String label) {
        assertThat(label("随行人员从简", "companions", companions)).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"30,通过", "31,不予"})
    void 不得开会一屋子(int people, String label) {
        assertThat(label("不得开会一屋子", "meeting", people))
                .as("not verified, so off")
                .isEqualTo("通过");
        assertThat(world.with("res.meeting.maxPeople", 30).label(kind, "不得开会一屋子", research("meeting", people)))
                .isEqualTo(label);
    }

    @Test
    void 调研不动辄见主要负责人() {
        assertThat(label("调研不动辄见主要负责人", "chief", "要听主任汇报")).isEqualTo("需说明");
        assertThat(label("调研不动辄见主要负责人", "chief", " ")).isEqualTo("通过");
    }

    @ParameterizedTest
    @CsvSource({"0,通过", "1,通过", "2,不予"})
    void 调研不频繁要材料(int count, String label) {
        assertThat(label("调研不频繁要材料", "materials", SomeWorld.lines(count))).isEqualTo(label);
    }

    @Test
    void 调研不得变成督查检查() {
        String rule = "调研不得变成督查检查";
        assertThat(label(rule)).isEqualTo("通过");
        for (Map.Entry<String, Object> sign : Map.<String, Object>of(
                        "scores", List.of("优秀率"), "forms", List.of("自查表"), "circulated", true)
                .entrySet()) {
            assertThat(label(rule, sign.getKey(), sign.getValue()))
                    .as(sign.getKey())
                    .isEqualTo("不予");
        }
    }

    @Test
    void 负担按到场天数人数和材料计量() {
        assertThat(world.asked(
                        kind,
                        research(
                                "units", List.of(YUNDU, LINXI), "to", WORDS.to().plusDays(1))))
                .isEqualTo(2 * (2 * 2 * 480 + 120));
        assertThat(world.asked(
                        kind,
                        research(
                                "units",
                                List.of(new cn.qingjian.slips.Place(9, "市财政局", cn.qingjian.people.Unit.Kind.PEER)))))
                .as("who isn't ours bears nothing")
                .isZero();
    }

    @Property(tries = 300)
    void 压减以后从不比要求的重_分到各单位的合起来就是全部(
            @ForAll @IntRange(max = 20) int hosts,
            @ForAll @IntRange(max = 40) int company,
            @ForAll @IntRange(min = 1, max = 30) int days,
            @ForAll @IntRange(min = 1, max = 9) int units,
            @ForAll @IntRange(max = 9) int materials) {
        Research asked = research(
                "hosts",
                hosts,
                "company",
                company,
                "to",
                WORDS.from().plusDays(days - 1L),
                "units",
                SomeWorld.offices(units),
                "materials",
                SomeWorld.lines(materials));
        assertThat(world.granted(kind, asked)).isLessThanOrEqualTo(world.asked(kind, asked));
        assertThat(world.granted(kind, asked)).isEqualTo((long) units * ((long) days * hosts * 480 + materials * 120L));
        assertThat(world.byUnit(kind, asked)).isEqualTo(world.asked(kind, asked));
    }

    @Test
    void 规则遇到再乱的文字也不出错() {
        for (String text : SomeWorld.ODD) {
            assertThat(world.telling(
                            kind,
                            research(
                                    "title",
                                    text,
                                    "reason",
                                    text,
                                    "chief",
                                    text,
                                    "questions",
                                    List.of(text),
                                    "scores",
                                    List.of(text))))
                    .doesNotContainValue(null);
        }
    }

    @Test
    void 基层看得到问什么准备什么几人到() {
        assertThat(research().asks()).containsExactly("想弄清：为什么要跑第二次", "准备材料：近三个月的退件", "沈月华带队3人到，每个单位2人在场，不用陪同");
        assertThat(new Research(new DemandId(ResearchKind.CODE, 9), WORDS, List.of("会议《座谈》"), 7, DAY).asks())
                .contains("一并办理：会议《座谈》");
    }
}
