package cn.qingjian.fieldresearch;

import cn.qingjian.slips.Place;
import cn.qingjian.slips.SlipWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A visit for research as it is written down before anybody sets out.
 *
 * @param title what it is called
 * @param sort what sort of research
 * @param planItem the plan item (立项) that it carries out
 * @param leader key of the account that leads it
 * @param leaderName the leader's name
 * @param units where it goes
 * @param from first day
 * @param to last day
 * @param companions how many go with the leader
 * @param hosts how many people of each unit must be there
 * @param company how many more are to keep them company
 * @param meeting how many people the largest meeting has
 * @param reason why it has to be
 * @param questions what it wants to find out
 * @param materials what the units are to prepare
 * @param forms what the units are to fill in
 * @param scores what it scores by
 * @param circulated whether the result is circulated (通报)
 * @param chief why the head of the unit must be there; empty where he needn't
 */
public record ResearchWords(
        String title,
        ResearchSort sort,
        Optional<Long> planItem,
        long leader,
        String leaderName,
        List<Place> units,
        LocalDate from,
        LocalDate to,
        int companions,
        int hosts,
        int company,
        int meeting,
        String reason,
        List<String> questions,
        List<String> materials,
        List<String> forms,
        List<String> scores,
        boolean circulated,
        String chief)
        implements SlipWords {
    public ResearchWords {
        units = List.copyOf(units);
        questions = List.copyOf(questions);
        materials = List.copyOf(materials);
        forms = List.copyOf(forms);
        scores = List.copyOf(scores);
    }

    @Override
    public int people() {
        return hosts + company;
    }

    @Override
    public List<String> asks() {
        List<String> asks = new ArrayList<>();
        questions.forEach(question -> asks.add("想弄清：" + question));
        materials.forEach(material -> asks.add("准备材料：" + material));
        asks.add("%s带队%d人到，每个单位%d人在场%s".formatted(leaderName, companions + 1, people(), company == 0 ? "，不用陪同" : ""));
        return asks;
    }

    @Override
    public String text() {
        return Stream.of(Stream.of(title, reason), questions.stream(), materials.stream())
                .flatMap(lines -> lines)
                .collect(Collectors.joining("。"));
    }

    /** How many days it takes. */
    public int days() {
        return Math.toIntExact(from.datesUntil(to.plusDays(1)).count());
    }

    /** The same without company. */
    ResearchWords withoutCompany() {
        return new ResearchWords(
                title,
                sort,
                planItem,
                leader,
                leaderName,
                units,
                from,
                to,
                companions,
                hosts,
                0,
                meeting,
                reason,
                questions,
                materials,
                forms,
                scores,
                circulated,
                chief);
    }
}
