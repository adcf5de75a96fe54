package cn.qingjian.meetings.call;

import cn.qingjian.gate.DemandId;
import cn.qingjian.meetings.AgendaItem;
import cn.qingjian.meetings.Attendee;
import cn.qingjian.meetings.Level;
import cn.qingjian.meetings.MeetingCall;
import cn.qingjian.meetings.MeetingKind;
import cn.qingjian.meetings.Place;
import cn.qingjian.meetings.Purpose;
import cn.qingjian.meetings.Rank;
import cn.qingjian.meetings.ReviewClass;
import cn.qingjian.meetings.Sort;
import cn.qingjian.meetings.Source;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.reviews.Matter;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A meeting as it is kept.
 *
 * @param id key
 * @param words what it is about, who comes, when and where
 * @param unit the department that calls
 * @param author key of the account that began it
 * @param authorName the author's name
 * @param status where it stands
 * @param version grows with every saved change
 * @param secret stands in the QR code at its door
 * @param mergedInto what took it in
 */
public record Meeting(
        long id,
        Words words,
        Unit unit,
        long author,
        String authorName,
        MeetingStatus status,
        int version,
        UUID secret,
        Optional<String> mergedInto) {
    /**
     * What a meeting is about, who comes, when and where; see {@link MeetingCall}.
     *
     * @param title its name
     * @param level from whom to whom
     * @param sort its sort
     * @param purpose what for
     * @param necessity why it must be held
     * @param convener who convenes it
     * @param convenerRank the convener's rank
     * @param start when it begins
     * @param minutes how long it lasts
     * @param groups whether groups talk apart
     * @param agenda its items
     * @param attendees who is to come
     * @param place where
     * @param source what it is about
     * @param approval the record of approval
     * @param papers what is to be read
     * @param afterwards what is asked afterwards
     * @param planItem key of the plan item
     */
    public record Words(
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
            Optional<Long> planItem) {
        public Words {
            agenda = List.copyOf(agenda);
            attendees = List.copyOf(attendees);
        }

        /** The same with another agenda and length. */
        public Words lasting(int length, List<AgendaItem> items) {
            return new Words(
                    title,
                    level,
                    sort,
                    purpose,
                    necessity,
                    convener,
                    convenerRank,
                    start,
                    length,
                    groups,
                    items,
                    attendees,
                    place,
                    source,
                    approval,
                    papers,
                    afterwards,
                    planItem);
        }

        /** The same with other people. */
        public Words calling(List<Attendee> people) {
            return new Words(
                    title,
                    level,
                    sort,
                    purpose,
                    necessity,
                    convener,
                    convenerRank,
                    start,
                    minutes,
                    groups,
                    agenda,
                    people,
                    place,
                    source,
                    approval,
                    papers,
                    afterwards,
                    planItem);
        }

        /** The same at another time in another room. */
        public Words at(LocalDateTime begin, long room, String name) {
            return new Words(
                    title,
                    level,
                    sort,
                    purpose,
                    necessity,
                    convener,
                    convenerRank,
                    begin,
                    minutes,
                    groups,
                    agenda,
                    attendees,
                    new Place(place.video(), Optional.of(room), name),
                    source,
                    approval,
                    papers,
                    afterwards,
                    planItem);
        }

        /** When it ends. */
        public LocalDateTime end() {
            return start.plusMinutes(minutes);
        }
    }

    /** The same with other words. */
    public Meeting with(Words other) {
        return new Meeting(id, other, unit, author, authorName, status, version, secret, mergedInto);
    }

    /** Its name. */
    public String title() {
        return words.title();
    }

    /** Its key at the gate. */
    public DemandId demandId() {
        return new DemandId(MeetingKind.CODE, id);
    }

    /** What the gate judges, under the rules of that day. */
    public MeetingCall demand(LocalDate day) {
        return new MeetingCall(
                demandId(),
                words.title(),
                words.level(),
                words.sort(),
                words.purpose(),
                words.necessity(),
                words.convener(),
                words.convenerRank(),
                words.start(),
                words.minutes(),
                words.groups(),
                words.agenda(),
                words.attendees(),
                words.place(),
                words.source(),
                words.approval(),
                words.papers(),
                words.afterwards(),
                unit.id(),
                words.planItem(),
                day);
    }

    /** What a review session sees of it, by its classes of that day. */
    public Matter matter(LocalDate day) {
        return new Matter(demandId(), version, ReviewClass.keys(demand(day)), words.title(), unit.id(), author);
    }

    /** Whether a person may read it: once announced everyone of the agency, before that those who call it and who oversee. */
    public boolean readableBy(Account person) {
        return status.open() || writableBy(person) || person.is(Role.LEADER, Role.INSPECTOR, Role.LEGAL);
    }

    /** Whether a person may change it and keep its clock: the department that calls, and the office. */
    public boolean writableBy(Account person) {
        return person.unit().id() == unit.id() || person.is(Role.OFFICE);
    }
}
