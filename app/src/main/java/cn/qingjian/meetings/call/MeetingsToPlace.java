package cn.qingjian.meetings.call;

import cn.qingjian.gate.DemandId;
import cn.qingjian.gate.Gate;
import cn.qingjian.gate.ParameterBook;
import cn.qingjian.gate.Parameters;
import cn.qingjian.gate.WorkCalendar;
import cn.qingjian.meetings.Attendee;
import cn.qingjian.meetings.MeetingKind;
import cn.qingjian.meetings.Place;
import cn.qingjian.meetings.Sort;
import cn.qingjian.meetings.store.MeetingStore;
import cn.qingjian.meetings.store.RoomStore;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Unit;
import cn.qingjian.scheduling.Placeable;
import cn.qingjian.scheduling.Placeables;
import cn.qingjian.scheduling.Slot;
import cn.qingjian.scheduling.Venue;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The meetings to come as the layout sees them: those that were announced move only where the gate lets them, and not at short notice. */
@Component
class MeetingsToPlace implements Placeables {
    private static final String DAYS = "mtg.layout.days";
    private static final String NOTICE = "mtg.filing.workdaysBefore";

    private final MeetingStore store;
    private final RoomStore rooms;
    private final ParameterBook book;
    private final Gate gate;
    private final Meetings meetings;
    private final WorkCalendar calendar;
    private final People people;
    private final Clock clock;

    MeetingsToPlace(
            MeetingStore store,
            RoomStore rooms,
            ParameterBook book,
            Gate gate,
            Meetings meetings,
            WorkCalendar calendar,
            People people,
            Clock clock) {
        this.store = store;
        this.rooms = rooms;
        this.book = book;
        this.gate = gate;
        this.meetings = meetings;
        this.calendar = calendar;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return MeetingKind.CODE;
    }

    @Override
    public List<Placeable> placeable() {
        LocalDate today = LocalDate.now(clock);
        List<Room> open = rooms.open();
        long centre = people.centre().map(Unit::id).orElse(0L);
        Parameters limits = book.on(today, 0);
        int days = limits.limit(DAYS).map(Parameters.Limit::whole).orElse(0);
        Roster roster = meetings.roster();
        LocalDate first = today.plusDays(1);
        LocalDate noticed = limits.limit(NOTICE)
                .map(limit -> workdaysAfter(today, limit.whole()))
                .orElse(first);
        return store
                .standing(Arrays.stream(MeetingStatus.values())
                        .filter(MeetingStatus::underway)
                        .toList())
                .stream()
                .filter(meeting -> meeting.words().start().toLocalDate().isAfter(today))
                .map(meeting -> new ToPlace(
                        meeting, convener(meeting, roster), venues(meeting, open, centre), first, noticed, days))
                .filter(one -> !one.venues().isEmpty())
                .map(Placeable.class::cast)
                .toList();
    }

    private static Optional<Long> convener(Meeting meeting, Roster roster) {
        return roster.named(meeting.words().convener()).map(Account::id);
    }

    /** The first day that so many working days lie before, it included. */
    private LocalDate workdaysAfter(LocalDate today, int count) {
        return count <= 0
                ? today.plusDays(1)
                : Stream.iterate(today.plusDays(1), day -> day.plusDays(1))
                        .filter(calendar.workdays())
                        .skip(count - 1L)
                        .findFirst()
                        .orElseThrow();
    }

    /**
     * The rooms that hold those who come; with people elsewhere, those from which they can be joined. For one that was announced,
     * first of all the place that people have been told.
     */
    private static List<Venue> venues(Meeting meeting, List<Room> open, long centre) {
        List<Attendee> people = meeting.words().attendees();
        long here = people.stream().filter(one -> !one.video()).count();
        boolean video = here < people.size();
        Place place = meeting.words().place();
        Venue own = open.stream()
                .filter(room -> place.room().equals(Optional.of(room.id())))
                .map(room -> venue(room, centre))
                .findFirst()
                .orElseGet(
                        () -> new Venue(place.room().orElse(-meeting.id()), place.name(), centre, people.size() + 1));
        Stream<Venue> fit = open.stream()
                .filter(room -> room.seats() >= here && (!video || room.video()))
                .map(room -> venue(room, centre));
        return meeting.status() == MeetingStatus.ANNOUNCED
                ? Stream.concat(Stream.of(own), fit.filter(room -> room.id() != own.id()))
                        .toList()
                : fit.toList();
    }

