package cn.qingjian.govapps;

import cn.qingjian.slips.Place;
import cn.qingjian.slips.SlipWords;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An app, mini-program, account or chat group as it is asked for before there is one.
 *
 * @param name what it is called
 * @param sort what it is
 * @param audience for whom it is
 * @param maker at which level it is made
 * @param purpose what it is for
 * @param units whose people use it
 * @param people how many people of each unit
 * @param from from when on
 * @param to until when it is looked at again, or dissolved
 * @param owner who answers for it
 * @param project number of the approved project (立项)
 * @param repeated what the search for the same found (查重)
 * @param embed whether it can be part of an app that there is
 * @param share whether the data can be shared instead
 * @param complaint where people complain and suggest
 * @param features what it makes people do
 * @param needed why photographs or tracks can't be done without
 * @param special for safety or emergencies
 * @param data what it collects
 */
public record AppWords(
        String name,
        AppSort sort,
        Audience audience,
        Maker maker,
        String purpose,
        List<Place> units,
        int people,
        LocalDate from,
        LocalDate to,
        String owner,
        String project,
        String repeated,
        String embed,
        String share,
        String complaint,
        List<Feature> features,
        String needed,
        boolean special,
        List<String> data)
        implements SlipWords {
    private static final int WEEK = 7;

    public AppWords {
        units = List.copyOf(units);
        features = List.copyOf(features);
        data = List.copyOf(data);
    }

    @Override
    public String title() {
        return name;
    }

    @Override
    public List<String> asks() {
        List<String> asks = new ArrayList<>();
        asks.add("%s“%s”，每个单位%d人用：%s".formatted(sort.label(), name, people, purpose));
        features.forEach(one -> asks.add(one.label()));
        data.forEach(one -> asks.add("收集：" + one));
        asks.add("不打卡、不排名、不比在线时长，用不用不作考核");
        return asks;
    }

    @Override
    public String text() {
        return purpose + "。" + data.stream().collect(Collectors.joining("、"));
    }

    /** Weeks in which it is used, a begun one counted. */
    public int weeks() {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to) / WEEK + 1);
    }

    /** Those of its features that are among these. */
    List<Feature> among(Feature... some) {
        return features.stream().filter(List.of(some)::contains).toList();
    }
}
