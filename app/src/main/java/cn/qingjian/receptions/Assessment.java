package cn.qingjian.receptions;

import cn.qingjian.gate.Parameters;
import cn.qingjian.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Scores the risk of one reception: as it is to be held, or as it was held against what was admitted. */
final class Assessment {
    private final long number;
    private final ReceptionWords words;
    private final Held held;
    private final Optional<Held> admitted;
    private final Parameters parameters;
    private final Register register;
    private final List<Risk.Reason> reasons = new ArrayList<>();

    private Assessment(
            long number,
            ReceptionWords words,
            Held held,
            Optional<Held> admitted,
            Parameters parameters,
            Register register) {
        this.number = number;
        this.words = words;
        this.held = held;
        this.admitted = admitted;
        this.parameters = parameters;
        this.register = register;
    }

    /** The risk of a reception that is still to come. */
    static Risk before(long number, ReceptionWords words, Parameters parameters, Register register) {
        return new Assessment(number, words, words.held(), Optional.empty(), parameters, register).risk();
    }

    /** The risk of a reception as it was held. */
    static Risk after(long number, ReceptionWords words, Held real, Parameters parameters, Register register) {
        return new Assessment(number, words, real, Optional.of(words.held()), parameters, register).risk();
    }

    private Risk risk() {
        what();
        howMany();
        money();
        admitted.ifPresent(this::against);
        around();
        return Risk.of(reasons, parameters);
    }

    private void what() {
        if (Standard.set(parameters, "rec.letter.required")) {
            found(Hazard.LETTER, words.missingLetter(), "缺");
        }
        found(Hazard.UNOFFICIAL, Standard.unofficial(held), "");
        found(Hazard.SERVED, labels(Standard.served(parameters, held)), "");
        found(Hazard.VENUE, Standard.hidden(held), "");
        found(Hazard.WELCOME, labels(held.extras(Extra.Sort.WELCOME)), "");
        found(Hazard.GIFT, labels(held.extras(Extra.Sort.GIFT)), "");
    }

    private void howMany() {
        OptionalInt standard = held.meals() == 0
                ? OptionalInt.empty()
                : Standard.companions(parameters, held.guests().size());
        int came = held.companions().size();
        if (standard.isPresent() && came > standard.getAsInt()) {
            add(Hazard.COMPANIONS, "来宾%d人，陪餐%d人，标准是%d人".formatted(held.guests().size(), came, standard.getAsInt()));
        } else {
            admitted.filter(one -> came > one.companions().size())
                    .ifPresent(one -> add(
                            Hazard.COMPANIONS,
                            "陪同%d人，准予%d人".formatted(came, one.companions().size())));
        }
        parameters
                .limit("rec.meals.max")
                .filter(most -> held.meals() > most.whole())
                .ifPresent(most -> add(Hazard.MEALS, "工作餐%d次，最多%d次".formatted(held.meals(), most.whole())));
    }

    private void money() {
        admitted.filter(one -> held.amount().compareTo(one.amount()) > 0)
                .ifPresent(one -> add(
                        Hazard.AMOUNT,
                        "用了%s元，准予%s元"
                                .formatted(held.amount().print(), one.amount().print())));
        Money over = Standard.overBudget(register, words.host().unit(), held, number);
        if (over.signum() > 0) {
            add(Hazard.BUDGET, "%s年度接待费超出预算%s元".formatted(words.host().name(), over.print()));
        }
        if (held.fund() != Fund.RECEPTION) {
            add(Hazard.FUND, "列支在" + held.fund().label());
        }
        if (held.payable() && held.collected().signum() == 0) {
            add(Hazard.CHARGE, "工作餐%d次、用车%d辆，没有收费".formatted(held.meals(), held.vehicles()));
        }
    }

    private void against(Held one) {
        found(
                Hazard.GUESTS,
                Difference.unannounced(one, held).stream().map(Person::label).toList(),
                "");
        found(Hazard.DIFFERENT, Difference.elsewhere(one, held), "");
    }

    private void around() {
        found(
                Hazard.MEETING,
                Standard.near(parameters, register, words.host().unit(), held).stream()
                        .map(meeting -> meeting.on() + "《" + meeting.title() + "》")
                        .toList(),
                "");
        found(
                Hazard.AGAIN,
                Standard.again(parameters, register, words, held, number).stream()
                        .map(other -> other.held().from() + "《" + other.words().title() + "》")
                        .toList(),
                words.sender() + "来过：");
    }

    private static List<String> labels(List<Extra> extras) {
        return extras.stream().map(Extra::label).toList();
    }

    private void found(Hazard hazard, List<String> signs, String head) {
        if (!signs.isEmpty()) {
            add(hazard, head + signs.stream().collect(Collectors.joining("、")));
        }
    }

    /** A hazard whose weight is switched off doesn't count. */
    private void add(Hazard hazard, String found) {
        parameters
                .limit(hazard.weight())
                .ifPresent(weight -> reasons.add(new Risk.Reason(hazard, found, weight.value())));
    }
}
