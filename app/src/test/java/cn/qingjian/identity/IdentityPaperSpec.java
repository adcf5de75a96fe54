package cn.qingjian.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityPaperSpec {
    private static final String RIGHT = "990102199106081223";

    @Test
    void 身份证_全角和空格都认_存的是一种写法() {
        var paper = IdentityPaper.parse("01", " ９９０１０２１９９１０６０８１２２３ ", "　沈明月 ").orElseThrow();
        assertThat(paper.number()).isEqualTo(RIGHT);
        assertThat(paper.name()).isEqualTo("沈明月");
    }

    @ParameterizedTest
    @ValueSource(strings = {"990102199106081224", "99010219910608122", "", "990102199113081223", "99010219910608122X"})
    void 身份证号码不对_不认(String number) {
        assertThat(IdentityPaper.parse("01", number, "沈明月")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"03, K81204467", "03, k81204467", "02, 军字第123456号", "04, FRA110099010112", "99, AB-12345"})
    void 别的证件_按各自的写法(String type, String number) {
        assertThat(IdentityPaper.parse(type, number, "Anna Larsen")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"03, K812", "03, K8120'4467", "05, K81204467", "'', K81204467", "03, ''"})
    void 没有的证件类型_写坏的号码_不认(String type, String number) {
        assertThat(IdentityPaper.parse(type, number, "Anna Larsen")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "　 ", "\t"})
    void 没有姓名_不认(String name) {
        assertThat(IdentityPaper.parse("01", RIGHT, name)).isEmpty();
    }

    @Test
    void 姓名太长_不认() {
        assertThat(IdentityPaper.parse("01", RIGHT, "长".repeat(100))).isPresent();
        assertThat(IdentityPaper.parse("01", RIGHT, "长".repeat(101))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"沈明月, 沈**", "李一, 李*", "欧阳明月, 欧**", "Anna Larsen, A**", "𠮷田, 𠮷*", "丁, 丁*"})
    void 姓名只露第一个字(String name, String shown) {
        assertThat(IdentityPaper.parse("01", RIGHT, name).orElseThrow().shownName())
                .isEqualTo(shown);
    }

    @Test
    void 打印出来没有全名和全号() {
        var paper = IdentityPaper.parse("01", RIGHT, "沈明月").orElseThrow();
        assertThat(paper.toString()).doesNotContain(RIGHT, "明月").contains("990***********1223");
        assertThat(IdentityPaper.parse("03", "K81204467", "Anna Larsen")
                        .orElseThrow()
                        .toString())
                .doesNotContain("K81204467", "Larsen")
                .contains("K******67");
    }

    @Test
    void 只有身份证能当公民身份号码用() {
        assertThat(IdentityPaper.parse("01", RIGHT, "沈明月").orElseThrow().citizenId())
                .isPresent();
        assertThat(IdentityPaper.parse("03", "K81204467", "Anna").orElseThrow().citizenId())
                .isEmpty();
    }

    @Test
    void 直接造一份不对的证件_造不出来() {
        assertThatThrownBy(() -> new IdentityPaper(DocumentType.IDENTITY_CARD, "1", "沈明月"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("沈明月");
    }

    @Test
    void 护照号码可能重号_身份证和永久居留证不会() {
        assertThat(DocumentType.values())
                .filteredOn(DocumentType::oneOfItsKind)
                .containsExactly(DocumentType.IDENTITY_CARD, DocumentType.RESIDENCE);
        assertThat(DocumentType.of("03")).contains(DocumentType.PASSPORT);
        assertThat(DocumentType.of("3")).isEmpty();
    }
}
