package cn.qingjian.reporting;

import cn.qingjian.gate.ParameterBook;
import cn.qingjian.gate.Parameters;
import cn.qingjian.reporting.Condition.Bound;
import cn.qingjian.reporting.Figure.Way;
import cn.qingjian.reporting.store.FigureStore;
import cn.qingjian.reporting.store.FigureStore.Answer;
import cn.qingjian.reporting.store.FigureStore.Asked;
import cn.qingjian.reporting.store.FigureStore.Line;
import cn.qingjian.reporting.store.FigureStore.Month;
import cn.qingjian.reporting.store.FigureStore.Question;
import cn.qingjian.reporting.store.FigureStore.Test;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/** Reckons figures. Whatever page, export or return shows one, it comes from here. */
@Service
public class Figures {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
    private static final Pattern LIMIT = Pattern.compile("\\{([\\w.]+)}");

    private final FigureBook book;
    private final FigureStore store;
    private final ParameterBook parameters;

    Figures(FigureBook book, FigureStore store, ParameterBook parameters) {
        this.book = book;
        this.store = store;
        this.parameters = parameters;
    }

    /**
     * Which facts are asked for.
     *
     * @param period on which days
     * @param scope whose
     * @param kind only those that come from that kind of demand; empty for any
     */
    public record View(Period period, Scope scope, Optional<String> kind) {
        /** All facts of these days. */
        public static View of(Period period) {
            return new View(period, Scope.ALL, Optional.empty());
        }

        /** The same for other days. */
        public View in(Period other) {
            return new View(other, scope, kind);
        }
    }

    /** One figure. */
    public Reading read(Figure figure, View view) {
        return read(List.of(figure), view).getFirst();
    }

    /** Many figures, with the limits in force and the facts of each source read once. */
    public List<Reading> read(List<Figure> figures, View view) {
        var reckoner = new Reckoner(view);
        reckoner.look(figures);
        return figures.stream().map(reckoner::read).toList();
    }

    /**
     * The records behind a figure.
     *
     * @param period their days, which for a figure of another time are not those that were asked for
     * @param total how many there are
     * @param lines those of the page
     * @param sums whether a number of each is summed
     */
    public record Records(Period period, long total, List<Line> lines, boolean sums) {
        public Records {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The records behind a figure, newest first; empty where it has none of its own, such as a share of two others.
     *
     * @param offset records before
     * @param limit records at most
     */
    public Optional<Records> records(Figure figure, View view, int offset, int limit) {
        Figure own = source(figure);
        Period days = days(figure, view.period());
        return new Reckoner(view)
                .asked(own, days)
                .map(asked -> new Records(
                        days,
                        store.count(asked.question()),
                        store.lines(asked, offset, limit),
                        asked.sum().isPresent()));
    }

    /** A figure month by month, months without anything left out; empty where it can't be told so. */
    public Optional<List<Month>> months(Figure figure, View view) {
        return new Reckoner(view)
                .asked(figure, view.period())
                .map(Asked::question)
                .map(store::months);
    }

    /** Years of which a figure has a total without months, with that. */
    public Map<Integer, Long> wholeYears(Figure figure, View view) {
        return new Reckoner(view)
                .asked(figure, view.period())
                .map(Asked::question)
                .map(store::wholeYears)
                .orElse(Map.of());
    }

    /** The figure of whose records another one tells. */
    public Figure source(Figure figure) {
        return switch (figure.way()) {
            case Way.Before(String of) -> book.figure(of);
            case Way.Change(String of) -> book.figure(of);
            case Way.YearSoFar(String of) -> book.figure(of);
            case Way.LastYear(String of) -> book.figure(of);
            case Way.Count ignored -> figure;
            case Way.Sum ignored -> figure;
            case Way.Minutes ignored -> figure;
            case Way.Distinct ignored -> figure;
            case Way.Share ignored -> figure;
            case Way.Plan ignored -> figure;
            case Way.Missing ignored -> figure;
        };
    }

    private static Period days(Figure figure, Period period) {
        return switch (figure.way()) {
            case Way.Before ignored -> period.before();
            case Way.YearSoFar ignored -> period.yearSoFar();
            case Way.LastYear ignored -> period.lastYear();
            case Way.Change ignored -> period;
            case Way.Count ignored -> period;
            case Way.Sum ignored -> period;
            case Way.Minutes ignored -> period;
            case Way.Distinct ignored -> period;
            case Way.Share ignored -> period;
            case Way.Plan ignored -> period;
            case Way.Missing ignored -> period;
        };
    }

    /** A part in percent of a whole, to two places; the whole isn't nothing. */
    static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
    }

