package cn.qingjian.meetings.clock;

import cn.qingjian.inspections.IndicatorSource;
import cn.qingjian.inspections.IndicatorSource.Reading;
import cn.qingjian.meetings.store.ClockStore;
import cn.qingjian.people.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** 会议按计划时间结束率: of a department's measured meetings, the share that ended within the planned minutes; how many it holds is no merit. */
@Component
public class KeptMeetings {
    private final ClockStore clocks;

    KeptMeetings(ClockStore clocks) {
        this.clocks = clocks;
    }

    @Bean
    IndicatorSource keptMeetingsIndicator() {
        return IndicatorSource.of("meetings.kept", "会议按计划时间结束率", "%", Unit.Kind.DEPARTMENT, this::read);
    }

    /** The figure of a unit between two days. */
    public Optional<Reading> read(Unit unit, LocalDate from, LocalDate to) {
        List<Lasted> all = clocks.lasted(unit.id(), from, to.plusDays(1));
        long kept = all.stream().filter(Lasted::kept).count();
        return Reading.share(
                kept,
                all.size(),
                "会议计时量准的%d次，%d次没有超过计划时间；没有量准的不算".formatted(all.size(), kept),
                "/meetings/overruns?year=%d&unit=%d".formatted(from.getYear(), unit.id()));
    }
}
