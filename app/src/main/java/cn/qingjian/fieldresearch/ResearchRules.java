package cn.qingjian.fieldresearch;

import static cn.qingjian.gate.Rule.Question.GENUINE;
import static cn.qingjian.gate.Rule.Question.MERGEABLE;
import static cn.qingjian.gate.Rule.Question.PLANNED;
import static cn.qingjian.gate.Rule.Question.WITHIN_LIMITS;

import cn.qingjian.fieldresearch.Register.Contact;
import cn.qingjian.fieldresearch.Register.Other;
import cn.qingjian.gate.Circumstances;
import cn.qingjian.gate.Finding;
import cn.qingjian.gate.Finding.Evidence;
import cn.qingjian.gate.Finding.WayOut;
import cn.qingjian.gate.Parameters.Limit;
import cn.qingjian.gate.Rule;
import cn.qingjian.gate.Say;
import cn.qingjian.inspections.InspectionKind;
import cn.qingjian.slips.Place;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a visit for research must answer. */
final class ResearchRules {
    private static final int SHORTEST_REASON = 10;

    private final Register register;

    ResearchRules(Register register) {
        this.register = register;
    }

    List<Rule<Research>> all() {
        return List.of(
                new Rule<>("确有必要才调研", "S15", Sources.NEED, PLANNED, ResearchRules::needed),
                new Rule<>("带着问题去调研", "S16", Sources.DEPTH, PLANNED, ResearchRules::questions),
                new Rule<>("按分工到联系点", "RES-08", Sources.CONTACT, PLANNED, this::byDivision),
                new Rule<>("班子成员每人牵头课题", "RES-03", Sources.UNVERIFIED_SCHEME, PLANNED, this::leads),
                new Rule<>("综合性调研每年不超过一次", "LOC-14", Sources.ONCE, PLANNED, this::once),
                new Rule<>("严控一般性学习考察", "RES-06", Sources.FREQUENCY, PLANNED, ResearchRules::study),
                new Rule<>("欠着报告不再出发", "S16", Sources.DEPTH, PLANNED, this::reported),
                new Rule<>("同一单位不扎堆", "RES-05", Sources.CROWD, MERGEABLE, this::crowd),
                new Rule<>("调研与督检考同一约束", "INS-10", Sources.WAYS, WITHIN_LIMITS, this::together),
                new Rule<>("调研不用层层陪同", "INS-10", Sources.WAYS, WITHIN_LIMITS, ResearchRules::noCompany),
                new Rule<>("随行人员从简", "LOC-15", Sources.COMPANIONS, WITHIN_LIMITS, ResearchRules::companions),
                new Rule<>("不得开会一屋子", "RES-05", Sources.UNVERIFIED_SCHEME, WITHIN_LIMITS, ResearchRules::meeting),
                new Rule<>("调研不动辄见主要负责人", "RES-07", Sources.WAYS, WITHIN_LIMITS, ResearchRules::notTheChief),
                new Rule<>("调研不频繁要材料", "RES-07", Sources.WAYS, WITHIN_LIMITS, ResearchRules::materials),
                new Rule<>("调研不得变成督查检查", "EVA-05", Sources.EVASION, GENUINE, ResearchRules::disguised));
    }

    private static Finding needed(Research research, Circumstances world) {
        return research.words().reason().length() >= SHORTEST_REASON
                ? Say.clear()
                : Say.oppose("没有写明为什么非去不可。打电话、看数据能弄清的不去，请写明理由。", List.of(), WayOut.CORRECT);
    }

    private static Finding questions(Research research, Circumstances world) {
        return research.words().questions().isEmpty()
                ? Say.explain("没有写要弄清什么问题，去了容易走马观花，请写出问题，或者说明为何写不出。", List.of(), WayOut.CORRECT)
                : Say.clear();
    }

    private Finding byDivision(Research research, Circumstances world) {
        ResearchWords words = research.words();
        if (words.sort() != ResearchSort.CONTACT) {
            return Say.clear();
        }
        List<Evidence> others = new ArrayList<>();
        for (Place place : words.units()) {
            Optional<Contact> contact = register.contact(place.unit(), words.from());
            if (contact.filter(one -> one.leader() == words.leader()).isEmpty()) {
                others.add(new Evidence(
                        "",
                        place.name(),
                        contact.map(one -> "联系领导是" + one.leaderName()).orElse("还没有定联系领导"),
                        ""));
            }
        }
        return others.isEmpty()
                ? Say.clear()
                : Say.explain("去的不是%s的联系点，请由联系领导去，或者说明理由。".formatted(words.leaderName()), others, WayOut.CORRECT);
    }