    /** Person-minutes in hours, to one place. */
    public static BigDecimal hours(long minutes) {
        return BigDecimal.valueOf(minutes).divide(SIXTY, 1, RoundingMode.HALF_UP);
    }

    /** A figure of its own for some days, from which others are reckoned. */
    private record Part(Figure figure, Period period) {}

    /** Reckons for one view; the limits are those in force on the last day. What two figures ask is asked once. */
    private final class Reckoner {
        private final View view;
        private final Parameters limits;
        private final Map<Asked, Answer> answers = new HashMap<>();

        Reckoner(View view) {
            this.view = view;
            this.limits = parameters.on(view.period().to(), 0);
        }

        /** Asks the facts all that these figures need, together. */
        void look(List<Figure> figures) {
            answers.putAll(store.answers(figures.stream()
                    .flatMap(figure -> parts(figure).stream())
                    .flatMap(part -> asked(part.figure(), part.period()).stream())
                    .toList()));
        }

        private List<Part> parts(Figure figure) {
            Period days = view.period();
            return switch (figure.way()) {
                case Way.Change(String of) ->
                    List.of(new Part(book.figure(of), days), new Part(book.figure(of), days.before()));
                case Way.Share(String part, String whole) ->
                    List.of(new Part(book.figure(part), days), new Part(book.figure(whole), days));
                default -> List.of(new Part(source(figure), days(figure, days)));
            };
        }

        Reading read(Figure figure) {
            return switch (figure.way()) {
                case Way.Count ignored -> counted(figure, view.period());
                case Way.Sum ignored -> counted(figure, view.period());
                case Way.Minutes ignored -> counted(figure, view.period());
                case Way.Distinct ignored -> counted(figure, view.period());
                case Way.Before(String of) ->
                    as(figure, before(of, view.period().before()));
                case Way.YearSoFar(String of) ->
                    as(figure, counted(book.figure(of), view.period().yearSoFar()));
                case Way.LastYear(String of) ->
                    as(figure, before(of, view.period().lastYear()));
                case Way.Change(String of) -> change(figure, book.figure(of));
                case Way.Share(String part, String whole) ->
                    both(
                            figure,
                            counted(book.figure(part), view.period()),
                            counted(book.figure(whole), view.period()),
                            (one, all) ->
                                    all.signum() == 0 ? none(figure, "没有可以作比的记录") : some(figure, percent(one, all)));
                case Way.Plan(String kind) -> planned(figure, kind);
                case Way.Missing(String why) -> none(figure, why);
            };
        }

        private Reading change(Figure figure, Figure of) {
            return both(
                    figure,
                    counted(of, view.period()),
                    before(of.code(), view.period().before()),
                    (now, before) -> before.signum() == 0
                            ? none(figure, "上年同期是零，不算同比")
                            : some(figure, percent(now.subtract(before), before)));
        }

        private Reading both(
                Figure figure, Reading one, Reading other, BiFunction<BigDecimal, BigDecimal, Reading> reckon) {
            if (one.value().isEmpty() || other.value().isEmpty()) {
                return none(figure, one.value().isEmpty() ? one.why() : other.why());
            }
            return reckon.apply(one.value().get(), other.value().get());
        }

        /** A number of another year is told only where all of it could be looked at: a part of it would mislead. */
        private Reading before(String of, Period period) {
            Reading before = counted(book.figure(of), period);
            return before.unsorted() > 0 ? none(before.figure(), "录入的往年数没有细分到这一项") : before;
        }

        private Reading planned(Figure figure, String kind) {
            if (view.scope().bearer().isPresent()) {
                return none(figure, "计划按提出的科室编，不按承担的单位分");
            }
            return store.planned(
                            kind, view.period().to().getYear(), view.scope().issuer())
                    .map(number -> some(figure, BigDecimal.valueOf(number)))
                    .orElseGet(() -> none(figure, "本年度还没有编计划"));
        }

