package cn.qingjian.filings;

import cn.qingjian.filings.facts.FactsText;
import cn.qingjian.filings.store.PastCaseStore;
import cn.qingjian.serviceitems.Decider;
import cn.qingjian.serviceitems.ItemBook;
import cn.qingjian.serviceitems.Measured;
import cn.qingjian.serviceitems.PastCases;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What past cases teach the items: how the table decided each of them, so that a new version can be tried on them, and what they
 * took. How it was decided is worked out again from the kept facts and the version of that day, which gives what it gave then.
 */
@Component
@Transactional(readOnly = true)
class FiledCases implements PastCases, Measured {
    private static final Duration LATELY = Duration.ofDays(90);
    private static final String ONLINE = "网上大厅";

    private final PastCaseStore store;
    private final ItemBook book;
    private final Decider decider;
    private final Clock clock;

    FiledCases(PastCaseStore store, ItemBook book, Decider decider, Clock clock) {
        this.store = store;
        this.book = book;
        this.decider = decider;
        this.clock = clock;
    }

    @Override
    public Stream<PastCase> of(String itemCode, int limit) {
        return store.newest(itemCode, limit).stream().flatMap(given -> past(itemCode, given).stream());
    }

    private Optional<PastCase> past(String item, PastCaseStore.Given given) {
        var facts = FactsText.read(given.facts());
        return book.version(item, given.digest())
                .map(version -> new PastCase(
                        given.number(), facts, decider.decide(version, facts).outcome()));
    }

    @Override
    public Optional<Measures> last90Days(String itemCode) {
        return store.measures(itemCode, ONLINE, clock.instant().minus(LATELY));
    }
}
