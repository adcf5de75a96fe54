package cn.qingjian.meetings.call;

import cn.qingjian.gate.DemandId;
import cn.qingjian.gate.Gate;
import cn.qingjian.gate.ParameterBook;
import cn.qingjian.gate.Parameters;
import cn.qingjian.meetings.Attendee;
import cn.qingjian.meetings.MeetingKind;
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
import org.springframework.stereotype.Component;

/** The meetings to come as the layout sees them: those that were announced stay where they are, the others may move. */
@Component
class MeetingsToPlace implements Placeables {
    private static final String DAYS = "mtg.layout.days";

    private final MeetingStore store;
    private final RoomStore rooms;
    private final ParameterBook book;
    private final Gate gate;
    private final People people;
    private final Clock clock;

    MeetingsToPlace(MeetingStore store, RoomStore rooms, ParameterBook book, Gate gate, People people, Clock clock) {
        this.store = store;
        this.rooms = rooms;
        this.book = book;
        this.gate = gate;
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
        long centre = people.units().stream()
                .filter(unit -> unit.kind() == Unit.Kind.CENTRE)
                .map(Unit::id)
                .findFirst()
                .orElse(0L);
        int days = book.on(today, 0).limit(DAYS).map(Parameters.Limit::whole).orElse(0);
        return store
                .standing(Arrays.stream(MeetingStatus.values())
                        .filter(MeetingStatus::underway)
                        .toList())
                .stream()
                .filter(meeting -> meeting.words().start().toLocalDate().isAfter(today))
                .map(meeting -> new ToPlace(meeting, venues(meeting, open, centre), today.plusDays(1), days))
                .filter(one -> !one.venues().isEmpty())
                .map(Placeable.class::cast)
                .toList();
    }

    /** The rooms that hold those who come; for a meeting with people elsewhere, those from which they can be joined. */
    private static List<Venue> venues(Meeting meeting, List<Room> open, long centre) {
        boolean video = meeting.words().place().video();
        long here = meeting.words().attendees().stream()
                .filter(one -> !video || one.levelsDown() == 0)
                .count();
        return open.stream()
                .filter(room -> room.seats() >= here && (!video || room.video()))
                .map(room -> new Venue(room.id(), room.name(), centre, room.seats()))
                .toList();
    }

    private final class ToPlace implements Placeable {
        private final Meeting meeting;
        private final List<Venue> venues;
        private final LocalDate first;
        private final int days;

        ToPlace(Meeting meeting, List<Venue> venues, LocalDate first, int days) {
            this.meeting = meeting;
            this.venues = venues;
            this.first = first;
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
            return meeting.words().attendees().stream()
                    .map(Attendee::account)
                    .flatMap(Optional::stream)
                    .collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public int minutes() {
            return meeting.words().minutes();
        }

        @Override
        public List<Venue> venues() {
            return fixed()
                    ? venues.stream()
                            .filter(venue -> meeting.words().place().room().equals(Optional.of(venue.id())))
                            .toList()
                    : venues;
        }

        @Override
        public LocalDateTime earliest() {
            LocalDate day = meeting.words().start().toLocalDate().minusDays(days);
            return (day.isBefore(first) ? first : day).atStartOfDay();
        }

        @Override
        public LocalDateTime latest() {
            return meeting.words().start().toLocalDate().plusDays(days + 1L).atStartOfDay();
        }

        @Override
        public Optional<Slot> announced() {
            return meeting.words()
                    .place()
                    .room()
                    .map(room -> new Slot(meeting.words().start(), room));
        }

        @Override
        public boolean fixed() {
            return meeting.status() == MeetingStatus.ANNOUNCED;
        }

        @Override
        public boolean management() {
            return meeting.words().sort() == Sort.COMPREHENSIVE;
        }

        @Override
        public void place(Slot slot, Account by) {
            Meeting now = store.find(meeting.id()).orElseThrow();
            if (!now.status().underway() || now.status() == MeetingStatus.ANNOUNCED) {
                throw new IllegalStateException(now.id() + " can no longer change");
            }
            String room = venues.stream()
                    .filter(venue -> venue.id() == slot.venue())
                    .map(Venue::name)
                    .findFirst()
                    .orElseThrow();
            if (!store.save(now.id(), now.version(), now.words().at(slot.start(), slot.venue(), room))) {
                throw new IllegalStateException(now.id() + " was changed meanwhile");
            }
            gate.withdraw(now.demandId(), "重新排期", by);
        }
    }
}