        private Reading counted(Figure figure, Period period) {
            Optional<Asked> asked = asked(figure, period);
            if (asked.isEmpty()) {
                return none(figure, "所依据的限度参数没有启用");
            }
            Answer answer = Objects.requireNonNull(answers.get(asked.get()), figure.code());
            boolean hours = figure.way() instanceof Way.Minutes;
            if (answer.whole() && !hours) {
                return none(figure, "这段时间所在年度只录入了全年数，不能按时段算");
            }
            BigDecimal value = switch (figure.way()) {
                case Way.Sum ignored -> BigDecimal.valueOf(answer.sum());
                case Way.Distinct ignored -> BigDecimal.valueOf(answer.sum());
                case Way.Minutes ignored -> hours(answer.minutes());
                default -> BigDecimal.valueOf(answer.amount());
            };
            return new Reading(figure, name(figure), period, Optional.of(value), "", answer.unsorted());
        }

        /** What a figure asks of the facts; empty where it asks nothing itself, or stands on a limit that is switched off. */
        Optional<Asked> asked(Figure figure, Period period) {
            Optional<Question> question = switch (figure.way()) {
                case Way.Count(String source, List<Condition> conditions) -> question(source, conditions, period);
                case Way.Sum(String source, List<Condition> conditions, String attribute) ->
                    question(source, counted(conditions, attribute), period);
                case Way.Distinct(String source, List<Condition> conditions, String ignored) ->
                    question(source, conditions, period);
                case Way.Minutes(String source) -> question(source, List.of(), period);
                default -> Optional.empty();
            };
            return question.map(one -> new Asked(
                    one,
                    figure.way() instanceof Way.Sum sum ? Optional.of(sum.attribute()) : Optional.empty(),
                    figure.way() instanceof Way.Distinct distinct
                            ? Optional.of(distinct.attribute())
                            : Optional.empty()));
        }

        /** Only what adds something; of what was entered as a total nobody knows the number. */
        private static List<Condition> counted(List<Condition> when, String attribute) {
            List<Condition> all = new ArrayList<>(when);
            all.add(new Condition.Within(attribute, Optional.of(new Bound("", 0)), Optional.empty()));
            return all;
        }

        private Optional<Question> question(String source, List<Condition> when, Period period) {
            List<Test> tests = new ArrayList<>();
            for (Condition condition : when) {
                Optional<Test> test = test(condition);
                if (test.isEmpty()) {
                    return Optional.empty();
                }
                tests.add(test.get());
            }
            return Optional.of(new Question(source, tests, period, view.scope(), view.kind()));
        }

        private Optional<Test> test(Condition condition) {
            String attribute = condition.attribute();
            boolean ofPast = Source.OF_PAST.contains(attribute);
            return switch (condition) {
                case Condition.OneOf(String ignored, List<String> values) ->
                    Optional.of(
                            new Test(attribute, values, Optional.empty(), Optional.empty(), Optional.empty(), ofPast));
                case Condition.Is(String ignored, boolean value) ->
                    Optional.of(new Test(
                            attribute, List.of(), Optional.of(value), Optional.empty(), Optional.empty(), ofPast));
                case Condition.Within(String ignored, Optional<Bound> moreThan, Optional<Bound> atMost) ->
                    within(attribute, moreThan, atMost, ofPast);
            };
        }

        private Optional<Test> within(
                String attribute, Optional<Bound> moreThan, Optional<Bound> atMost, boolean ofPast) {
            Optional<Long> lower = moreThan.flatMap(this::number);
            Optional<Long> upper = atMost.flatMap(this::number);
            return lower.isPresent() == moreThan.isPresent() && upper.isPresent() == atMost.isPresent()
                    ? Optional.of(new Test(attribute, List.of(), Optional.empty(), lower, upper, ofPast))
                    : Optional.empty();
        }

        private Optional<Long> number(Bound bound) {
            return bound.parameter().isEmpty()
                    ? Optional.of(bound.number())
                    : limits.limit(bound.parameter()).map(limit -> limit.value().longValue());
        }

        private String name(Figure figure) {
            return LIMIT.matcher(figure.name())
                    .replaceAll(key -> limits.limit(key.group(1))
                            .map(limit -> limit.value().stripTrailingZeros().toPlainString())
                            .orElse("限度"));
        }

        private Reading some(Figure figure, BigDecimal value) {
            return new Reading(figure, name(figure), view.period(), Optional.of(value), "", 0);
        }

        private Reading none(Figure figure, String why) {
            return new Reading(figure, name(figure), view.period(), Optional.empty(), why, 0);
        }

        private Reading as(Figure figure, Reading other) {
            return new Reading(figure, name(figure), other.period(), other.value(), other.why(), other.unsorted());
        }
    }
}
