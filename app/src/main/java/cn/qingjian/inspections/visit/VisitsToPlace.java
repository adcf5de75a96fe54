package cn.qingjian.inspections.visit;

import cn.qingjian.gate.DemandId;
import cn.qingjian.gate.ParameterBook;
import cn.qingjian.gate.Parameters;
import cn.qingjian.inspections.InspectionKind;
import cn.qingjian.inspections.Target;
import cn.qingjian.inspections.Words;
import cn.qingjian.inspections.store.InspectionStore;
import cn.qingjian.inspections.store.TeamStore;
import cn.qingjian.inspections.store.TeamStore.Appointment;
import cn.qingjian.people.Account;
import cn.qingjian.scheduling.Placeable;
import cn.qingjian.scheduling.Placeables;
import cn.qingjian.scheduling.Slot;
import cn.qingjian.scheduling.Venue;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The half days to come at each unit, of inspections that say how long they stay but not when: on any of the days that the plan
 * names, which is what the gate judged, so that a pass stands whichever of them it becomes. What was announced stays where it
 * is; sealed checks stay unknown.
 */
@Component
class VisitsToPlace implements Placeables {
    private static final String MINUTES = "ins.layout.minutes";
    /** An office holds any team; that no two teams are there at once is what matters. */
    private static final int SEATS = 1000;

    private final Inspections inspections;
    private final InspectionStore store;
    private final TeamStore appointments;
    private final Teams teams;
    private final ParameterBook book;
    private final Clock clock;

    VisitsToPlace(
            Inspections inspections,
            InspectionStore store,
            TeamStore appointments,
            Teams teams,
            ParameterBook book,
            Clock clock) {
        this.inspections = inspections;
        this.store = store;
        this.appointments = appointments;
        this.teams = teams;
        this.book = book;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return InspectionKind.CODE;
    }

    @Override
    public List<Placeable> placeable() {
        LocalDate today = LocalDate.now(clock);
        return book.on(today, 0)
                .limit(MINUTES)
                .map(Parameters.Limit::whole)
                .map(minutes -> inspections.underway().stream()
                        .filter(VisitsToPlace::knowsItsUnits)
                        .flatMap(one -> visits(one, minutes, today.plusDays(1)))
                        .toList())
                .orElse(List.of());
    }

    private static boolean knowsItsUnits(Inspection one) {
        return one.lot() != Lot.PUBLISHED;
    }

    private Stream<Placeable> visits(Inspection one, int minutes, LocalDate first) {
        List<Appointment> told = appointments.appointments(one.id());
        Words words = one.words().orElseThrow();
        return words.targets().stream()
                .flatMap(target -> IntStream.rangeClosed(1, words.stay().orElse(0))
                        .mapToObj(half -> new ToPlace(one, target, half, told, minutes, first)))
                .filter(ToPlace::toCome)
                .map(Placeable.class::cast);
    }

    private final class ToPlace implements Placeable {
        private final Inspection inspection;
        private final Target target;
        private final int half;
        private final Optional<LocalDateTime> appointed;
        private final int minutes;
        private final LocalDate first;
        private final Set<Long> people;

        ToPlace(Inspection inspection, Target target, int half, List<Appointment> told, int minutes, LocalDate first) {
            this.inspection = inspection;
            this.target = target;
            this.half = half;
            this.minutes = minutes;
            this.first = first;
            appointed = told.stream()
                    .filter(one -> one.unit() == target.unit() && one.half() == half)
                    .map(Appointment::start)
                    .findFirst();
            people = teams.at(inspection, target.unit()).stream()
                    .map(Account::id)
                    .collect(Collectors.toUnmodifiableSet());
        }

        /** Somebody goes, on a day that is still to come; what was announced without a time is arranged between the two. */
        boolean toCome() {
            LocalDate last = fixed() ? appointed.map(LocalDateTime::toLocalDate).orElse(LocalDate.MIN) : words().to();
            return !people.isEmpty() && !last.isBefore(first);
        }

        private Words words() {
            return inspection.words().orElseThrow();
        }

        @Override
        public DemandId id() {
            return inspection.demandId();
        }

        @Override
        public String title() {
            String which = words().halfDays() > 1 ? "（第%d个半天）".formatted(half) : "";
            return inspection.title() + "：" + target.name() + which;
        }

        @Override
        public Set<Long> people() {
            return people;
        }

        @Override
        public int minutes() {
            return minutes;
        }

        @Override
        public List<Venue> venues() {
            return List.of(new Venue(venue(), target.name(), target.unit(), SEATS));
        }

        /** Below the keys of the meeting rooms. */
        private long venue() {
            return -target.unit();
        }

        @Override
        public LocalDateTime earliest() {
            LocalDate from = words().from();
            return (from.isBefore(first) ? first : from).atStartOfDay();
        }

        @Override
        public LocalDateTime latest() {
            return words().to().plusDays(1).atStartOfDay();
        }

        @Override
        public Optional<Slot> announced() {
            return appointed.map(start -> new Slot(start, venue()));
        }

        @Override
        public boolean fixed() {
            return inspection.status() == InspectionStatus.ANNOUNCED;
        }

        @Override
        public void place(Slot slot, Account by) {
            Inspection now = store.lock(inspection.id()).orElseThrow();
            Words words = now.words().orElseThrow();
            LocalDate day = slot.start().toLocalDate();
            boolean may = now.status().underway()
                    && now.status() != InspectionStatus.ANNOUNCED
                    && knowsItsUnits(now)
                    && words.targets().contains(target)
                    && half <= words.stay().orElse(0)
                    && !day.isBefore(words.from())
                    && !day.isAfter(words.to());
            if (!may) {
                throw new IllegalStateException(now.id() + " can no longer change");
            }
            appointments.appoint(now.id(), new Appointment(target.unit(), half, slot.start()), by.id());
        }
    }
}
