package cn.qingjian.receptions;

import cn.qingjian.slips.Place;
import cn.qingjian.slips.SlipWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A reception as it is written down before guests come.
 *
 * @param title what it is called
 * @param letter number of the letter (公函) that announces the guests
 * @param sender the unit that sent it
 * @param kept whether the letter itself is on file
 * @param sameCity whether the guests are of the same city
 * @param approver who of the host's leaders agreed
 * @param host the office that receives
 * @param held how it is to be held
 */
public record ReceptionWords(
        String title,
        String letter,
        String sender,
        boolean kept,
        boolean sameCity,
        String approver,
        Place host,
        Held held)
        implements SlipWords {
    @Override
    public List<Place> units() {
        return List.of(host);
    }

    @Override
    public int people() {
        return held.people();
    }

    @Override
    public LocalDate from() {
        return held.from();
    }

    @Override
    public LocalDate to() {
        return held.to();
    }

    @Override
    public List<String> asks() {
        List<String> asks = new ArrayList<>();
        asks.add("接待%s来的%d人，陪同%d人，保障%d人，工作餐%d次"
                .formatted(
                        sender,
                        held.guests().size(),
                        held.companions().size(),
                        held.support().size(),
                        held.meals()));
        held.activities().forEach(item -> asks.add("活动：" + item));
        return asks;
    }

    @Override
    public String text() {
        return Stream.concat(Stream.of(title, sender), held.activities().stream())
                .collect(Collectors.joining("。"));
    }

    /** What the letter lacks. */
    List<String> missingLetter() {
        return Stream.of(letter.isBlank() ? "公函字号" : "", sender.isBlank() ? "发函单位" : "", kept ? "" : "公函存档")
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** The same held otherwise. */
    ReceptionWords with(Held other) {
        return new ReceptionWords(title, letter, sender, kept, sameCity, approver, host, other);
    }
}
