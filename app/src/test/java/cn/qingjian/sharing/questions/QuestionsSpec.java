package cn.qingjian.sharing.questions;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.kernel.CreditCode;
import cn.qingjian.kernel.LegalBasis;
import cn.qingjian.sharing.Question;
import cn.qingjian.sharing.Subject;
import cn.qingjian.sharing.calling.Rounds;
import cn.qingjian.standins.Personas;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is declared of each question. */
class QuestionsSpec {
    private static final Subject EMPLOYER = new Subject.Employer(
            new CreditCode(Personas.employer("xin-ye").code()),
            Personas.employer("xin-ye").name());

    static Stream<Question<?>> questions() {
        return AllQuestions.list().stream();
    }

    @Test
    void 约定的十四项都在_编码和名称不重复() {
        assertThat(AllQuestions.list())
                .extracting(question -> question.code() + " " + question.label())
                .containsExactlyInAnyOrder(
                        "identity 身份核验",
                        "household 户籍",
                        "death 死亡登记",
                        "marriage 婚姻",
                        "homes 住房",
                        "title 产权",
                        "contract 购房合同",
                        "publicrent 公租房",
                        "pension 养老待遇",
                        "employment 就业",
                        "company 企业登记",
                        "mortgage 商业房贷",
                        "credit 信用",
                        "elsewhere 异地缴存");
    }

    @ParameterizedTest
    @MethodSource("questions")
    void 每项都写明来源_用途_依据和有效期(Question<?> question) {
        assertThat(question.sheet().sources()).isNotEmpty();
        assertThat(question.sheet().purpose()).contains("核对");
        assertThat(question.sheet().basis().mark()).isEqualTo(LegalBasis.Mark.READ);
        assertThat(question.sheet().validity()).isPositive();
        assertThat(question.answer().isRecord()).isTrue();
    }

    @Test
    void 只有保护账户和查单位的四项不用本人同意() {
        assertThat(AllQuestions.list())
                .filteredOn(question -> question.sheet().withoutConsent().isPresent())
                .extracting(question -> question.code())
                .containsExactlyInAnyOrder("identity", "death", "company", "credit");
    }

    @ParameterizedTest
    @MethodSource("questions")
    void 只有住房一项告诉来源家人是谁(Question<?> question) {
        Subject.Citizen person = Rounds.persona("zhou-yuan");
        Subject.Citizen wife = Rounds.persona("lin-qiu");
        var relative = new Subject.Relative(wife.id(), wife.name());
        var family = new Subject.Citizen(person.id(), person.name(), Optional.of(relative), List.of(relative));
        question.about(family)
                .ifPresent(about ->
                        assertThat(about).isEqualTo(question.code().equals("homes") ? family : family.alone()));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void 企业登记只问单位_别的只问个人(Question<?> question) {
        boolean company = question.code().equals("company");
        assertThat(question.about(EMPLOYER).isPresent()).isEqualTo(company);
        assertThat(question.about(Rounds.persona("chen-mo")).isPresent()).isEqualTo(!company);
    }
}
