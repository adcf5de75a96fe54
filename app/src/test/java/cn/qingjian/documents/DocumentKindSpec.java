package cn.qingjian.documents;

import static cn.qingjian.documents.ADraft.aDraft;
import static cn.qingjian.documents.ADraft.addressee;
import static cn.qingjian.documents.World.world;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.gate.Burden;
import cn.qingjian.gate.Finding;
import cn.qingjian.gate.Rule;
import cn.qingjian.gate.Tasks;
import cn.qingjian.people.Unit;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentKindSpec {
    private final DocumentKind kind = Kinds.documents();

    @Test
    void 要报送的和要管理部组织承担的都是派下去的任务() {
        DocumentDraft draft = aDraft().saying("一、请于5月1日前报送走访情况。\n二、各管理部要组织干部参加植树。\n三、各管理部不得组织评比。\n四、管理部负责人可以不来。")
                .build();
        assertThat(draft.tasks().lines()).containsExactly("请于5月1日前报送走访情况", "各管理部要组织干部参加植树");
        assertThat(draft.tasks().about()).contains(draft.title(), draft.purpose());
    }

    @Test
    void 不发给管理部的_报告和请示_不派任务() {
        var asking = aDraft().saying("一、请于5月1日前报送走访情况。");
        assertThat(asking.being(Genre.REPORT).build().tasks()).isEqualTo(Tasks.NONE);
        assertThat(asking.being(Genre.NOTICE)
                        .to(addressee("办公室", Unit.Kind.DEPARTMENT))
                        .build()
                        .tasks())
                .isEqualTo(Tasks.NONE);
    }

    @Test
    void 正文写明的职责和准入审批读得出来() {
        DocumentDraft draft =
                aDraft().saying("一、请于5月1日前报送走访情况（职责清单“归集扩面”，准入审批：准入3号）。").build();
        assertThat(draft.tasks().duty()).contains("归集扩面");
        assertThat(draft.tasks().admission()).contains("准入3号");
    }

    @Test
    void 每条规则名称不同并写明依据() {
        assertThat(kind.rules()).extracting(Rule::name).doesNotHaveDuplicates();
        assertThat(kind.rules())
                .allSatisfy(rule -> assertThat(rule.basis().document()).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DOC-03", "DOC-04", "DOC-07", "DOC-09", "DOC-10", "DOC-11", "DOC-12", "DOC-13", "DOC-14", "EVA-01",
                "EVA-02", "EVA-03", "H19-02", "H19-03", "XW-01", "XW-02", "XW-03", "XW-04", "XW-05"
            })
    void 规则表里能在文稿上检查的都有(String code) {
        assertThat(kind.rules()).extracting(Rule::code).contains(code);
    }

    @Test
    void 一份规范的通知没有任何问题() {
        DocumentDraft draft = aDraft().build();
        World world = world().comparing(draft);
        assertThat(kind.rules().stream().map(rule -> rule.check().judge(draft, world)))
                .allMatch(Finding.Clear.class::isInstance);
    }

    private Burden measured(DocumentDraft draft) {
        return kind.measure(draft, world().parameters());
    }

    @Test
    void 负担按单位人数和阅读时间计量() {
        Burden burden = measured(aDraft().ofCharacters(3000).build());
        assertThat(burden.minutes()).isEqualTo(2 * 2 * 10);
        assertThat(burden.how()).isEqualTo("2个单位 × （2人 × 阅读10分钟）");
    }

    @Test
    void 要求报送和制定方案另计时间() {
        Burden plain = measured(aDraft().saying("一、系统当场给出结果。").build());
        Burden heavy = measured(aDraft().saying("一、各管理部制定实施方案。\n二、于月底前报送总结。").build());
        assertThat(heavy.minutes() - plain.minutes()).isEqualTo(2 * (480 + 120));
        assertThat(heavy.how()).contains("报送1次", "制定方案1次");
    }

    @Test
    void 要办的事一条一条列出_期限从里面读() {
        DocumentDraft draft =
                aDraft().saying("一、11月25日召开启动会。\n二、于12月20日前报送总结。\n三、不再报送台账。").build();
        assertThat(draft.asks()).containsExactly("于12月20日前报送总结");
        assertThat(draft.until()).contains(LocalDate.of(2026, 12, 20));
    }

    @ParameterizedTest
    @EnumSource(
            value = Genre.class,
            names = {"REPORT", "REQUEST"})
    void 报告和请示不向基层要什么(Genre genre) {
        DocumentDraft draft = aDraft().being(genre).saying("一、于12月20日前报送总结。").build();
        assertThat(draft.asks()).isEmpty();
        assertThat(draft.until()).isEmpty();
    }

    @Test
    void 发给上级的不占用基层时间() {
        assertThat(measured(aDraft().to(addressee("市委办公室", Unit.Kind.SUPERIOR)).build()))
                .isEqualTo(Burden.NONE);
    }

    @Test
    void 规则遇到再乱的文字也不出错() {
        for (String text : List.of("", "。。。", "一、", "（一）（二）", "\u0000", "附件", "關於", "\uD83D\uDE00", "x".repeat(5000))) {
            DocumentDraft draft = aDraft().titled(text).saying(text).build();
            assertThat(kind.rules().stream().map(rule -> rule.check().judge(draft, world())))
                    .doesNotContainNull();
        }
    }
}
