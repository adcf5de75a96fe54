package cn.qingjian.incoming;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who is to deal with a paper and until when, proposed or settled.
 *
 * @param opinion 拟办意见, or the instruction
 * @param lead key of the unit that leads
 * @param helpers keys of the units that help
 * @param due by which day
 */
public record Plan(String opinion, Optional<Long> lead, List<Long> helpers, Optional<LocalDate> due) {
    public Plan {
        helpers = List.copyOf(helpers);
        opinion = opinion.strip();
    }
}
