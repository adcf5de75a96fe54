package cn.qingjian.reviews;

import cn.qingjian.gate.DemandId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Matters and sessions for tests. */
final class SomeReviews {
    static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    static final Instant AT = Instant.parse("2026-11-23T01:00:00Z");
    private static final Session.Person CHAIR = new Session.Person(1, "罗致远", "主任");

    private SomeReviews() {}

    /** One that waits, in its second version, with those decisions before. */
    static Review waiting(long id, Decision... before) {
        return review(id, true, Optional.empty(), Optional.empty(), before);
    }

    static Review withdrawn(long id) {
        return review(id, false, Optional.of("起草科室撤回"), Optional.empty());
    }

    static Review listed(long id) {
        return review(id, true, Optional.empty(), Optional.of(new Decision.Slot(9, "党组会", DAY.atTime(15, 0))));
    }

    static Review of(long id, String kind) {
        Review one = waiting(id);
        return new Review(
                id,
                new DemandId(kind, id),
                one.version(),
                one.title(),
                one.className(),
                one.unit(),
                one.author(),
                one.authorName(),
                one.since(),
                one.waiting(),
                one.withdrawn(),
                one.slot(),
                one.decisions());
    }

    private static Review review(
            long id, boolean waiting, Optional<String> withdrawn, Optional<Decision.Slot> slot, Decision... before) {
        return new Review(
                id,
                new DemandId("trial", id),
                2,
                "第" + id + "件",
                "规范性文件",
                "归集提取科",
                77,
                "丁雨桐",
                AT,
                waiting,
                withdrawn,
                slot,
                List.of(before));
    }

    /** A decision on a version. */
    static Decision decided(Verdict verdict, int version) {
        return new Decision(
                version,
                Optional.of(new Decision.Slot(8, "主任办公会", DAY.minusDays(7).atTime(9, 0))),
                verdict,
                verdict == Verdict.AGREED ? "" : "写明由谁核对",
                Optional.empty(),
                "苏静雯",
                AT);
    }

    static Decision into(Review target) {
        return new Decision(
                2,
                Optional.empty(),
                Verdict.MERGED,
                "两件说的是一回事",
                Optional.of(new Decision.Target(target.id(), target.demand(), target.title())),
                "苏静雯",
                AT);
    }

    static Session.Item item(int position, Review review, Decision... decision) {
        return new Session.Item(
                position, 10, review, decision.length == 0 ? Optional.empty() : Optional.of(decision[0]));
    }

    static Session open(Session.Item... items) {
        return new Session(9, "主任办公会", DAY.atTime(9, 0), CHAIR, List.of(), Optional.empty(), List.of(items));
    }

    static Session over(Session.Item... items) {
        return new Session(9, "主任办公会", DAY.atTime(9, 0), CHAIR, List.of(), Optional.of(AT), List.of(items));
    }
}
