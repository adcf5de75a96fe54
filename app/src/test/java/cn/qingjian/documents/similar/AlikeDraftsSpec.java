package cn.qingjian.documents.similar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.clauses.ClauseIndex;
import cn.qingjian.clauses.CoverageEngine;
import cn.qingjian.documents.Addressee;
import cn.qingjian.documents.DocumentDraft;
import cn.qingjian.documents.demo.SampleDrafts;
import cn.qingjian.documents.draft.Draft;
import cn.qingjian.documents.draft.DraftStatus;
import cn.qingjian.documents.draft.Route;
import cn.qingjian.documents.draft.Urgency;
import cn.qingjian.gate.Similar;
import cn.qingjian.people.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AlikeDraftsSpec {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final double ADVISED = 0.30;
    private static final CoverageEngine ENGINE = CoverageEngine.open(ClauseIndex.of(List.of()), Optional.empty());

    private final List<Draft> samples =
            SampleDrafts.read(units()).stream().map(AlikeDraftsSpec::draft).toList();

    @Test
    void 同样对象相邻时间看同样凭证的两次检查相近() {
        assertThat(alike(6, 7)).isGreaterThanOrEqualTo(ADVISED);
        assertThat(alike(7, 6)).isGreaterThanOrEqualTo(ADVISED);
        assertThat(first(6).evidence()).isNotEmpty();
        assertThat(first(6).sharedBearers()).hasSize(6);
    }

    @Test
    void 示例文稿中只有六号和七号应当合并() {
        for (Draft one : samples) {
            for (Similar similar : similar(one)) {
                boolean pair = one.id() + similar.id().number() == 13
                        && Math.abs(one.id() - similar.id().number()) == 1;
                assertThat(similar.alikeness() >= ADVISED)
                        .as("%d 与 %d：%.2f", one.id(), similar.id().number(), similar.alikeness())
                        .isEqualTo(pair);
            }
        }
    }

    @Test
    void 整篇包含另一篇的_就是百分之百相近_不管谁长谁短() {
        Draft whole = samples.get(5);
        Draft part = new Draft(
                99,
                whole.words()
                        .saying(String.join(
                                "\n", whole.words().body().lines().limit(12).toList())),
                whole.unit(),
                1,
                "某人",
                DraftStatus.DRAFTING,
                Instant.EPOCH,
                new Route(Urgency.ORDINARY, Optional.empty(), List.of()),
                1,
                Optional.empty(),
                List.of(),
                false,
                Instant.EPOCH,
                "某人");
        assertThat(AlikeDrafts.similarTo(whole.demand(DAY), List.of(part), ENGINE::coverAmong)
                        .getFirst()
                        .alikeness())
                .isGreaterThan(0.9);
        assertThat(AlikeDrafts.similarTo(part.demand(DAY), List.of(whole), ENGINE::coverAmong)
                        .getFirst()
                        .alikeness())
                .isGreaterThan(0.9);
    }

    @Test
    void 没有共同受文单位的_再像也不合并() {
        Draft one = samples.get(5);
        assertThat(AlikeDrafts.similarTo(
                        new DocumentDraft(
                                one.demandId(),
                                one.title(),
                                one.words().genre(),
                                one.words().lengthClass(),
                                one.words().form(),
                                "",
                                List.of(Addressee.unknown("某公司")),
                                one.words().body(),
                                1,
                                Optional.empty(),
                                false,
                                DAY),
                        List.of(samples.get(6)),
                        ENGINE::coverAmong))
                .isEmpty();
    }

    private double alike(long one, long other) {
        return similar(samples.get((int) one - 1)).stream()
                .filter(similar -> similar.id().number() == other)
                .mapToDouble(Similar::alikeness)
                .findFirst()
                .orElse(0);
    }

    private Similar first(long one) {
        return similar(samples.get((int) one - 1)).getFirst();
    }

    private List<Similar> similar(Draft one) {
        List<Draft> others =
                samples.stream().filter(other -> other.id() != one.id()).toList();
        return AlikeDrafts.similarTo(one.demand(DAY), others, ENGINE::coverAmong);
    }

    static Draft draft(SampleDrafts.Sample sample) {
        return new Draft(
                sample.number(),
                sample.words(),
                new Unit(100, "x", sample.department(), Unit.Kind.DEPARTMENT),
                1,
                "某人",
                DraftStatus.DRAFTING,
                Instant.EPOCH,
                new Route(Urgency.ORDINARY, Optional.empty(), List.of()),
                1,
                Optional.empty(),
                List.of(),
                false,
                Instant.EPOCH,
                "某人");
    }

    static List<Unit> units() {
        Stream<Unit> offices = IntStream.range(0, 6)
                .mapToObj(i -> new Unit(
                        i + 1,
                        "o" + i,
                        List.of("云渡区管理部", "石桥区管理部", "临溪县管理部", "望峰县管理部", "柳泉县管理部", "白榆县管理部")
                                .get(i),
                        Unit.Kind.COUNTY_OFFICE));
        Stream<Unit> rest = Stream.of(
                new Unit(20, "bgs", "办公室", Unit.Kind.DEPARTMENT),
                new Unit(30, "x-yundu", "云渡区人民政府", Unit.Kind.GOVERNMENT),
                new Unit(40, "sjgc", "岚川省住房公积金监管处", Unit.Kind.SUPERIOR),
                new Unit(41, "gwh", "青禾市住房公积金管理委员会", Unit.Kind.SUPERIOR));
        return Stream.concat(offices, rest).toList();
    }
}
