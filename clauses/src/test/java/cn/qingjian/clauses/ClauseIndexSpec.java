package cn.qingjian.clauses;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.clauses.Coverage.MeaningState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClauseIndexSpec {
    private static final String RULE = "窗口人员收到申请后，应当当场核对材料；材料不齐的，一次告知需要补正的全部内容，并出具书面凭证。";
    private static final String OTHER = "停车场经营者应当在入口处公示收费标准和监督电话，不得在公示之外另行收费。";

    private final ClauseIndex index = ClauseIndex.of(List.of(
            new SourceClause("服务规范", "第三条", RULE),
            new SourceClause("停车管理办法", "第八条", OTHER),
            new SourceClause("档案办法", "第二条", "档案借阅应当登记，借阅期限为十日，到期未还的由保管科室催还。"),
            new SourceClause("绿化办法", "第五条", "公共绿地由养护单位每日巡查，发现损毁的及时修复并记录在案。"),
            new SourceClause("值班制度", "第一条", "值班人员实行昼夜轮换，交接时应当填写值班日志并当面签字确认。")));

    @Test
    void 已有规定的条款_给出依据_位置和份额() {
        Coverage coverage = index.cover(RULE);

        Match best = coverage.matches().getFirst();
        assertThat(best.source().documentId()).isEqualTo("服务规范");
        assertThat(best.kind()).isEqualTo(MatchClass.VERBATIM);
        assertThat(best.score()).isGreaterThan(0.95);
        assertThat(coverage.coveredShare()).isEqualTo(1);
        assertThat(coverage.meaning()).isEqualTo(MeaningState.OFF);
        assertThat(coverage.boilerplate()).isFalse();
    }

    @Test
    void 没有规定的条款_未发现() {
        Coverage coverage = index.cover("图书馆读者证遗失后可以凭身份证件补办。");

        assertThat(coverage.matches()).noneMatch(match -> match.kind().provides());
        assertThat(coverage.coveredShare()).isZero();
    }

    @Test
    void 套话_不检索_不算重复() {
        Coverage coverage = index.with(List.of(new SourceClause("某通知", "结尾", "请各单位认真贯彻执行。")))
                .cover("请各单位认真贯彻执行。");

        assertThat(coverage.boilerplate()).isTrue();
        assertThat(coverage.matches()).isEmpty();
    }

    @Test
    void 许多文件都有的条款_不算已有规定() {
        List<SourceClause> many = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            many.add(new SourceClause("县区办法" + i, "第九条", RULE));
        }

        assertThat(ClauseIndex.of(many).cover(RULE).matches())
                .isNotEmpty()
                .allMatch(match -> match.kind() == MatchClass.RELATED);
    }

    @Test
    void 只由符合条件的文件作答() {
        assertThat(index.cover(RULE, document -> !document.equals("服务规范")).matches())
                .noneMatch(match -> match.source().documentId().equals("服务规范"));
    }

    @Test
    void 匹配按分数由高到低_不超过所要的个数() {
        ClauseIndex more = index.with(List.of(
                new SourceClause("县区规范", "第一条", RULE.replace("当场", "及时")),
                new SourceClause("镇街规范", "第一条", RULE.replace("当场核对材料", "两日内核对"))));

        List<Match> matches = more.cover(RULE, document -> true, 2).matches();

        assertThat(matches).hasSize(2);
        assertThat(matches.getFirst().source().documentId()).isEqualTo("服务规范");
        assertThat(matches.get(0).score()).isGreaterThanOrEqualTo(matches.get(1).score());
    }

    @Test
    void 加入和删去文件_得到另一个索引() {
        ClauseIndex without = index.without(Set.of("服务规范"));
        ClauseIndex back = without.with(List.of(new SourceClause("新规范", "第一条", RULE)));

        assertThat(without.size()).isEqualTo(4);
        assertThat(without.cover(RULE).matches())
                .noneMatch(match -> match.kind().provides());
        assertThat(back.cover(RULE).matches().getFirst().source().documentId()).isEqualTo("新规范");
        assertThat(index.size()).isEqualTo(5);
    }

    @Test
    void 空条款和极长的条款_都有答案() {
        assertThat(index.cover("").matches()).isEmpty();
        assertThat(index.cover((RULE + OTHER).repeat(200)).boilerplate()).isFalse();
        assertThat(ClauseIndex.of(List.of()).cover(RULE).matches()).isEmpty();
    }
}
