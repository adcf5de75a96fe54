package cn.qingjian.campaigns;

import cn.qingjian.slips.Place;
import cn.qingjian.slips.SlipWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A campaign as it is written down before it begins.
 *
 * @param title what it is called
 * @param sort what sort of campaign
 * @param organiser who holds it
 * @param approval the paper that approves it by name, with its number
 * @param content what is done
 * @param units who takes part
 * @param people how many people of each unit
 * @param days how many days each of them
 * @param from the first day
 * @param to the last day
 * @param materials what the units are to hand in
 * @param duty the line of the units' list of duties that it belongs to
 * @param admission the approval to hand down what is on no list (准入审批)
 */
public record CampaignWords(
        String title,
        CampaignSort sort,
        Organiser organiser,
        String approval,
        String content,
        List<Place> units,
        int people,
        int days,
        LocalDate from,
        LocalDate to,
        List<String> materials,
        String duty,
        String admission)
        implements SlipWords {
    public CampaignWords {
        units = List.copyOf(units);
        materials = List.copyOf(materials);
    }

    @Override
    public List<String> asks() {
        List<String> asks = new ArrayList<>();
        asks.add("%s：%s，每个单位%d人，每人%d天".formatted(sort.label(), content, people, days));
        materials.forEach(material -> asks.add("报材料：" + material));
        return asks;
    }

    @Override
    public String text() {
        return title + "。" + content;
    }

    /** Whether it goes to the grassroots. */
    boolean below() {
        return units.stream().anyMatch(Place::grassroots);
    }
}