    private static Venue venue(Room room, long centre) {
        return new Venue(room.id(), room.name(), centre, room.seats());
    }

    private final class ToPlace implements Placeable {
        private final Meeting meeting;
        private final Optional<Long> convener;
        private final List<Venue> venues;
        private final LocalDate first;
        private final LocalDate noticed;
        private final int days;

        ToPlace(
                Meeting meeting,
                Optional<Long> convener,
                List<Venue> venues,
                LocalDate first,
                LocalDate noticed,
                int days) {
            this.meeting = meeting;
            this.convener = convener;
            this.venues = venues;
            this.first = first;
            this.noticed = noticed;
            this.days = days;
        }

        @Override
        public DemandId id() {
            return meeting.demandId();
        }

        @Override
        public String title() {
            return meeting.title();
        }

        @Override
        public Set<Long> people() {
            return Stream.concat(
                            meeting.words().attendees().stream()
                                    .map(Attendee::account)
                                    .flatMap(Optional::stream),
                            convener.stream())
                    .collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public Set<Long> remote() {
            return meeting.words().attendees().stream()
                    .filter(Attendee::video)
                    .map(Attendee::account)
                    .flatMap(Optional::stream)
                    .filter(one -> !convener.equals(Optional.of(one)))
                    .collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public int minutes() {
            return meeting.words().minutes();
        }

        @Override
        public List<Venue> venues() {
            return venues;
        }

        @Override
        public LocalDateTime earliest() {
            LocalDate day = meeting.words().start().toLocalDate().minusDays(days);
            LocalDate soonest = fixed() || !told() ? first : noticed;
            return (day.isBefore(soonest) ? soonest : day).atStartOfDay();
        }

        @Override
        public LocalDateTime latest() {
            return meeting.words().start().toLocalDate().plusDays(days + 1L).atStartOfDay();
        }

        @Override
        public Optional<Slot> announced() {
            long elsewhere = -meeting.id();
            return meeting.words()
                    .place()
                    .room()
                    .or(() -> told() ? Optional.of(elsewhere) : Optional.empty())
                    .map(room -> new Slot(meeting.words().start(), room));
        }

        @Override
        public boolean told() {
            return meeting.status() == MeetingStatus.ANNOUNCED;
        }

        @Override
        public boolean fixed() {
            return told()
                    && (meeting.words().place().room().isEmpty()
                            || meeting.words().start().toLocalDate().isBefore(noticed));
        }

        @Override
        public Optional<String> bars(Slot slot) {
            return meetings.bars(meeting, meeting.words().at(slot.start(), slot.venue(), room(slot)));
        }

        @Override
        public boolean management() {
            return meeting.words().sort() == Sort.COMPREHENSIVE;
        }

        @Override
        public void place(Slot slot, Account by) {
            Meeting now = store.find(meeting.id()).orElseThrow();
            boolean announced = now.status() == MeetingStatus.ANNOUNCED;
            if (!now.status().underway() || announced != told()) {
                throw new IllegalStateException(now.id() + " can no longer change");
            }
            Meeting.Words words = now.words().at(slot.start(), slot.venue(), room(slot));
            if (told()) {
                meetings.announceAnew(now, words, by);
            } else if (store.save(now.id(), now.version(), words)) {
                gate.withdraw(now.demandId(), "重新排期", by);
            } else {
                throw new IllegalStateException(now.id() + " was changed meanwhile");
            }
        }

        @Override
        public void confirm() {
            if (told() && !meetings.hasItsRoom(meeting.id())) {
                throw new IllegalStateException(meeting.id() + " has lost its room");
            }
        }

        private String room(Slot slot) {
            return venues.stream()
                    .filter(venue -> venue.id() == slot.venue())
                    .map(Venue::name)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
