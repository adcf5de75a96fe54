package cn.qingjian.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.kernel.CreditCode;
import cn.qingjian.sharing.calling.Rounds;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a question is about. */
class SubjectSpec {
    private static final Subject.Citizen PERSON = Rounds.persona("zhou-yuan");
    private static final Subject.Citizen WIFE = Rounds.persona("lin-qiu");
    private static final Subject.Citizen OTHER = Rounds.persona("chen-mo");

    private static Subject.Relative relative(Subject.Citizen person) {
        return new Subject.Relative(person.id(), person.name());
    }

    @Test
    void 印出来是遮住的() {
        var family =
                new Subject.Citizen(PERSON.id(), PERSON.name(), Optional.of(relative(WIFE)), List.of(relative(OTHER)));
        assertThat(family.toString()).contains("990***********0138").doesNotContain("990102198803150138", "周远");
        assertThat(relative(WIFE).toString()).doesNotContain("990102199007210245", "林秋");
    }

    @Test
    void 家里人不同_就不是同一个查询对象_先后不论() {
        var one = new Subject.Citizen(
                PERSON.id(), PERSON.name(), Optional.empty(), List.of(relative(WIFE), relative(OTHER)));
        var turned = new Subject.Citizen(
                PERSON.id(), PERSON.name(), Optional.empty(), List.of(relative(OTHER), relative(WIFE)));
        assertThat(one.key()).isEqualTo(turned.key()).isNotEqualTo(PERSON.key());
        assertThat(one.alone()).isEqualTo(PERSON);
    }

    @Test
    void 同号不同名_不是同一个查询对象() {
        assertThat(new Subject.Citizen(PERSON.id(), "周园").key()).isNotEqualTo(PERSON.key());
        assertThat(new Subject.Citizen(PERSON.id(), " 周 远 ").key()).isEqualTo(PERSON.key());
    }

    @Test
    void 单位按信用代码和名称() {
        var code = new CreditCode("91990102MA0QH0001Y");
        assertThat(new Subject.Employer(code, "青禾新叶食品有限公司").key())
                .isNotEqualTo(new Subject.Employer(code, "青禾老叶食品有限公司").key());
    }

    @ParameterizedTest
    @CsvSource({
        "周远, 周远, true",
        "周远, 周 远, true",
        "周远, 周園, false",
        "阿卜杜拉·买买提, 阿卜杜拉•买买提, true",
        "阿卜杜拉·买买提, 阿卜杜拉．买买提, true",
        "阿卜杜拉·买买提, 阿卜杜拉买买提, false",
        "青禾（云溪）公司, 青禾(云溪)公司, true",
        "ＡＢＣ公司, abc公司, true",
        "'', 周远, false"
    })
    void 姓名比较_不计较全角半角_空格和间隔点的写法(String one, String other, boolean same) {
        assertThat(Names.same(one, other)).isEqualTo(same);
        assertThat(Names.same(other, one)).isEqualTo(same);
    }
}
