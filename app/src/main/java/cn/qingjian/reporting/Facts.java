package cn.qingjian.reporting;

import cn.qingjian.gate.DemandId;
import cn.qingjian.gate.DemandIssued;
import cn.qingjian.gate.DemandMeasured;
import cn.qingjian.gate.DemandRuled;
import cn.qingjian.gate.Kinds;
import cn.qingjian.inspections.Indicators;
import cn.qingjian.inspections.Indicators.Told;
import cn.qingjian.reporting.store.FactStore;
import cn.qingjian.reporting.store.SourceStore;
import cn.qingjian.reporting.store.SourceStore.Past;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the facts, of which every figure is reckoned: soon after each event those of the demand that it tells of, and each night
 * all. An event only leaves a note, in its own transaction; a burst of them takes no connection from those who work.
 * They hold nothing of their own, so to build them anew changes nothing.
 */
@Service
public class Facts {
    private static final int BLOCK = 500;

    private final SourceStore rooms;
    private final FactStore facts;
    private final Indicators indicators;
    private final Kinds kinds;
    private final Clock clock;

    Facts(SourceStore rooms, FactStore facts, Indicators indicators, Kinds kinds, Clock clock) {
        this.rooms = rooms;
        this.facts = facts;
        this.indicators = indicators;
        this.kinds = kinds;
        this.clock = clock;
    }

    @EventListener
    void ruled(DemandRuled event) {
        facts.stale(event.demand());
    }

    @EventListener
    void issued(DemandIssued event) {
        facts.stale(event.demand());
    }

    @EventListener
    void measured(DemandMeasured event) {
        facts.stale(event.demand());
    }

    /** Brings the facts of one demand up to date of which something has happened; false where there is none. */
    @Transactional
    public boolean catchUp() {
        facts.share();
        Optional<DemandId> demand = facts.takeStale();
        demand.ifPresent(this::refresh);
        return demand.isPresent();
    }

    /** Brings the facts of one demand up to date. */
    @Transactional
    public void refresh(DemandId demand) {
        facts.lock(demand);
        facts.clear(demand);
        var block = new Block();
        read(Optional.of(demand), block);
        block.write();
    }

    /** Brings what was entered for earlier times up to date. */
    @Transactional
    public void refreshPast() {
        facts.lock();
        facts.clearPast();
        var block = new Block();
        past(block);
        block.write();
    }

    /** Builds all facts anew from what the rooms hold; those who read see the old ones until all are there. */
    @Transactional
    public void rebuild() {
        facts.lock();
        facts.clear();
        var block = new Block();
        read(Optional.empty(), block);
        rooms.services(LocalDate.now(clock), block::add);
        indicators.told().forEach(told -> block.add(fact(told)));
        past(block);
        block.write();
        facts.built(clock.instant());
    }

    /** When all facts were built last; empty where they never were. */
    public Optional<Instant> built() {
        return facts.built();
    }

    private void read(Optional<DemandId> demand, Block block) {
        LocalDate today = LocalDate.now(clock);
        rooms.issued(demand, issued -> block.add(Attributes.fact(issued, today)));
        rooms.others(demand, today, block::add);
    }

    /** An indicator counts on the last day of the year that it judges, or today while that lasts. */
    private Fact fact(Told told) {
        LocalDate today = LocalDate.now(clock);
        LocalDate end = LocalDate.of(told.year(), 12, 31);
        return new Fact(
                "indicators",
                told.scheme() + "/" + told.place(),
                new DemandId("indicators", told.scheme()),
                today.isBefore(end) ? today : end,
                false,
                Optional.empty(),
                "%d年考核指标：%s".formatted(told.year(), told.label()),
                "/inspections/assessment/" + told.scheme(),
                1,
                told.flat() ? Map.of("flat", true) : Map.of(),
                List.of());
    }

    private void past(Block block) {
        rooms.past().forEach(past -> block.add(fact(past)));
    }

    private Fact fact(Past past) {
        boolean whole = past.month() == 0;
        return new Fact(
                past.kind(),
                "past/%d-%02d/%d/%s".formatted(past.year(), past.month(), past.unit(), past.planClass()),
                new DemandId(past.kind(), 0),
                LocalDate.of(past.year(), whole ? 1 : past.month(), 1),
                whole,
                Optional.of(past.unit()),
                "录入的往年数：%s%s（%s）"
                        .formatted(
                                whole ? past.year() + "年全年" : past.year() + "年" + past.month() + "月",
                                kinds.label(past.kind()),
                                past.unitName()),
                "/gate/plan?year=" + past.year(),
                past.total(),
                Attributes.past(past.kind(), past.planClass()),
                List.of());
    }

    /** Writes so many facts at once. */
    private final class Block {
        private final List<Fact> waiting = new ArrayList<>();

        void add(Fact fact) {
            waiting.add(fact);
            if (waiting.size() == BLOCK) {
                write();
            }
        }

        void write() {
            facts.add(waiting);
            waiting.clear();
        }
    }
}
