package cn.qingjian.sharing.calling;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.kernel.CitizenId;
import cn.qingjian.sharing.Failure;
import cn.qingjian.sharing.Homes;
import cn.qingjian.sharing.Marriage;
import cn.qingjian.sharing.Mortgage;
import cn.qingjian.sharing.Question;
import cn.qingjian.sharing.Result;
import cn.qingjian.sharing.Subject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer on the wire means. */
class WireSpec {
    private static final Question<Homes> HOMES = Rounds.question("homes", Homes.class, Rounds.CIVIL);
    private static final Question<Marriage> MARRIAGE = Rounds.question("marriage", Marriage.class, Rounds.CIVIL);
    private static final Question<Mortgage> MORTGAGE = Rounds.question("mortgage", Mortgage.class, Rounds.CIVIL);

    private static Wire.Reply read(Question<?> question, String body) {
        Outgoing call = Rounds.outgoing(question);
        return Wire.reply(call, body.replace("$id", call.requestId()));
    }

    private static String hit(String data) {
        return "{\"requestId\":\"$id\",\"result\":\"HIT\",\"name\":\"周远\",\"data\":" + data + "}";
    }

    @Test
    void 有记录_读成它的类型() {
        Wire.Reply reply = read(
                MARRIAGE, hit("{\"state\":\"已婚\",\"spouse\":\"990102199007210245\",\"registered\":\"2016-05-20\"}"));
        assertThat(reply.result()).isEqualTo(Result.HIT);
        assertThat(reply.answer())
                .contains(new Marriage(
                        "已婚", CitizenId.parse("990102199007210245").orElseThrow(), LocalDate.of(2016, 5, 20)));
    }

    @Test
    void 零套也是答案() {
        assertThat(read(HOMES, hit("{\"owned\":0}")).answer()).contains(new Homes(0));
    }

    @Test
    void 金额精确到分() {
        Wire.Reply reply = read(
                MORTGAGE,
                hit("{\"borrowed\":true,\"state\":\"正常\",\"repaidInTwelveMonths\":52680.1,\"repaidNotWithdrawn\":0.07,"
                        + "\"contract\":\"A-1\",\"thirdHome\":false}"));
        assertThat(reply.answer().orElseThrow().fields())
                .containsEntry("近十二月已还本息", new BigDecimal("52680.10"))
                .containsEntry("未提已还本息", new BigDecimal("0.07"));
    }

    @Test
    void 无记录_没有字段() {
        Wire.Reply reply = read(HOMES, "{\"requestId\":\"$id\",\"result\":\"MISS\",\"data\":{\"owned\":0}}");
        assertThat(reply.result()).isEqualTo(Result.MISS);
        assertThat(reply.answer()).isEmpty();
    }

    @Test
    void 姓名不符_是不一致_不用它的答案() {
        Wire.Reply reply =
                read(HOMES, "{\"requestId\":\"$id\",\"result\":\"HIT\",\"name\":\"周园\",\"data\":{\"owned\":0}}");
        assertThat(reply.failure()).isEqualTo(Failure.NAME_DIFFERS);
        assertThat(reply.result()).isEqualTo(Result.CONFLICT);
        assertThat(reply.answer()).isEmpty();
    }

