package cn.qingjian.clauses.wording;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.clauses.Difference;
import cn.qingjian.clauses.Difference.Kind;
import cn.qingjian.clauses.Match;
import cn.qingjian.clauses.MatchClass;
import cn.qingjian.clauses.SourceClause;
import cn.qingjian.clauses.Span;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DraftAlignmentSpec {
    private static final String RULE = "缴存单位应当在每月十五日前，将变更情况报市公积金中心备案。";

    @Test
    void 照录_全文标出_份额为一_没有不同() {
        Match match = match(RULE, RULE);

        assertThat(match.coveredShare()).isEqualTo(1);
        assertThat(match.draftSpans()).containsExactly(new Span(0, RULE.length() - 1));
        assertThat(match.sourceSpans()).isEqualTo(match.draftSpans());
        assertThat(match.differences()).isEmpty();
    }

    @Test
    void 数字改了_作为不同列出() {
        assertThat(match(RULE.replace("十五日", "二十日"), RULE).differences())
                .containsExactly(new Difference(Kind.NUMBER, "二十日", "十五日"));
    }

    @Test
    void 数字只是换了写法_不是不同() {
        assertThat(match(RULE.replace("十五日", "15日"), RULE).differences()).isEmpty();
    }

    @Test
    void 应当改为可以_作为不同列出() {
        assertThat(match(RULE.replace("应当", "可以"), RULE).differences())
                .containsExactly(new Difference(Kind.MODAL, "可以", "应当"));
    }

    @Test
    void 机关改了_作为不同列出() {
        assertThat(match(RULE.replace("市公积金中心", "县财政局"), RULE).differences())
                .containsExactly(new Difference(Kind.AGENCY, "县财政局", "市公积金中心"));
    }

    @Test
    void 来源多出的限制_也作为不同列出() {
        String stricter = "缴存单位应当在每月十五日前，将变更情况报市公积金中心备案，逾期不得超过三日。";

        assertThat(match(RULE, stricter).differences())
                .extracting(Difference::kind, Difference::draft, Difference::source)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(Kind.NUMBER, "", "三日"),
                        org.assertj.core.groups.Tuple.tuple(Kind.MODAL, "", "不得"));
    }

    @Test
    void 无关句子里的数字_不算不同() {
        String draft = RULE + "窗口每周开放五天，每天接待群众三百人次以上。";

        assertThat(match(draft, RULE).differences()).isEmpty();
    }

    @Test
    void 只是相关的来源_不列不同() {
        Match related = new DraftAlignment(RULE.replace("十五日", "二十日")).match(source(RULE), MatchClass.RELATED, 0.2);

        assertThat(related.differences()).isEmpty();
    }

    @Test
    void 套话不计入份额_也不标出() {
        DraftAlignment draft = new DraftAlignment(RULE + "请认真贯彻执行有关要求。特此通知，请认真贯彻执行。");
        assertThat(draft.isBoilerplate()).isFalse();

        Match match = new DraftAlignment("请各单位认真贯彻执行。" + RULE).match(source("请各单位认真贯彻执行。" + RULE), MatchClass.NEAR, 1);

        assertThat(match.coveredShare()).isEqualTo(1);
    }

    @Test
    void 全是套话的条款_认得出来() {
        assertThat(new DraftAlignment("特此通知，请认真贯彻执行。").isBoilerplate()).isFalse();
        assertThat(new DraftAlignment("请各单位结合实际，认真贯彻执行。").isBoilerplate()).isTrue();
        assertThat(new DraftAlignment("本办法自2026年1月1日起施行。").isBoilerplate()).isTrue();
        assertThat(new DraftAlignment("").isBoilerplate()).isTrue();
    }

    @Test
    void 几个来源合起来_份额按并集计() {
        String first = "窗口人员应当一次告知所需的全部材料";
        String second = "受理后五个工作日内应当作出书面答复";
        DraftAlignment draft = new DraftAlignment(first + "。" + second + "。");
        Match one = draft.match(source(first), MatchClass.NEAR, 0.9);
        Match other = draft.match(source(second), MatchClass.NEAR, 0.8);
        Match related = draft.match(source(second), MatchClass.RELATED, 0.2);

        assertThat(one.coveredShare()).isEqualTo(0.5);
        assertThat(draft.coveredShare(List.of(one, other))).isEqualTo(1);
        assertThat(draft.coveredShare(List.of(one, related))).isEqualTo(0.5);
        assertThat(draft.coveredShare(List.of())).isZero();
    }

    @Test
    void 标出的是原文中的字_不受标点和全角影响() {
        String draft = "缴存单位 应当在每月15日前，将“变更情况”报市公积金中心备案";
        String source = "缴存单位应当在每月１５日前将变更情况，报市公积金中心备案";

        Match match = match(draft, source);

        assertThat(match.draftSpans()).containsExactly(new Span(0, draft.length()));
        assertThat(match.sourceSpans()).containsExactly(new Span(0, source.length()));
    }

    @Property(tries = 200)
    void 位置总在原文之内_两边的字数相等(@ForAll long seed) {
        Random random = new Random(seed);
        String text = Texts.random(random, 1 + random.nextInt(150), 24);
        String other = Texts.edited(random, text, random.nextInt(12));

        Match match = match(text, other);

        assertThat(match.coveredShare()).isBetween(0.0, 1.0);
        assertThat(match.draftSpans()).allMatch(span -> span.to() <= text.length());
        assertThat(match.sourceSpans()).allMatch(span -> span.to() <= other.length());
        assertThat(units(text, match.draftSpans())).isEqualTo(units(other, match.sourceSpans()));
    }

    private static int units(String text, List<Span> spans) {
        return spans.stream()
                .mapToInt(span ->
                        NormalText.of(text.substring(span.from(), span.to())).length())
                .sum();
    }

    private static Match match(String draft, String source) {
        return new DraftAlignment(draft).match(source(source), MatchClass.NEAR, 0.9);
    }

    private static SourceClause source(String text) {
        return new SourceClause("d", "第一条", text);
    }
}
