package cn.qingjian.serviceitems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShippedItemsSpec {
    private static final List<String> TO_THE_END = List.of(
            "A01", "A02", "A04", "A05", "A06", "A07", "A08", "A09", "A10", "A13", "A14", "B01", "B02", "B05", "B06",
            "B07", "B08", "B09", "B13", "C01", "C03", "C04", "D01");

    @Test
    void 目录里的事项都在_都没有毛病() {
        assertThat(SomeItems.all()).hasSize(41).containsKeys(TO_THE_END.toArray(String[]::new));
    }

    @Test
    void 至少十二个当场决定_能做到底的都有效果() {
        assertThat(SomeItems.all().values().stream().filter(one -> one.item().automatic()))
                .hasSizeGreaterThanOrEqualTo(12);
        assertThat(TO_THE_END)
                .allSatisfy(code ->
                        assertThat(SomeItems.item(code).item().effect().code()).isNotEqualTo("none"));
    }

    @Test
    void 秒批的表能批准_其他的一律转人工() {
        assertThat(SomeItems.all().values())
                .allSatisfy(version -> assertThat(version.table().table().rows().stream()
                                .anyMatch(row -> row.output("结论").equals("批准")))
                        .as(version.code())
                        .isEqualTo(version.item().automatic()));
    }

    @Test
    void 个人的秒批事项_平常最多问两个问题() {
        assertThat(SomeItems.all().values())
                .filteredOn(
                        version -> version.item().automatic() && version.item().applicant() == Item.Applicant.PERSON)
                .allSatisfy(version -> assertThat(version.item().questions().stream()
                                .filter(question -> question.required()
                                        && SomeItems.decider()
                                                .shown(
                                                        question,
                                                        SomeItems.somebody(SomeItems.NEW)
                                                                .facts())))
                        .as(version.code())
                        .hasSizeLessThanOrEqualTo(2));
    }

    @Test
    void 提取的原因代码照标准_没有的用99加本地子码() {
        assertThat(SomeItems.item("B08").item().effect())
                .extracting(Item.Effect::reason, Item.Effect::local)
                .containsExactly("07", "");
        assertThat(SomeItems.item("B13").item().effect().reason()).isEqualTo("99");
        assertThat(SomeItems.item("B13").item().effect().local()).isNotEmpty();
        assertThat(SomeItems.item("B01").item().effect().closes()).isTrue();
        assertThat(SomeItems.item("B08").item().effect().closes()).isFalse();
    }

    @Test
    void 封存还是启封_由回答决定() {
        Item.Effect effect = SomeItems.item("A09").item().effect();
        assertThat(effect.codeFor(java.util.Map.of("办理方式", "启封"))).isEqualTo("unseal");
        assertThat(effect.codeFor(java.util.Map.of("办理方式", "封存"))).isEqualTo("seal");
        assertThat(effect.codeFor(java.util.Map.of())).isEqualTo("seal");
    }
}
