package cn.qingjian.meetings;

import cn.qingjian.gate.Bearers;
import cn.qingjian.gate.Demand;
import cn.qingjian.gate.DemandId;
import cn.qingjian.gate.Passage;
import cn.qingjian.gate.PlanPlace;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A call to a meeting as the gate judges it.
 *
 * @param id key of the meeting
 * @param title its name
 * @param level from whom to whom it reaches
 * @param sort what sort of meeting it is
 * @param purpose what it is for
 * @param necessity why it must be held
 * @param convener who convenes it
 * @param convenerRank the convener's rank
 * @param start when it is to begin
 * @param minutes how long it is to last
 * @param groups whether groups talk apart (分组讨论)
 * @param agenda its items in order
 * @param attendees who is to come
 * @param place where
 * @param source the document or upper meeting that it is about
 * @param approval who of the party committee approved it and under which number; empty where nobody did
 * @param papers what is read before or there, one a line
 * @param afterwards what is asked of those who came, afterwards
 * @param issuerUnit key of the department that calls
 * @param planItem key of the plan item that it carries out
 * @param day the day under whose rules it is judged
 */
public record MeetingCall(
        DemandId id,
        String title,
        Level level,
        Sort sort,
        Purpose purpose,
        String necessity,
        String convener,
        Rank convenerRank,
        LocalDateTime start,
        int minutes,
        boolean groups,
        List<AgendaItem> agenda,
        List<Attendee> attendees,
        Place place,
        Optional<Source> source,
        String approval,
        String papers,
        String afterwards,
        long issuerUnit,
        Optional<Long> planItem,
        LocalDate day)
        implements Demand {
    private static final String NUMBERS = "一二三四五六七八九十";

    public MeetingCall {
        agenda = List.copyOf(agenda);
        attendees = List.copyOf(attendees);
    }

    /** The code under which the year's plan counts a level and sort. */
    public static String classCode(Level level, Sort sort) {
        return (level.name() + '-' + sort.name()).toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Passage> says() {
        List<Passage> says = new ArrayList<>();
        for (int i = 0; i < agenda.size(); i++) {
            String address = i < NUMBERS.length() ? "议题" + NUMBERS.charAt(i) : "议题" + (i + 1);
            says.add(new Passage(address, agenda.get(i).topic()));
        }
        if (!afterwards.isBlank()) {
            says.add(new Passage("会后", afterwards));
        }
        return says;
    }

    @Override
    public Bearers bearers() {
        Map<Long, List<Attendee>> units = byUnit();
        return new Bearers(
                units.keySet(),
                units.values().stream().mapToInt(List::size).max().orElse(0));
    }

    @Override
    public Optional<PlanPlace> plan() {
        return Optional.of(new PlanPlace(classCode(level, sort), planItem));
    }

    @Override
    public Optional<LocalDate> until() {
        return Optional.of(start.toLocalDate());
    }

    @Override
    public List<String> asks() {
        List<String> asks = new ArrayList<>();
        asks.add("%d月%d日 %s 在%s%s，%d分钟"
                .formatted(
                        start.getMonthValue(),
                        start.getDayOfMonth(),
                        start.toLocalTime(),
                        place.name(),
                        place.video() ? "（视频）" : "",
                        minutes));
        asks.add("参会：" + attendees.stream().map(Attendee::words).collect(Collectors.joining("、")));
        agenda.forEach(item -> asks.add("%s（%s，%d分钟）".formatted(item.topic(), item.speaker(), item.minutes())));
        papers.lines().filter(line -> !line.isBlank()).forEach(line -> asks.add("材料：" + line.strip()));
        return asks;
    }

    /** Who is to come, by unit, smallest key first. */
    public Map<Long, List<Attendee>> byUnit() {
        return attendees.stream().collect(Collectors.groupingBy(Attendee::unit, TreeMap::new, Collectors.toList()));
    }

    /** What all items of the agenda take together. */
    public int agendaMinutes() {
        return agenda.stream().mapToInt(AgendaItem::minutes).sum();
    }

    /** When it is to end. */
    public LocalDateTime end() {
        return start.plusMinutes(minutes);
    }

    /**
     * The same meeting in that many minutes, each item shortened alike and rounded down, so that the parts never make more
     * than the whole.
     */
    public MeetingCall lasting(int limit) {
        List<AgendaItem> shorter = new ArrayList<>();
        for (AgendaItem item : agenda) {
            shorter.add(item.lasting(item.minutes() * limit / minutes));
        }
        return new MeetingCall(
                id,
                title,
                level,
                sort,
                purpose,
                necessity,
                convener,
                convenerRank,
                start,
                limit,
                groups,
                shorter,
                attendees,
                place,
                source,
                approval,
                papers,
                afterwards,
                issuerUnit,
                planItem,
                day);
    }
}
