package cn.qingjian.documents;

import static cn.qingjian.documents.ADraft.aDraft;
import static cn.qingjian.documents.World.world;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.gate.Finding;
import cn.qingjian.gate.Finding.Clear;
import cn.qingjian.gate.Finding.Explain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LengthRulesSpec {
    @ParameterizedTest
    @CsvSource({"4999,通过", "5000,通过", "5001,需说明"})
    void 部门文件一般不超过五千字(int characters, String label) {
        DocumentDraft draft = aDraft().ofCharacters(characters).build();
        assertThat(draft.characters()).isEqualTo(characters);
        assertThat(world().of("部门文件一般不超过五千字", draft).label()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"3999,通过", "4000,通过", "4001,需说明"})
    void 部署专项工作的文件一般不超过四千字(int characters, String label) {
        var draft = aDraft().ofClass(LengthClass.SPECIAL).ofCharacters(characters);
        assertThat(world().of("部署专项工作的文件一般不超过四千字", draft).label()).isEqualTo(label);
    }

    @Test
    void 超过的说清楚写了多少上限多少要压缩多少() {
        Finding finding = world().of("部门文件一般不超过五千字", aDraft().ofCharacters(5317));
        assertThat(finding).isInstanceOf(Explain.class);
        assertThat(finding.reason().orElseThrow().message()).contains("5317字", "5000字", "压缩317字");
        assertThat(finding.reason().orElseThrow().wayOut()).isEqualTo(Finding.WayOut.SHORTEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"部门文件一般不超过五千字", "部署专项工作的文件一般不超过四千字"})
    void 部署综合性工作的文件不受字数限制(String rule) {
        var draft = aDraft().ofClass(LengthClass.COMPREHENSIVE).ofCharacters(9000);
        assertThat(world().of(rule, draft)).isInstanceOf(Clear.class);
    }

    @Test
    void 一般文件不按专项文件的字数衡量() {
        assertThat(world().of("部署专项工作的文件一般不超过四千字", aDraft().ofCharacters(4500))).isInstanceOf(Clear.class);
    }

    @ParameterizedTest
    @CsvSource({"211,10,通过", "212,10,通过", "213,11,需说明"})
    void 政策性文件原则上不超过十页(int lines, int pages, String label) {
        DocumentDraft draft = aDraft().ofLines(lines).build();
        assertThat(draft.pages()).isEqualTo(pages);
        assertThat(world().of("政策性文件原则上不超过十页", draft).label()).isEqualTo(label);
    }

    @Test
    void 上限没有启用时不作判断() {
        World noLimits = world().without("doc.maxChars.general").without("doc.maxPages.policy");
        assertThat(noLimits.of("部门文件一般不超过五千字", aDraft().ofCharacters(20_000))).isInstanceOf(Clear.class);
        assertThat(noLimits.of("政策性文件原则上不超过十页", aDraft().ofCharacters(20_000))).isInstanceOf(Clear.class);
    }

    @Test
    void 单位规定得更严时按更严的算() {
        World stricter = world().with("doc.maxChars.general", 3000);
        assertThat(stricter.of("部门文件一般不超过五千字", aDraft().ofCharacters(3001))).isInstanceOf(Explain.class);
    }

    @Test
    void 标题主送署名日期和空白不计入正文字数() {
        assertThat(aDraft().saying("一、办 理　业务。").build().characters()).isEqualTo(7);
    }
}
