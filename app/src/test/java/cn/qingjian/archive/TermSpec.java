package cn.qingjian.archive;

import static cn.qingjian.archive.SomePieces.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.archive.Appraisal.Outcome;
import cn.qingjian.kernel.LegalBasis.Mark;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermSpec {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final Optional<LocalDate> OVER = Optional.of(TODAY.minusDays(1));

    @Test
    void 定期的保管到年限那年年底_永久的没有尽头() {
        assertThat(Term.TEN.until(2015)).contains(LocalDate.of(2025, 12, 31));
        assertThat(Term.THIRTY.until(2015)).contains(LocalDate.of(2045, 12, 31));
        assertThat(Term.PERMANENT.until(2015)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2025-12-30,false", "2025-12-31,false", "2026-01-01,true"})
    void 最后一天还算在期限里_第二天起待鉴定(LocalDate day, boolean due) {
        Item piece = item(Term.TEN.until(2015), false, false, Optional.empty());
        assertThat(piece.standing().due(day)).isEqualTo(due);
        assertThat(piece.state(day)).isEqualTo(due ? "待鉴定" : "在库");
    }

    @Test
    void 永久的和已销毁的不会待鉴定() {
        assertThat(item(Optional.empty(), false, false, Optional.empty())
                        .standing()
                        .due(TODAY.plusYears(500)))
                .isFalse();
        Item gone = item(OVER, false, true, Optional.empty());
        assertThat(gone.standing().due(TODAY)).isFalse();
        assertThat(gone.state(TODAY)).isEqualTo("已销毁");
        assertThat(item(OVER, true, false, Optional.empty()).state(TODAY)).isEqualTo("鉴定中");
        assertThat(item(Optional.empty(), false, false, Optional.of(TODAY)).state(TODAY))
                .isEqualTo("已移交");
    }

    @Test
    void 档号由全宗号年度期限件号组成() {
        assertThat(Item.number("0137", 2026, Term.PERMANENT, 1)).isEqualTo("0137-2026-永久-0001");
        assertThat(Item.number("A1", 2015, Term.TEN, 12_345)).isEqualTo("A1-2015-10年-12345");
    }

    private static Retention row(String code, LocalDate from, Term term, boolean ended) {
        return new Retention(0, code, "材料", term, ended, "依据", Mark.OWN, from, "某人");
    }

    @Test
    void 期限表按日期_最后开始的算_停用的不在表上() {
        List<Retention> rows = List.of(
                row("a", TODAY.minusYears(1), Term.TEN, false),
                row("a", TODAY, Term.THIRTY, false),
                row("a", TODAY.plusDays(1), Term.THIRTY, true),
                row("b", TODAY.plusDays(1), Term.TEN, false));
        assertThat(RetentionTable.on(rows, TODAY.minusDays(1)))
                .extracting(Retention::term)
                .containsExactly(Term.TEN);
        assertThat(RetentionTable.on(rows, TODAY)).extracting(Retention::term).containsExactly(Term.THIRTY);
        assertThat(RetentionTable.on(rows, TODAY.plusDays(1)))
                .extracting(Retention::code)
                .containsExactly("b");
    }

    @ParameterizedTest
    @CsvSource({
        "own.policy,材料,依据,2026-11-29,",
        "Own,材料,依据,2026-11-29,code",
        "own.,材料,依据,2026-11-29,code",
        "own,' ',依据,2026-11-29,label",
        "own,材料,' ',2026-11-29,basis",
        "own,材料,依据,2026-11-28,from"
    })
    void 改期限表写明依据_只能从今天起(
            String code, String label, String basis, LocalDate from, @org.jspecify.annotations.Nullable String field) {
        var errors = RetentionTable.errors(new RetentionTable.Typed(code, label, Term.TEN, false, basis, from), TODAY);
        assertThat(errors.all().keySet()).isEqualTo(field == null ? java.util.Set.of() : java.util.Set.of(field));
    }

    private static java.util.Set<String> wrong(Outcome outcome, Optional<Term> term, String reason, Item... items) {
        return Appraisals.errors(new Appraisals.Typed(List.of(), outcome, term, reason), List.of(items), TODAY)
                .all()
                .keySet();
    }

    @Test
    void 没到期的不能鉴定_续存要有新期限_都要有理由() {
        Item over = item(OVER, false, false, Optional.empty());
        Item last = item(Optional.of(TODAY), false, false, Optional.empty());
        Item waiting = item(OVER, true, false, Optional.empty());
        assertThat(wrong(Outcome.DESTROY, Optional.empty(), "没有价值", over)).isEmpty();
        assertThat(wrong(Outcome.KEEP, Optional.of(Term.TEN), "还要查", over)).isEmpty();
        assertThat(wrong(Outcome.KEEP, Optional.empty(), "还要查", over)).containsExactly("term");
        assertThat(wrong(Outcome.KEEP, Optional.of(Term.NOT_KEPT), "还要查", over)).containsExactly("term");
        assertThat(wrong(Outcome.DESTROY, Optional.empty(), " ", over)).containsExactly("reason");
        assertThat(wrong(Outcome.DESTROY, Optional.empty(), "没有价值")).containsExactly("items");
        assertThat(wrong(Outcome.DESTROY, Optional.empty(), "没有价值", over, last)).containsExactly("items");
        assertThat(wrong(Outcome.DESTROY, Optional.empty(), "没有价值", waiting)).containsExactly("items");
    }

    @Test
    void 移交的须是永久的_没有移交过的_日期不在以后() {
        Item forever = item(Optional.empty(), false, false, Optional.empty());
        Item gone = item(Optional.empty(), false, false, Optional.of(TODAY));
        assertThat(Transfers.errors(List.of(forever), "青禾市档案馆", TODAY, TODAY).isEmpty())
                .isTrue();
        assertThat(Transfers.errors(List.of(), "", TODAY.plusDays(1), TODAY)
                        .all()
                        .keySet())
                .containsExactly("items", "receiver", "day");
        assertThat(Transfers.errors(List.of(gone), "馆", TODAY, TODAY).all()).containsOnlyKeys("items");
        assertThat(Transfers.errors(List.of(item(OVER, false, false, Optional.empty())), "馆", TODAY, TODAY)
                        .all())
                .containsOnlyKeys("items");
    }

    @Test
    void 提出的人不能复核_复核过的不再复核() {
        Appraisal waiting = new Appraisal(
                1,
                Outcome.DESTROY,
                Optional.empty(),
                Optional.empty(),
                "没有价值",
                SomePieces.CLERK.id(),
                "苏静雯",
                java.time.Instant.EPOCH,
                Optional.empty(),
                List.of(7L));
        assertThat(Appraisals.mayDecide(waiting, SomePieces.CLERK)).isFalse();
        var other = new cn.qingjian.people.Account(
                2, "other", "何青云", SomePieces.OFFICE, "副主任", java.util.Set.of(cn.qingjian.people.Role.OFFICE));
        assertThat(Appraisals.mayDecide(waiting, other)).isTrue();
        var department = new cn.qingjian.people.Account(
                3, "third", "谢沛霖", SomePieces.OFFICE, "科长", java.util.Set.of(cn.qingjian.people.Role.DEPARTMENT));
        assertThat(Appraisals.mayDecide(waiting, department)).isFalse();
    }

    @Test
    void 没有值的元素不留_控制字符去掉() {
        Deposit deposit = SomePieces.deposit("k", "own.policy", TODAY, SomePieces.CLERK);
        assertThat(deposit.elements()).extracting(Element::name).containsExactly("标题", "来源");
        assertThat(Element.own("附注", "甲\u0000乙\u001b").value()).isEqualTo("甲 乙");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "../x.pdf", "a/b", "a\\b", "a\nb"})
    void 文件名里没有路径(String name) {
        assertThatThrownBy(() -> new Deposit.File(name, "application/pdf", new byte[] {1}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void 核心元数据十八个_名称不重() {
        assertThat(CoreElement.values()).hasSize(18);
        assertThat(List.of(CoreElement.values())).extracting(CoreElement::label).doesNotHaveDuplicates();
    }
}