    private Finding leads(Research research, Circumstances world) {
        Optional<Limit> limit = world.parameters().limit("res.topics.perLeader");
        return limit.isEmpty()
                        || register.topics(
                                        research.words().leader(), world.day().getYear())
                                >= limit.get().whole()
                ? Say.clear()
                : Say.advise(
                        "%s今年牵头的课题不到%d个。"
                                .formatted(
                                        research.words().leaderName(),
                                        limit.get().whole()),
                        List.of(),
                        WayOut.PLAN);
    }

    private Finding once(Research research, Circumstances world) {
        Optional<Limit> limit = world.parameters().limit("res.comprehensive.perYear");
        if (limit.isEmpty() || research.words().sort() != ResearchSort.COMPREHENSIVE) {
            return Say.clear();
        }
        List<Other> same = others(research)
                .filter(other -> other.words().sort() == ResearchSort.COMPREHENSIVE)
                .filter(other -> other.words().from().getYear()
                        == research.words().from().getYear())
                .toList();
        return same.size() + 1 <= limit.get().whole()
                ? Say.clear()
                : Say.explain(
                        "今年已有%d次综合性调研，每年不超过%d次，请并入，或者说明为何还要一次。"
                                .formatted(same.size(), limit.get().whole()),
                        evidence(same),
                        WayOut.MERGE);
    }

    private static Finding study(Research research, Circumstances world) {
        return research.words().sort() == ResearchSort.STUDY
                ? Say.explain("一般性学习交流、考察要严控数量频次，请说明学什么、回来用在哪里。", List.of(), WayOut.DROP)
                : Say.clear();
    }

    private Finding reported(Research research, Circumstances world) {
        Optional<Limit> within = world.parameters().limit("res.report.days");
        List<String> owed = within.map(limit -> register.unreported(research.issuerUnit(), world.day(), limit.whole()))
                .orElse(List.of());
        return owed.isEmpty() ? Say.clear() : Say.advise("上次的调研报告还没有交，先写出来再出发。", Say.words(owed), WayOut.CORRECT);
    }

    /** So many groups at one office within so many working days, inspections and this one counted. */
    private Finding crowd(Research research, Circumstances world) {
        Optional<Limit> window = world.parameters().limit("res.crowd.workdays");
        Optional<Limit> groups = world.parameters().limit("res.crowd.groups");
        if (window.isEmpty() || groups.isEmpty()) {
            return Say.clear();
        }
        List<Evidence> crowded = research.words().units().stream()
                .filter(Place::grassroots)
                .map(place -> near(research, place, window.get().whole(), world))
                .filter(near -> near.size() + 1 >= groups.get().whole())
                .flatMap(List::stream)
                .toList();
        return crowded.isEmpty()
                ? Say.clear()
                : Say.explain(
                        "%d个工作日内到同一管理部的调研和检查有%d批以上，扎堆了，请并成一批、错开，或者说明理由。"
                                .formatted(window.get().whole(), groups.get().whole()),
                        crowded,
                        WayOut.MERGE);
    }

    private List<Evidence> near(Research research, Place place, int window, Circumstances world) {
        ResearchWords words = research.words();
        Stream<Evidence> visits = others(research)
                .filter(other -> other.words().units().stream().anyMatch(one -> one.unit() == place.unit()))
                .filter(other -> apart(words, other.words(), world) <= window)
                .map(other -> group(
                        place,
                        other.words().from(),
                        other.issuer(),
                        other.words().title()));
        Stream<Evidence> inspections =
                register
                        .inspections(place.unit(), first(words.from(), window, world), last(words.to(), window, world))
                        .stream()
                        .map(other -> group(place, other.from(), other.issuer(), other.title()));
        return Stream.concat(visits, inspections).toList();
    }

    private static Evidence group(Place place, LocalDate from, String issuer, String title) {
        return new Evidence("", place.name() + "，" + from, issuer + "《" + title + "》", "");
    }

    /** The first day of those that lie at most so many working days before a day. */
    private static LocalDate first(LocalDate day, int window, Circumstances world) {
        LocalDate first = day;
        while (world.workdaysBetween(first.minusDays(1), day) <= window) {
            first = first.minusDays(1);
        }
        return first;
    }

    /** The last day of those that lie at most so many working days after a day. */
    private static LocalDate last(LocalDate day, int window, Circumstances world) {
        LocalDate last = day;
        while (world.workdaysBetween(day, last.plusDays(1)) <= window) {
            last = last.plusDays(1);
        }
        return last;
    }

