package cn.qingjian.receptions;

import static cn.qingjian.gate.Rule.Question.GENUINE;
import static cn.qingjian.gate.Rule.Question.MERGEABLE;
import static cn.qingjian.gate.Rule.Question.PLANNED;
import static cn.qingjian.gate.Rule.Question.WITHIN_LIMITS;

import cn.qingjian.gate.Circumstances;
import cn.qingjian.gate.Finding;
import cn.qingjian.gate.Finding.Evidence;
import cn.qingjian.gate.Finding.WayOut;
import cn.qingjian.gate.Parameters;
import cn.qingjian.gate.Rule;
import cn.qingjian.gate.Say;
import cn.qingjian.kernel.Money;
import cn.qingjian.receptions.Register.Other;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What a reception must answer before guests come. */
final class ReceptionRules {
    private final Register register;

    ReceptionRules(Register register) {
        this.register = register;
    }

    List<Rule<Reception>> all() {
        return List.of(
                new Rule<>("无公函一律不接待", "REC-04", Sources.LETTER, PLANNED, ReceptionRules::letter),
                new Rule<>("接待清单要素齐全", "REC-06", Sources.LIST, PLANNED, ReceptionRules::complete),
                new Rule<>("接待须经审批", "REC-05", Sources.TOTAL, PLANNED, ReceptionRules::approved),
                new Rule<>("接待费不超过年度总额", "REC-05", Sources.TOTAL, PLANNED, this::withinBudget),
                new Rule<>("一份公函只接待一次", "REC-04", Sources.ONCE, MERGEABLE, this::letterOnce),
                new Rule<>("短期内不重复接待", "S21", Sources.AGAIN, MERGEABLE, this::again),
                new Rule<>("工作餐不超过一次", "REC-02", Sources.MEALS, WITHIN_LIMITS, ReceptionRules::meals),
                new Rule<>("陪餐人数不超过标准", "REC-01", Sources.COMPANIONS, WITHIN_LIMITS, ReceptionRules::companions),
                new Rule<>("工作餐不上酒不供烟不上高档菜肴", "REC-03", Sources.TABLE, WITHIN_LIMITS, ReceptionRules::table),
                new Rule<>("不提供野味鱼翅燕窝", "REC-12", Sources.VENUE, WITHIN_LIMITS, ReceptionRules::wild),
                new Rule<>("用餐用车按标准收费", "REC-07", Sources.CHARGE, WITHIN_LIMITS, ReceptionRules::charged),
                new Rule<>("不迎送不层层多人陪同", "REC-09", Sources.WELCOME, WITHIN_LIMITS, ReceptionRules::welcome),
                new Rule<>("同城一般不接待", "REC-14", Sources.LOCAL, WITHIN_LIMITS, ReceptionRules::sameCity),
                new Rule<>("人均费用不超过当地标准", "REC-14", Sources.LOCAL, WITHIN_LIMITS, ReceptionRules::perHead),
                new Rule<>("非公务活动不纳入接待", "REC-04", Sources.LETTER, GENUINE, ReceptionRules::official),
                new Rule<>("不用私人会所和高消费场所", "REC-12", Sources.VENUE, GENUINE, ReceptionRules::venue),
                new Rule<>("不收送礼品礼金", "REC-13", Sources.HIDDEN, GENUINE, ReceptionRules::gifts),
                new Rule<>("不用会议培训名义列支接待费", "REC-08", Sources.BOOKING, GENUINE, this::booked));
    }

    private static Finding letter(Reception reception, Circumstances world) {
        return Standard.set(world.parameters(), "rec.letter.required")
                ? Say.missing(reception.words().missingLetter(), "缺%s，无公函一律不接待。请补齐来函，没有来函的不接待。")
                : Say.clear();
    }

    private static Finding complete(Reception reception, Circumstances world) {
        Held held = reception.held();
        return Say.missing(
                Stream.of(
                                held.guests().isEmpty() ? "接待对象" : "",
                                held.activities().isEmpty() ? "活动项目" : "",
                                held.place().isBlank() ? "场所" : "",
                                held.meals() > 0 && held.amount().signum() == 0 ? "费用" : "")
                        .filter(part -> !part.isEmpty())
                        .toList(),
                "还缺%s。对象、项目、时间、场所、费用、陪同都要写，接待后逐项对照。");
    }

