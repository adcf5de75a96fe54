package cn.qingjian.documents.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.documents.DocumentDraft;
import cn.qingjian.documents.DocumentKind;
import cn.qingjian.documents.Oracle;
import cn.qingjian.documents.draft.Draft;
import cn.qingjian.gate.DemandId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sheet {@code sample/README.md} says what each sample draft must and must not be told; this is that sheet, without coverage. */
class SampleDraftsSpec {
    private static final List<SampleDrafts.Sample> SAMPLES = SampleDrafts.read(Oracle.units());

    /** What the sheet expects of each draft from the rules that need no library. */
    private static final Map<Integer, Set<String>> MUST = Map.ofEntries(
            Map.entry(1, Set.of()),
            Map.entry(2, Set.of()),
            Map.entry(3, Set.of()),
            Map.entry(4, Set.of("开门见山一般不写背景意义原则", "一般不要求制定配套文件", "一般不要求报送贯彻落实情况", "不以照片截图台账代替工作")),
            Map.entry(5, Set.of("部门文件一般不超过五千字")),
            Map.entry(6, Set.of("一般不要求报送贯彻落实情况", "到基层不要求陪同和专门汇报")),
            Map.entry(7, Set.of("一般不要求报送贯彻落实情况", "不以照片截图台账代替工作", "到基层不要求陪同和专门汇报")),
            Map.entry(8, Set.of("不得红头变白头", "一般不要求报送贯彻落实情况", "不以照片截图台账代替工作", "内设科室不得对外正式行文")),
            Map.entry(9, Set.of("不得多文合一")),
            Map.entry(10, Set.of("请示一文一事", "请示只主送一个上级机关", "请示附注联系人和电话")),
            Map.entry(11, Set.of("报告不得夹带请示事项")),
            Map.entry(12, Set.of("部门不得向下级党委政府发指令性公文", "一般不要求报送贯彻落实情况", "一般不要求制定配套文件")),
            Map.entry(13, Set.of()),
            Map.entry(14, Set.of("一般不要求报送贯彻落实情况")));

    private static final Set<String> LENGTH = Set.of("部门文件一般不超过五千字", "部署专项工作的文件一般不超过四千字");
    private static final Set<String> EVASION = Set.of("不得红头变白头", "不得以便笺函传真代替正式文件", "不得多文合一");
    private static final Set<String> EXTRA = Set.of("一般不要求报送贯彻落实情况", "一般不要求制定配套文件");

    /** What the sheet says must not be told. */
    private static final Map<Integer, Set<String>> MUST_NOT = Map.ofEntries(
            Map.entry(1, LENGTH),
            Map.entry(2, EVASION),
            Map.entry(3, Set.of("一般不要求报送贯彻落实情况", "一般不要求制定配套文件", "部署专项工作的文件一般不超过四千字")),
            Map.entry(4, LENGTH),
            Map.entry(5, Set.of("一般不要求报送贯彻落实情况", "一般不要求制定配套文件", "开门见山一般不写背景意义原则")),
            Map.entry(6, EVASION),
            Map.entry(7, EVASION),
            Map.entry(8, LENGTH),
            Map.entry(9, EXTRA),
            Map.entry(10, Set.of("部门不得向下级党委政府发指令性公文")),
            Map.entry(11, EXTRA),
            Map.entry(12, Set.of()),
            Map.entry(13, EVASION),
            Map.entry(14, Set.of("不得多文合一")));

    static Stream<SampleDrafts.Sample> samples() {
        return SAMPLES.stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void 每件示例文稿得出底册写明的结论(SampleDrafts.Sample sample) {
        Set<String> told = Oracle.told(demand(sample));
        assertThat(told).containsAll(MUST.getOrDefault(sample.number(), Set.of()));
        assertThat(MUST_NOT.getOrDefault(sample.number(), Set.of())).noneMatch(told::contains);
    }

    private static DocumentDraft demand(SampleDrafts.Sample sample) {
        Draft.Words words = sample.words();
        return new DocumentDraft(
                new DemandId(DocumentKind.CODE, sample.number()),
                words.title(),
                words.genre(),
                words.lengthClass(),
                words.form(),
                words.purpose(),
                words.addressees(),
                words.body(),
                1,
                words.planItem(),
                false,
                LocalDate.of(2026, 11, 23));
    }
}
