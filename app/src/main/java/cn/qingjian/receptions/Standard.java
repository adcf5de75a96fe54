package cn.qingjian.receptions;

import cn.qingjian.gate.Parameters;
import cn.qingjian.kernel.Money;
import cn.qingjian.receptions.Register.Meeting;
import cn.qingjian.receptions.Register.Other;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The standard of receptions, asked by the rules before and by the risk score before and after. */
final class Standard {
    /** Places that hide what they are; words that only look so, such as 工会所属, aren't meant. */
    private static final Pattern HIDDEN = Pattern.compile("私人会所|(?<!工)会所(?!属)|高尔夫|夜总会|KTV|洗浴|足浴|农家乐|度假村");

    /** What is no official business; the names of offices that deal with it are. */
    private static final Pattern UNOFFICIAL =
            Pattern.compile("旅游(?!局|厅|部|委|集团|发展|主管)|游览|观光|探亲|度假|休闲|娱乐|健身|宴请|垂钓|采摘|赏花");

    private Standard() {}

    /** How many companions so many guests may have at table; empty where no limit is in force. */
    static OptionalInt companions(Parameters limits, int guests) {
        return limits.limit("rec.accompany.smallGuests")
                        .filter(border -> guests > border.whole())
                        .isPresent()
                ? limits.limit("rec.accompany.largeDivisor")
                        .map(by -> OptionalInt.of(BigDecimal.valueOf(guests)
                                .divideToIntegralValue(by.value())
                                .intValueExact()))
                        .orElseGet(OptionalInt::empty)
                : limits.limit("rec.accompany.small")
                        .map(most -> OptionalInt.of(most.whole()))
                        .orElseGet(OptionalInt::empty);
    }

    /** Whether a thing may not be served: a limit of 0 is in force. */
    static boolean forbidden(Parameters limits, Extra served) {
        String key = switch (served) {
            case ALCOHOL -> "rec.alcohol";
            case TOBACCO -> "rec.tobacco";
            default -> "rec.delicacy";
        };
        return limits.limit(key).filter(limit -> limit.value().signum() == 0).isPresent();
    }

    /** What is served and may not be. */
    static List<Extra> served(Parameters limits, Held held) {
        return Stream.concat(
                        held.extras(Extra.Sort.SERVED).stream().filter(extra -> forbidden(limits, extra)),
                        held.extras(Extra.Sort.WILD).stream())
                .toList();
    }

    /** Whether a flag is set. */
    static boolean set(Parameters limits, String flag) {
        return limits.limit(flag).filter(limit -> limit.value().signum() > 0).isPresent();
    }

    /** What of its items is no official business. */
    static List<String> unofficial(Held held) {
        return held.activities().stream()
                .filter(item -> UNOFFICIAL.matcher(item).find())
                .toList();
    }

    /** What tells that guests are taken where nobody should take them. */
    static List<String> hidden(Held held) {
        return Stream.concat(
                        held.venue() == Venue.CLUB ? Stream.of(held.venue().label()) : Stream.empty(),
                        Stream.concat(Stream.of(held.place()), held.activities().stream())
                                .filter(text -> HIDDEN.matcher(text).find()))
                .toList();
    }

    /** By how much the year's budget would be overdrawn; zero where it isn't, or where nobody has entered one. */
    static Money overBudget(Register register, long unit, Held held, long except) {
        int year = held.from().getYear();
        return register.budget(unit, year)
                .map(budget -> register.spent(unit, year, except)
                        .plus(held.amount())
                        .minus(budget)
                        .max(Money.ZERO))
                .orElse(Money.ZERO);
    }

    /** Earlier receptions of the same sender at the same office, so many days back. */
    static List<Other> again(Parameters limits, Register register, ReceptionWords words, Held held, long except) {
        return limits.limit("rec.repeat.days")
                .map(days -> register.others(except).stream()
                        .filter(other -> !words.sender().isBlank()
                                && other.words().sender().equals(words.sender())
                                && other.words().host().unit() == words.host().unit())
                        .filter(other -> !other.held().from().isAfter(held.from())
                                && ChronoUnit.DAYS.between(other.held().to(), held.from()) <= days.whole())
                        .toList())
                .orElse(List.of());
    }

    /** Meetings of the host near its days. */
    static List<Meeting> near(Parameters limits, Register register, long unit, Held held) {
        return limits.limit("rec.meeting.days")
                .map(days -> register.meetings(
                        unit, held.from().minusDays(days.whole()), held.to().plusDays(days.whole())))
                .orElse(List.of());
    }
}
