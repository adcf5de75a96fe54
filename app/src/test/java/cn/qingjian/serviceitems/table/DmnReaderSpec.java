package cn.qingjian.serviceitems.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.serviceitems.Fault;
import cn.qingjian.serviceitems.ItemVersion;
import cn.qingjian.serviceitems.SomeItems;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DmnReaderSpec {
    private static final String GOOD = SomeItems.files("B09").getOrDefault(ItemVersion.TABLE, "");

    private static List<Fault> faults(String text) {
        List<Fault> faults = new ArrayList<>();
        assertThat(DmnReader.read("decision.dmn", text, faults)).isEmpty();
        assertThat(faults).isNotEmpty();
        return faults;
    }

    private static DmnFile read(String text) {
        List<Fault> faults = new ArrayList<>();
        return DmnReader.read("decision.dmn", text, faults).orElseThrow(() -> new AssertionError(faults));
    }

    @Test
    void 好的文件读得出表头_行和条款() {
        DmnFile file = read(GOOD);
        assertThat(file.amounts()).isTrue();
        assertThat(file.table().columns()).extracting(Table.Column::label).contains("正在租住公租房", "可提金额大于零");
        assertThat(file.table().notes()).hasSize(2);
        assertThat(file.inputs()).contains("账户", "公租房", "政策");
    }

    @Test
    void 断了的XML说出第几行() {
        String broken = GOOD.replaceFirst("</decisionTable>", "");
        assertThat(faults(broken)).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isGreaterThan(1);
            assertThat(fault.text()).contains("decision.dmn 第");
        });
    }

    @Test
    void 外部实体整个拒绝() {
        String hostile = GOOD.replaceFirst(
                "<definitions", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><definitions");
        assertThat(faults(hostile)).anyMatch(fault -> fault.message().contains("DOCTYPE"));
    }

    @Test
    void 外部程序和函数拒绝() {
        String java = GOOD.replaceFirst(
                "<literalExpression id=\"ae_B09\">",
                "<encapsulatedLogic kind=\"Java\"/><literalExpression id=\"ae_B09\">");
        assertThat(faults(java)).anyMatch(fault -> fault.message().contains("外部程序"));
        String feel = GOOD.replaceFirst(
                "<text>\\{候选",
                "<text>{f: function(x) external {java: {class: \"java.lang.Runtime\", method signature: \"exit(int)\"}}, 候选");
        assertThat(faults(feel)).anyMatch(fault -> fault.message().contains("外部程序"));
        String model = GOOD.replaceFirst("<decision ", "<businessKnowledgeModel name=\"x\"/><decision ");
        assertThat(faults(model)).isNotEmpty();
    }

    @Test
    void 所有毛病一次说完() {
        String two = GOOD.replaceFirst("<text>false</text>", "<text>很多</text>")
                .replaceFirst("typeRef=\"boolean\"", "typeRef=\"money\"");
        assertThat(faults(two)).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void 格子的类型和列不符要说出第几行哪一列() {
        assertThat(faults(GOOD.replaceFirst("<text>false</text>", "<text>\"否\"</text>")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.field()).contains("第1行").contains("单位提取证明"));
    }

    @Test
    void 只收首个命中和唯一命中() {
        assertThat(faults(GOOD.replace("hitPolicy=\"FIRST\"", "hitPolicy=\"COLLECT\"")))
                .anyMatch(fault -> fault.message().contains("命中方式"));
    }

    @Test
    void 没有决策表的不收() {
        assertThat(faults("<definitions xmlns=\"urn:x\"/>")).isNotEmpty();
    }

    @Test
    void 引擎看不懂的表达式不收() {
        DmnFile file = read(GOOD.replaceFirst("<text>测算.金额 &gt; 0</text>", "<text>测算.金额 &gt;&gt; 0</text>"));
        assertThatThrownBy(() -> Rules.of(file)).isInstanceOf(WrongCellException.class);
    }

    @Test
    void 编辑一行_只变那一行() {
        DmnFile file = read(GOOD);
        Table before = file.table();
        Table.Row row = before.rows().get(0);
        String text = TableEditor.open(file)
                .row(1, row.texts(), List.of("补正", "请补提取证明"), List.of("甲", "乙"))
                .text();
        Table after = read(text).table();
        assertThat(after.rows().get(0).output("理由")).isEqualTo("请补提取证明");
        assertThat(after.rows().get(0).note(after.notes().get(1))).isEqualTo("乙");
        assertThat(after.rows().subList(1, after.rows().size()))
                .isEqualTo(before.rows().subList(1, before.rows().size()));
    }

    @Test
    void 加一行_上移_删除() {
        DmnFile file = read(GOOD);
        int rows = file.table().rows().size();
        DmnFile more = read(TableEditor.open(file).insert(2).text());
        assertThat(more.table().rows()).hasSize(rows + 1);
        assertThat(more.table().rows().get(1).texts()).containsOnly("-");
        assertThat(Analyser.analyse(more.table()).sound()).isFalse();
        assertThat(read(TableEditor.open(more).delete(2).text()).table()).isEqualTo(file.table());
        assertThat(read(TableEditor.open(file).up(2).text()).table().rows().get(0))
                .isEqualTo(file.table().rows().get(1));
        assertThat(read(TableEditor.open(file).up(1).text()).table()).isEqualTo(file.table());
    }

    @Test
    void 编辑时写进去的尖括号和引号不会弄坏文件() {
        DmnFile file = read(GOOD);
        Table.Row row = file.table().rows().get(0);
        String text = TableEditor.open(file)
                .row(1, row.texts(), List.of("补正", "<b>\"x\"</b>&amp;"), List.of("</text>", ""))
                .text();
        assertThat(read(text).table().rows().get(0).output("理由")).contains("<b>");
    }

    @Test
    void 随系统的文件合DMN标准() {
        assertThat(Validation.problems(read(GOOD))).isEmpty();
    }
}
