package cn.qingjian.datarequests.fill;

import cn.qingjian.datarequests.DataRequestKind;
import cn.qingjian.datarequests.store.FillStore;
import cn.qingjian.gate.Dues;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What an office owes of forms: the earliest period that is open and not sent. */
@Component
class FillDues implements Dues {
    private final FillStore fills;
    private final Clock clock;

    FillDues(FillStore fills, Clock clock) {
        this.fills = fills;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return DataRequestKind.CODE;
    }

    @Override
    public Map<Long, LocalDate> owed(long unit) {
        return fills.owed(unit, LocalDate.now(clock));
    }
}
