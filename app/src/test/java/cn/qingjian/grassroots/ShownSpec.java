package cn.qingjian.grassroots;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.grassroots.Shown.Count;
import cn.qingjian.grassroots.Shown.Sum;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ShownSpec {
    private static final int PEOPLE = 3;
    private static final int OFFICES = 2;

    private static Marked said(long ruling, int sent, String person, String office) {
        return new Marked(ruling, "某事" + ruling, 7, sent, Mark.USELESS, person, office, Optional.empty());
    }

    /** So many people, one an office. */
    private static List<Marked> each(long ruling, int sent, int people) {
        return IntStream.range(0, people)
                .mapToObj(place -> said(ruling, sent, "p" + place, "o" + place))
                .toList();
    }

    private static Shown shown(List<Marked> said) {
        return Shown.of(said, PEOPLE, OFFICES);
    }

    private static List<Marked> and(List<Marked> one, List<Marked> other) {
        List<Marked> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    @Test
    void 发给四个管理部_三个管理部的三个人说了才单独显示() {
        assertThat(shown(each(1, 4, 2))).isEqualTo(Shown.NOTHING);
        assertThat(shown(each(1, 4, 3)).single())
                .containsExactly(new Count(1, "某事1", 7, Mark.USELESS, 3, Optional.empty()));
        assertThat(shown(each(1, 4, 3)).sums()).as("单独显示了的不再合在里面").isEmpty();
        assertThat(shown(each(1, 3, 3)).single()).as("只发给三个管理部").isEmpty();
    }

    @Test
    void 一个管理部的人再多也不显示() {
        List<Marked> one = IntStream.range(0, 9)
                .mapToObj(place -> said(1, 6, "p" + place, "o"))
                .toList();
        assertThat(shown(one)).isEqualTo(Shown.NOTHING);
        assertThat(shown(IntStream.range(0, 9)
                                .mapToObj(place -> said(1, 6, "p" + place, "o" + place % 2))
                                .toList())
                        .single())
                .as("两个管理部也不够单独显示")
                .isEmpty();
    }

    @Test
    void 不够单独显示的按提出单位合在一起_满三个人来自两个管理部才显示() {
        List<Marked> three = and(each(1, 1, 1), List.of(said(2, 1, "q", "x"), said(3, 1, "r", "o0")));
        assertThat(shown(three).single()).isEmpty();
        assertThat(shown(three).sums()).containsExactly(new Sum(7, Mark.USELESS, 3));
        assertThat(shown(three.subList(0, 2)).sums()).as("两个人").isEmpty();
        assertThat(shown(IntStream.range(0, 5)
                                .mapToObj(place -> said(place, 1, "p" + place, "o"))
                                .toList())
                        .sums())
                .as("五个人都是一个管理部的")
                .isEmpty();
    }

    @Test
    void 同一个人评几件只算一个人() {
        List<Marked> same = IntStream.range(0, 5)
                .mapToObj(place -> said(place, 1, "p", "o" + place))
                .toList();
        assertThat(shown(same)).isEqualTo(Shown.NOTHING);
    }

    @Test
    void 与哪一件重复_也要三个人都说是那一件() {
        List<Marked> named = new ArrayList<>();
        for (int place = 0; place < 4; place++) {
            named.add(new Marked(
                    1, "某事", 7, 6, Mark.DOUBLE, "p" + place, "o" + place, Optional.of(place < 2 ? "早的" : "别的")));
        }
        assertThat(shown(named).single())
                .singleElement()
                .satisfies(one -> assertThat(one.earlier()).isEmpty());
        named.add(new Marked(1, "某事", 7, 6, Mark.DOUBLE, "p9", "o1", Optional.of("早的")));
        assertThat(shown(named).single().getFirst().earlier()).contains("早的");
    }

    @Provide
    Arbitrary<List<Marked>> words() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 8),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.of(Mark.USELESS, Mark.DOUBLE))
                .as((ruling, person, mark) -> new Marked(
                        ruling,
                        "某事" + ruling,
                        ruling % 2,
                        (int) (ruling * 7 % 6) + 1,
                        mark,
                        "p" + person,
                        "o" + person / 2,
                        Optional.empty()))
                .list()
                .uniqueElements()
                .ofMaxSize(60);
    }

    /** Who stands behind a figure, found the slow way. */
    private static Set<String> people(List<Marked> said, Predicate<Marked> behind) {
        Set<String> people = new HashSet<>();
        said.stream().filter(behind).forEach(one -> people.add(one.person()));
        return people;
    }

    private static Predicate<Marked> of(Count count) {
        return one -> one.ruling() == count.ruling() && one.mark() == count.mark();
    }

    private static Predicate<Marked> of(Sum sum, Shown shown) {
        return one -> one.issuer() == sum.issuer()
                && one.mark() == sum.mark()
                && shown.single().stream().noneMatch(count -> of(count).test(one));
    }

    @Property(tries = 500)
    void 公开的数字没有一个少于三个人或者出自一个管理部(@ForAll("words") List<Marked> said) {
        Shown shown = shown(said);
        for (Count count : shown.single()) {
            assertThat(people(said, of(count))).hasSize(count.count()).hasSizeGreaterThanOrEqualTo(PEOPLE);
            assertThat(said.stream()
                            .filter(of(count))
                            .map(Marked::office)
                            .distinct()
                            .count())
                    .isGreaterThanOrEqualTo(PEOPLE);
        }
        for (Sum sum : shown.sums()) {
            assertThat(people(said, of(sum, shown))).hasSize(sum.count()).hasSizeGreaterThanOrEqualTo(PEOPLE);
            assertThat(said.stream()
                            .filter(of(sum, shown))
                            .map(Marked::office)
                            .distinct()
                            .count())
                    .isGreaterThanOrEqualTo(OFFICES);
        }
    }

    /** Whoever takes one word away sees a change only in figures of that issuer and word, each of at least k people. */
    @Property(tries = 500)
    void 少一个人评_不满三个人的地方什么也看不出(@ForAll("words") List<Marked> said) {
        Shown before = shown(said);
        for (Marked gone : said) {
            List<Marked> rest = said.stream().filter(one -> !one.equals(gone)).toList();
            Shown after = shown(rest);
            Predicate<Marked> alike = one -> one.issuer() == gone.issuer() && one.mark() == gone.mark();
            if (people(said, alike).size() < PEOPLE) {
                assertThat(after).isEqualTo(before);
            }
            assertThat(others(after, gone)).isEqualTo(others(before, gone));
        }
    }

    /** What is shown of other issuers and other words than that one's. */
    private static List<Object> others(Shown shown, Marked gone) {
        List<Object> others = new ArrayList<>();
        shown.single().stream()
                .filter(one -> one.issuer() != gone.issuer() || one.mark() != gone.mark())
                .forEach(others::add);
        shown.sums().stream()
                .filter(one -> one.issuer() != gone.issuer() || one.mark() != gone.mark())
                .forEach(others::add);
        return others;
    }
}
