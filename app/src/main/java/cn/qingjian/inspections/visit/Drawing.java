package cn.qingjian.inspections.visit;

import cn.qingjian.inspections.Target;
import cn.qingjian.inspections.Words;
import cn.qingjian.inspections.draw.Draw;
import cn.qingjian.inspections.draw.DrawList;
import cn.qingjian.inspections.store.InspectionStore;
import cn.qingjian.inspections.store.SealedStore;
import cn.qingjian.inspections.store.WordsJson;
import cn.qingjian.people.Account;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Commits to a draw, and makes it: the same for announced inspections and for sealed checks. */
@Component
class Drawing {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SealedStore draws;
    private final InspectionStore inspections;
    private final Teams teams;
    private final Clock clock;

    Drawing(SealedStore draws, InspectionStore inspections, Teams teams, Clock clock) {
        this.draws = draws;
        this.inspections = inspections;
        this.teams = teams;
        this.clock = clock;
    }

    /** The list of a draw: units in the plan's order, inspectors each with the unit of today. */
    static DrawList list(Words words, List<Account> inspectors, String take, String each) {
        return new DrawList(
                words.targets().stream()
                        .map(one -> new DrawList.Candidate(String.valueOf(one.unit()), one.name()))
                        .toList(),
                inspectors.stream()
                        .map(one -> new DrawList.Inspector(
                                String.valueOf(one.id()),
                                one.name(),
                                String.valueOf(one.unit().id())))
                        .toList(),
                InspectionInput.number(take, 0, 99).orElse(0),
                InspectionInput.number(each, 0, 99).orElse(0));
    }

    /** Publishes the digests of a list and of a new seed, and returns the seed. */
    String commit(long inspection, DrawList list) {
        byte[] random = new byte[Draw.SEED];
        RANDOM.nextBytes(random);
        String seed = HexFormat.of().formatHex(random);
        draws.commit(inspection, Draw.commitment(seed), Draw.digest(list), clock.instant());
        return seed;
    }

    /**
     * Why a list can't be drawn from any more, in a Chinese sentence without a unit in it: since it was published somebody on it
     * has left, or works at a unit to which he might be sent.
     */
    Optional<String> obstacle(DrawList list) {
        List<Account> now = teams.available();
        List<String> units = list.units().stream().map(DrawList.Candidate::key).toList();
        return list.inspectors().stream()
                .filter(listed -> now.stream()
                        .filter(one -> listed.key().equals(String.valueOf(one.id())))
                        .map(one -> String.valueOf(one.unit().id()))
                        .noneMatch(unit -> unit.equals(listed.unit()) || !units.contains(unit)))
                .findFirst()
                .map(listed -> "名单公布以后，%s已经离岗或者调到了抽取范围里的单位，按这份名单不能再抽，请作废后另拟。".formatted(listed.name()));
    }

    /** Draws, publishes everything, keeps who goes where, and narrows the inspection to the drawn units. */
    List<Draw.Sent> make(Inspection check, Words words, Draw draw) {
        long id = check.id();
        List<Draw.Sent> result = draw.result();
        draws.reveal(id, WordsJson.write(PublishedDraw.of(draw, result)), clock.instant());
        List<Target> units = new ArrayList<>();
        for (Draw.Sent sent : result) {
            long unit = Long.parseLong(sent.unit().key());
            words.targets().stream().filter(one -> one.unit() == unit).forEach(units::add);
            sent.inspectors().forEach(one -> draws.sent(id, unit, Long.parseLong(one.key())));
        }
        inspections.save(id, check.version(), words.at(units));
        return result;
    }
}
