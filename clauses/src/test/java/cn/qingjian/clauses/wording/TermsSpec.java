package cn.qingjian.clauses.wording;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.clauses.Difference.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsSpec {
    @ParameterizedTest
    @CsvSource({"三十日, 30日", "十天, 10日", "百分之五, 5%", "５％, 5%", "两名, 2人", "三个工作日, 3工作日", "五万元, 5万元", "三分之二, 2/3"})
    void 写法不同的数量_意思相同(String one, String other) {
        Term first = only(Kind.NUMBER, "时限为" + one + "。");
        if (!other.contains("/")) {
            assertThat(first.saysSameAs(only(Kind.NUMBER, "时限为" + other + "。"))).isTrue();
        } else {
            assertThat(first.sense()).isEqualTo(other);
        }
    }

    @Test
    void 单位不同的数量_意思不同() {
        assertThat(only(Kind.NUMBER, "十日").saysSameAs(only(Kind.NUMBER, "十个工作日")))
                .isFalse();
        assertThat(only(Kind.NUMBER, "十日").saysSameAs(only(Kind.NUMBER, "十五日"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"依照第十七条办理", "（三）其他材料", "一般由统一窗口受理", "万一发生变化", "三、有关要求"})
    void 条号项号和词里的数字_不是数量(String text) {
        assertThat(of(Kind.NUMBER, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"应当, 必须", "不得, 禁止", "可以, 有权", "鼓励, 提倡"})
    void 同一程度的情态词_意思相同(String one, String other) {
        assertThat(only(Kind.MODAL, "单位" + one + "报送").saysSameAs(only(Kind.MODAL, "单位" + other + "报送")))
                .isTrue();
    }

    @Test
    void 应当与可以_意思不同() {
        assertThat(only(Kind.MODAL, "单位应当报送").saysSameAs(only(Kind.MODAL, "单位可以报送")))
                .isFalse();
    }

    @Test
    void 不应当是一个词_不读作应当() {
        assertThat(of(Kind.MODAL, "窗口不应当重复收取材料")).extracting(Term::text).containsExactly("不应当");
    }

    @ParameterizedTest
    @CsvSource({"由市财政局负责拨付, 市财政局", "报县人民政府备案, 县人民政府", "向业务主管部门提出, 业务主管部门", "经市住房公积金管理中心审核, 市住房公积金管理中心"})
    void 认得出负责的机关(String text, String body) {
        assertThat(of(Kind.AGENCY, text)).extracting(Term::text).contains(body);
    }

    @Test
    void 位置指着原文() {
        String text = "单位应当在三十日内报市财政局。";

        for (Term term : Terms.of(text)) {
            assertThat(text.startsWith(term.text(), term.from())).isTrue();
        }
        assertThat(Terms.of(text)).extracting(Term::kind).containsExactly(Kind.MODAL, Kind.NUMBER, Kind.AGENCY);
    }

    @Test
    void 空文本没有要紧的词() {
        assertThat(Terms.of("")).isEmpty();
        assertThat(Terms.of("一")).isEmpty();
    }

    private static Term only(Kind kind, String text) {
        List<Term> terms = of(kind, text);
        assertThat(terms).hasSize(1);
        return terms.getFirst();
    }

    private static List<Term> of(Kind kind, String text) {
        return Terms.of(text).stream().filter(term -> term.kind() == kind).toList();
    }
}
