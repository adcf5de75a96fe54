package cn.qingjian.meetings.call;

import cn.qingjian.gate.Gatherings;
import cn.qingjian.meetings.AgendaItem;
import cn.qingjian.meetings.MeetingCall;
import cn.qingjian.meetings.store.MeetingStore;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The meetings that were announced or held, for the gate to tell what follows them up. */
@Component
class MeetingsGathered implements Gatherings {
    private final MeetingStore store;

    MeetingsGathered(MeetingStore store) {
        this.store = store;
    }

    @Override
    public List<Gathering> between(LocalDate first, LocalDate last) {
        return store.between(first.atStartOfDay(), last.plusDays(1).atStartOfDay()).stream()
                .filter(meeting -> meeting.status().open())
                .map(meeting -> gathering(meeting.demand(meeting.words().start().toLocalDate())))
                .toList();
    }

    private static Gathering gathering(MeetingCall call) {
        return new Gathering(
                call.id(),
                call.title(),
                call.start().toLocalDate(),
                call.agenda().stream().map(AgendaItem::topic).toList(),
                call.bearers().units());
    }
}
