package cn.qingjian.fieldresearch.store;

import cn.qingjian.fieldresearch.ResearchKind;
import cn.qingjian.fieldresearch.ResearchWords;
import cn.qingjian.inspections.CountedVisits;
import cn.qingjian.slips.SlipBooks;
import java.time.YearMonth;
import org.springframework.stereotype.Component;

/** Research as inspections count it: both share the number of visits at a unit (INS-10). */
@Component
class ResearchVisits implements CountedVisits {
    private final SlipBooks books;

    ResearchVisits(SlipBooks books) {
        this.books = books;
    }

    @Override
    public int at(long unit, YearMonth month) {
        return Math.toIntExact(books.counting(ResearchKind.CODE, ResearchWords.class, 0).stream()
                .filter(slip ->
                        slip.bears(unit) && YearMonth.from(slip.words().from()).equals(month))
                .count());
    }
}