    private static Finding approved(Reception reception, Circumstances world) {
        return Say.opposeIf(reception.words().approver().isBlank(), "没有写明谁批的。接待费实行审批控制，先报本单位负责人同意。", WayOut.CORRECT);
    }

    private Finding withinBudget(Reception reception, Circumstances world) {
        Held held = reception.held();
        long unit = reception.words().host().unit();
        int year = held.from().getYear();
        Optional<Money> budget = register.budget(unit, year);
        if (budget.isEmpty()) {
            return Say.explain(
                    "%s%d年的接待费预算还没有录入，无法控制总额，请由办公室录入，或者说明钱从哪里来。"
                            .formatted(reception.words().host().name(), year),
                    List.of(),
                    WayOut.PLAN);
        }
        Money over = Standard.overBudget(register, unit, held, reception.id().number());
        return Say.opposeIf(
                over.signum() > 0,
                "%s%d年接待费预算%s元，已用和已准%s元，加上这次%s元，超出%s元。"
                        .formatted(
                                reception.words().host().name(),
                                year,
                                budget.get().print(),
                                register.spent(unit, year, reception.id().number())
                                        .print(),
                                held.amount().print(),
                                over.print()),
                WayOut.SHORTEN);
    }

    /** The same letter at the same office again is a double; at another office the delegation may well go on there. */
    private Finding letterOnce(Reception reception, Circumstances world) {
        ReceptionWords words = reception.words();
        List<Other> same = words.letter().isBlank()
                ? List.of()
                : register.others(reception.id().number()).stream()
                        .filter(other -> other.words().letter().equals(words.letter()))
                        .toList();
        boolean here = same.stream()
                .anyMatch(other -> other.words().host().unit() == words.host().unit());
        if (here) {
            return Say.oppose("公函%s在这个单位已经接待过，不再接待第二次。".formatted(words.letter()), evidence(same), WayOut.MERGE);
        }
        return same.isEmpty()
                ? Say.clear()
                : Say.explain(
                        "公函%s别的单位也在接待，请并成一次，或者说明来函写明要到几处。".formatted(words.letter()), evidence(same), WayOut.MERGE);
    }

    private Finding again(Reception reception, Circumstances world) {
        List<Other> again = Standard.again(
                world.parameters(),
                register,
                reception.words(),
                reception.held(),
                reception.id().number());
        return again.isEmpty()
                ? Say.clear()
                : Say.advise(
                        "%s不久前刚来过，电话、视频能说清的不再来。".formatted(reception.words().sender()), evidence(again), WayOut.MERGE);
    }

    private static Finding meals(Reception reception, Circumstances world) {
        Optional<Parameters.Limit> limit = world.parameters().limit("rec.meals.max");
        int meals = reception.held().meals();
        return limit.isEmpty() || meals <= limit.get().whole()
                ? Say.clear()
                : Say.lighten(
                        reception.with(reception.held().withMeals(limit.get().whole())),
                        "接待对象按标准自行用餐，工作餐最多%d次，%d次减为%d次。"
                                .formatted(
                                        limit.get().whole(), meals, limit.get().whole()));
    }

    private static Finding companions(Reception reception, Circumstances world) {
        Held held = reception.held();
        OptionalInt most = Standard.companions(world.parameters(), held.guests().size());
        if (held.meals() == 0 || most.isEmpty() || held.companions().size() <= most.getAsInt()) {
            return Say.clear();
        }
        List<Person> left =
                held.companions().subList(most.getAsInt(), held.companions().size());
        return Say.lighten(
                reception.with(held.withCompanions(most.getAsInt())),
                "来宾%d人，陪餐最多%d人，从后面减去%d人。".formatted(held.guests().size(), most.getAsInt(), left.size()),
                Say.words(left.stream().map(Person::label).toList()));
    }

    private static Finding table(Reception reception, Circumstances world) {
        return forbidden(
                reception.held().extras(Extra.Sort.SERVED).stream()
                        .filter(extra -> Standard.forbidden(world.parameters(), extra))
                        .toList(),
                "工作餐不得提供%s，请去掉。");
    }