    /** Working days between two visits, 0 where they overlap. */
    private static int apart(ResearchWords one, ResearchWords other, Circumstances world) {
        return Math.max(world.workdaysBetween(one.to(), other.from()), world.workdaysBetween(other.to(), one.from()));
    }

    private Finding together(Research research, Circumstances world) {
        Optional<Limit> limit = world.parameters().limit(InspectionKind.PER_MONTH);
        if (limit.isEmpty()) {
            return Say.clear();
        }
        YearMonth month = YearMonth.from(research.words().from());
        List<String> over = new ArrayList<>();
        for (Place place :
                research.words().units().stream().filter(Place::grassroots).toList()) {
            int visits = register.visits(place.unit(), month, research.id().number());
            if (visits + 1 > limit.get().whole()) {
                over.add("%s：%s已安排%d次".formatted(place.name(), month, visits));
            }
        }
        return over.isEmpty()
                ? Say.clear()
                : Say.oppose(
                        "每个单位每月接受督查检查考核和调研不超过%d次，请换月份、换单位，或者并入已安排的。"
                                .formatted(limit.get().whole()),
                        Say.words(over),
                        WayOut.MERGE);
    }

    private static Finding noCompany(Research research, Circumstances world) {
        ResearchWords words = research.words();
        return words.company() == 0
                ? Say.clear()
                : Say.lighten(
                        research.with(words.withoutCompany()),
                        "调研不用陪同：每个单位去掉%d名陪同的人，只留%d名必须在场的。".formatted(words.company(), words.hosts()));
    }

    private static Finding companions(Research research, Circumstances world) {
        Optional<Limit> limit = world.parameters().limit("res.companions.max");
        int companions = research.words().companions();
        return limit.isEmpty() || companions <= limit.get().whole()
                ? Say.clear()
                : Say.explain(
                        "随行%d人，一般不超过%d人，请减少，或者说明各人做什么。"
                                .formatted(companions, limit.get().whole()),
                        List.of(),
                        WayOut.SHORTEN);
    }

    private static Finding meeting(Research research, Circumstances world) {
        Optional<Limit> limit = world.parameters().limit("res.meeting.maxPeople");
        int people = research.words().meeting();
        return limit.isEmpty() || people <= limit.get().whole()
                ? Say.clear()
                : Say.oppose(
                        "座谈会有%d人，超过%d人就成了听汇报，请缩小范围或者直接到现场看。"
                                .formatted(people, limit.get().whole()),
                        List.of(),
                        WayOut.SHORTEN);
    }

    private static Finding notTheChief(Research research, Circumstances world) {
        String chief = research.words().chief();
        return chief.isBlank()
                ? Say.clear()
                : Say.explain("要求主要负责人到场，不得动辄如此，请去掉，或者说明为何只有主要负责人说得清。", Say.words(List.of(chief)), WayOut.SHORTEN);
    }

    private static Finding materials(Research research, Circumstances world) {
        Optional<Limit> limit = world.parameters().limit("res.materials.max");
        List<String> materials = research.words().materials();
        return limit.isEmpty() || materials.size() <= limit.get().whole()
                ? Say.clear()
                : Say.oppose(
                        "要准备%d种材料，最多%d种。系统里有的自己看，请删去%d种。"
                                .formatted(
                                        materials.size(),
                                        limit.get().whole(),
                                        materials.size() - limit.get().whole()),
                        Say.words(materials),
                        WayOut.SHORTEN);
    }

    private static Finding disguised(Research research, Circumstances world) {
        ResearchWords words = research.words();
        List<String> signs = Stream.of(
                        words.scores().isEmpty() ? "" : "打分：" + String.join("、", words.scores()),
                        words.forms().isEmpty() ? "" : "填表：" + String.join("、", words.forms()),
                        words.circulated() ? "结果通报" : "")
                .filter(sign -> !sign.isEmpty())
                .toList();
        return signs.isEmpty()
                ? Say.clear()
                : Say.oppose("名为调研，却打分、填表或者通报，实为督查检查。请去掉，或者按督查检查报计划。", Say.words(signs), WayOut.CORRECT);
    }

    private Stream<Other> others(Research research) {
        return register.others(research.id().number()).stream();
    }

    private static List<Evidence> evidence(List<Other> others) {
        return others.stream()
                .map(other -> new Evidence(
                        "",
                        other.words().from().toString(),
                        other.issuer() + "《" + other.words().title() + "》",
                        ""))
                .toList();
    }
}