    @Test
    void 多出来的字段不妨事() {
        assertThat(read(HOMES, hit("{\"owned\":2,\"remark\":\"新增字段\"}")).answer())
                .contains(new Homes(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{\"result\":",
                "<html>网关</html>",
                "{\"requestId\":\"$id\"}",
                "{\"requestId\":\"$id\",\"result\":\"OK\",\"name\":\"周远\",\"data\":{\"owned\":0}}",
                "{\"requestId\":\"$id\",\"result\":\"TIMEOUT\",\"name\":\"周远\",\"data\":{\"owned\":0}}",
                "{\"requestId\":\"other\",\"result\":\"HIT\",\"name\":\"周远\",\"data\":{\"owned\":0}}",
                "{\"requestId\":\"other\",\"result\":\"MISS\"}",
                "{\"requestId\":7,\"result\":\"HIT\",\"name\":\"周远\",\"data\":{\"owned\":0}}",
                "{\"requestId\":\"$id\",\"result\":\"HIT\",\"data\":{\"owned\":0}}",
                "{\"requestId\":\"$id\",\"result\":\"HIT\",\"name\":\" \",\"data\":{\"owned\":0}}",
                "{\"requestId\":\"$id\",\"result\":\"HIT\",\"name\":\"周远\"}",
                "{\"requestId\":\"$id\",\"result\":\"HIT\",\"name\":\"周远\",\"data\":null}",
                "{\"requestId\":\"$id\",\"result\":\"HIT\",\"name\":\"周远\",\"data\":{}}",
                "{\"requestId\":\"$id\",\"result\":\"HIT\",\"name\":\"周远\",\"data\":{\"owned\":null}}",
                "{\"requestId\":\"$id\",\"result\":\"HIT\",\"name\":\"周远\",\"data\":{\"owned\":\"0\"}}",
                "{\"requestId\":\"$id\",\"result\":\"HIT\",\"name\":\"周远\",\"data\":{\"owned\":\"\"}}",
                "{\"requestId\":\"$id\",\"result\":\"HIT\",\"name\":\"周远\",\"data\":{\"owned\":0.5}}",
                "{\"requestId\":\"$id\",\"result\":\"HIT\",\"name\":\"周远\",\"data\":{\"owned\":false}}",
                "{\"requestId\":\"$id\",\"result\":\"HIT\",\"name\":\"周远\",\"data\":{\"owned\":-1}}",
                "{\"requestId\":\"$id\",\"result\":\"HIT\",\"name\":\"周远\",\"data\":{\"owned\":1,\"owned\":0}}",
                "{\"requestId\":\"$id\",\"result\":\"HIT\",\"name\":\"周远\",\"data\":{\"owned\":0}}{}",
                "{\"requestId\":\"$id\",\"result\":\"HIT\",\"name\":\"周远\",\"data\":[0]}"
            })
    void 不合约定的答复_是出错_绝不当作零(String body) {
        Wire.Reply reply = read(HOMES, body);
        assertThat(reply.failure()).isEqualTo(Failure.UNREADABLE);
        assertThat(reply.result()).isEqualTo(Result.ERROR);
        assertThat(reply.answer()).isEmpty();
        assertThat(reply.data()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"state\":\"已婚\",\"spouse\":\"990102199007210246\",\"registered\":\"2016-05-20\"}",
                "{\"state\":\"已婚\",\"spouse\":\"990102199007210245\",\"registered\":\"2016-02-30\"}",
                "{\"state\":\"同居\",\"spouse\":null,\"registered\":null}",
                "{\"state\":\"未婚\",\"spouse\":\"990102199007210245\",\"registered\":null}"
            })
    void 不可能对的婚姻记录_是出错(String data) {
        assertThat(read(MARRIAGE, hit(data)).failure()).isEqualTo(Failure.UNREADABLE);
    }

    @Test
    void 封存的答案再读出来一样() {
        Wire.Reply reply = read(HOMES, hit("{\"owned\":3}"));
        assertThat(Wire.answer(HOMES, reply.data())).isEqualTo(new Homes(3));
    }

    @Test
    void 问题带上用途和依据_家人只在需要时带上() {
        Subject.Citizen person = Rounds.persona("zhou-yuan");
        Subject.Citizen wife = Rounds.persona("lin-qiu");
        var family = new Subject.Citizen(
                person.id(), person.name(), Optional.of(new Subject.Relative(wife.id(), wife.name())), List.of());
        String whole = Wire.question(new Outgoing(HOMES, Rounds.CIVIL, "a", family));
        assertThat(whole).contains("测试用途", "《测试规定》第一条", "990102198803150138", "990102199007210245", "林秋");
        String alone = Wire.question(new Outgoing(HOMES, Rounds.CIVIL, "a", family.alone()));
        assertThat(alone).contains("990102198803150138").doesNotContain("990102199007210245", "林秋");
    }
}