    private static Finding wild(Reception reception, Circumstances world) {
        return forbidden(reception.held().extras(Extra.Sort.WILD), "不得提供%s，菜品以家常菜为主，请去掉。");
    }

    private static Finding charged(Reception reception, Circumstances world) {
        Held held = reception.held();
        return Say.explainIf(
                held.payable() && held.collected().signum() == 0,
                "安排了工作餐或者用车，却不收伙食费、交通费，请按标准收取，或者说明为什么不收。",
                WayOut.CORRECT);
    }

    private static Finding welcome(Reception reception, Circumstances world) {
        Held held = reception.held();
        Finding welcome = forbidden(held.extras(Extra.Sort.WELCOME), "不得%s，请去掉。");
        OptionalInt most = Standard.companions(world.parameters(), held.guests().size());
        boolean many =
                held.meals() == 0 && most.isPresent() && held.companions().size() > most.getAsInt();
        return welcome instanceof Finding.Clear && many
                ? Say.explain(
                        "不用餐也有%d人陪同，参照陪餐标准不超过%d人，请减少，或者说明各人做什么。"
                                .formatted(held.companions().size(), most.getAsInt()),
                        List.of(),
                        WayOut.SHORTEN)
                : welcome;
    }

    private static Finding sameCity(Reception reception, Circumstances world) {
        return Say.explainIf(
                reception.words().sameCity() && Standard.set(world.parameters(), "rec.sameCity"),
                "来宾就在本市，同城一般不接待，请说明为什么要接待。",
                WayOut.DROP);
    }

    private static Finding perHead(Reception reception, Circumstances world) {
        Optional<Parameters.Limit> limit = world.parameters().limit("rec.perHead.max");
        Held held = reception.held();
        if (limit.isEmpty()) {
            return Say.clear();
        }
        Money most = Money.rounded(limit.get()
                .value()
                .multiply(BigDecimal.valueOf((long) held.guests().size() * held.days())));
        return Say.explainIf(
                held.amount().compareTo(most) > 0,
                "估计%s元，按每位来宾每天%s元计最多%s元，请减少，或者说明理由。"
                        .formatted(held.amount().print(), limit.get().value().toPlainString(), most.print()),
                WayOut.SHORTEN);
    }

    private static Finding official(Reception reception, Circumstances world) {
        List<String> signs = Standard.unofficial(reception.held());
        return signs.isEmpty() ? Say.clear() : Say.oppose("活动里有非公务的内容，不得纳入接待，请去掉。", Say.words(signs), WayOut.DROP);
    }

    private static Finding venue(Reception reception, Circumstances world) {
        List<String> signs = Standard.hidden(reception.held());
        return signs.isEmpty()
                ? Say.clear()
                : Say.oppose("不得使用私人会所、高消费场所，请改在单位食堂或者定点场所。", Say.words(signs), WayOut.CORRECT);
    }

    private static Finding gifts(Reception reception, Circumstances world) {
        return forbidden(reception.held().extras(Extra.Sort.GIFT), "不得收送%s，请去掉。");
    }

    private Finding booked(Reception reception, Circumstances world) {
        Held held = reception.held();
        if (held.fund() != Fund.RECEPTION) {
            return Say.oppose("列支科目是%s，接待费只能在公务接待费里列支。".formatted(held.fund().label()), List.of(), WayOut.CORRECT);
        }
        List<Register.Meeting> near = Standard.near(
                world.parameters(), register, reception.words().host().unit(), held);
        return near.isEmpty()
                ? Say.clear()
                : Say.advise(
                        "前后几天还有会议，请分开列支，会议费里不得有接待费。",
                        near.stream()
                                .map(meeting -> new Evidence("", meeting.on().toString(), meeting.title(), ""))
                                .toList(),
                        WayOut.CORRECT);
    }

    private static Finding forbidden(List<Extra> extras, String message) {
        return Say.missing(extras.stream().map(Extra::label).toList(), message);
    }

    private static List<Evidence> evidence(List<Other> others) {
        return others.stream()
                .map(other -> new Evidence(
                        "",
                        other.held().from().toString(),
                        other.words().host().name() + "《" + other.words().title() + "》",
                        ""))
                .toList();
    }
}
