package cn.qingjian.inspections.visit;

import cn.qingjian.audit.Audit;
import cn.qingjian.gate.DemandId;
import cn.qingjian.gate.Gate;
import cn.qingjian.gate.Judgement;
import cn.qingjian.gate.Outcome;
import cn.qingjian.inspections.InspectionClass;
import cn.qingjian.inspections.InspectionKind;
import cn.qingjian.inspections.InspectionPlan;
import cn.qingjian.inspections.Words;
import cn.qingjian.inspections.draw.Draw;
import cn.qingjian.inspections.draw.DrawList;
import cn.qingjian.inspections.sealing.Envelope;
import cn.qingjian.inspections.store.InspectionStore;
import cn.qingjian.inspections.store.SealedStore;
import cn.qingjian.inspections.store.SealedStore.Keeper;
import cn.qingjian.inspections.store.WordsJson;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.kernel.Step;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.privacy.Seal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Unannounced checks (四不两直): sealed in one go, never kept as a draft; opened on their day by two people, who thereby draw
 * the units and the inspectors. Before that day nobody knows the units, for they aren't drawn yet.
 */
@Service
public class SealedChecks {
    private static final int SHORTEST_WORDS = 8;
    private static final int LONGEST_SAID = 60;

    private final InspectionStore store;
    private final SealedStore sealed;
    private final Inspections inspections;
    private final Drawing drawing;
    private final Teams teams;
    private final People people;
    private final Seal seal;
    private final Gate gate;
    private final Audit audit;
    private final Clock clock;

    SealedChecks(
            InspectionStore store,
            SealedStore sealed,
            Inspections inspections,
            Drawing drawing,
            Teams teams,
            People people,
            Seal seal,
            Gate gate,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.sealed = sealed;
        this.inspections = inspections;
        this.drawing = drawing;
        this.teams = teams;
        this.people = people;
        this.seal = seal;
        this.gate = gate;
        this.audit = audit;
        this.clock = clock;
    }

    /** What lies in an envelope: the plan over all units that may be drawn, the list of the draw, and its secret seed. */
    record Content(Words words, DrawList list, String seed) {}

    /** Those who may be named as keepers. */
    public List<Account> keepers() {
        return Stream.of(Role.LEADER, Role.INSPECTOR, Role.OFFICE)
                .flatMap(role -> people.holding(role).stream())
                .distinct()
                .toList();
    }

    /** A free look at what would be sealed; keeps nothing. Empty where something is wrong, and the errors say what. */
    public Optional<Judgement<InspectionPlan>> look(InspectionInput input, Account by, FieldErrors errors) {
        Words words = inspections.read(input, by.unit(), List.of(), errors);
        return errors.isEmpty() ? Optional.of(look(words, by)) : Optional.empty();
    }

    private Judgement<InspectionPlan> look(Words words, Account by) {
        return gate.check(new InspectionPlan(
                new DemandId(InspectionKind.CODE, 0), words, by.unit().id(), LocalDate.now(clock)));
    }

    /** Seals a check: nothing readable of it is kept. What the gate would refuse over all units isn't sealed. */
    @Transactional
    public Inspections.Saving seal(InspectionInput input, Account by) {
        var errors = new FieldErrors();
        Words words = inspections.read(input, by.unit(), List.of(), errors);
        List<Account> two = keepers().stream()
                .filter(one -> input.has(input.keeper(), one.id()))
                .toList();
        List<Account> pool = teams.available().stream()
                .filter(one -> input.has(input.inspector(), one.id()))
                .toList();
        DrawList list = Drawing.list(words, pool, input.typed(input.take()), input.typed(input.each()));
        errors.require(words.sort() == InspectionClass.UNANNOUNCED, "sort", "只有暗访才封存。")
                .require(two.size() == 2, "keeper", "请选两个不同的人共同启封。")
                .require(
                        words.from().isAfter(LocalDate.now(clock))
                                || words.from().equals(LocalDate.now(clock)),
                        "from",
                        "启封日不能早于今天。");
        list.problems().forEach(problem -> errors.add(problem.field(), problem.message()));
        if (errors.isEmpty()) {
            Judgement<InspectionPlan> look = look(words, by);
            errors.require(
                    look.outcome() != Outcome.REFUSED,
                    "title",
                    "过闸检查有不予的事项，先改好再封存：" + String.join("；", messages(look)));
        }
        return errors.isEmpty()
                ? new Inspections.Saving.Saved(seal(words, list, two, input, by))
                : new Inspections.Saving.Wrong(errors);
    }

    private static List<String> messages(Judgement<InspectionPlan> look) {
        return look.telling().stream()
                .filter(judged -> judged.finding() instanceof cn.qingjian.gate.Finding.Oppose)
                .flatMap(judged -> judged.finding().reason().stream())
                .map(why -> why.message())
                .toList();
    }

    private Inspection seal(Words words, DrawList list, List<Account> two, InspectionInput input, Account by) {
        long id = store.addSealed("暗访", by.unit().id(), by.id(), Inspections.token(input));
        if (sealed.envelope(id).isPresent()) {
            return store.find(id).orElseThrow();
        }
        String seed = drawing.commit(id, list);
        Envelope envelope = Envelope.close(WordsJson.write(new Content(words, list, seed)), place(id));
        sealed.add(id, envelope.body(), seal.close(words.from().toString(), place(id) + " day"));
        for (int position = 0; position < 2; position++) {
            String share = HexFormat.of().formatHex(envelope.shares()[position]);
            sealed.keeper(id, position, two.get(position).id(), seal.close(share, place(id) + " share " + position));
        }
        audit.record(
                by.login(),
                "封存暗访",
                "检查 " + id,
                "启封人 " + two.get(0).login() + "、" + two.get(1).login());
        return store.find(id).orElseThrow();
    }

    /** The day of a sealed check, for those who may know of it. */
    public Optional<LocalDate> day(long id) {
        return sealed.envelope(id).map(one -> LocalDate.parse(seal.open(one.day(), place(id) + " day")));
    }

    /** Its keepers. */
    public List<Keeper> keepersOf(long id) {
        return sealed.keepers(id);
    }

    /** A keeper puts his half of the key under words of his own, which nobody else has: from then on the house can't open it. */
    @Transactional
    public FieldErrors keep(long id, String words, String again, Account by) {
        var errors = new FieldErrors()
                .require(words.strip().length() >= SHORTEST_WORDS, "words", "启封口令至少%d个字符。".formatted(SHORTEST_WORDS))
                .require(words.equals(again), "again", "两次输入的口令不一样。");
        Optional<Keeper> keeper = mine(id, by);
        errors.require(keeper.isPresent(), "state", "您不是这次暗访的启封人。")
                .require(keeper.filter(one -> one.share().isPresent()).isPresent(), "state", "您已经设过启封口令。");
        if (errors.isEmpty()) {
            Keeper own = keeper.orElseThrow();
            byte[] share = HexFormat.of()
                    .parseHex(seal.open(own.share().orElseThrow(), place(id) + " share " + own.position()));
            sealed.locked(id, by.id(), Envelope.lock(share, words, place(id) + " keeper " + own.position()));
            audit.record(by.login(), "设启封口令", "检查 " + id, "");
        }
        return errors;
    }

    /**
     * One of the two opens. The first one's half waits under the seal of the house; the second one's makes the key, opens the
     * envelope and draws. Never before the day, never twice by the same person.
     */
    @Transactional
    public FieldErrors open(long id, String words, String said, Account by) {
        Inspection check = store.lock(id).orElseThrow();
        var errors = new FieldErrors();
        LocalDate today = LocalDate.now(clock);
        Optional<Keeper> keeper = mine(id, by);
        errors.require(check.status() == InspectionStatus.SEALED, "state", "已经启封，或者不再进行。")
                .require(keeper.isPresent(), "state", "您不是这次暗访的启封人。")
                .require(day(id).filter(day -> !today.isBefore(day)).isPresent(), "state", "还没有到启封日，不能打开。")
                .require(keeper.filter(one -> one.opened().isPresent()).isEmpty(), "state", "您已经启封过一次，须由另一人启封。")
                .require(keeper.filter(one -> one.locked().isPresent()).isPresent(), "state", "请先设好自己的启封口令。");
        fits(said, errors);
        if (errors.isEmpty()) {
            Keeper own = keeper.orElseThrow();
            Optional<byte[]> share =
                    Envelope.unlock(own.locked().orElseThrow(), words, place(id) + " keeper " + own.position());
            errors.require(share.isPresent(), "words", "启封口令不对。");
            share.ifPresent(half -> opened(check, own, half, said.strip(), by, errors));
            if (share.isEmpty()) {
                audit.record(by.login(), "启封口令不对", "检查 " + id, "");
            }
        }
        return errors;
    }

    /** Says what is wrong with the words that somebody adds to a draw. */
    static void fits(String said, FieldErrors errors) {
        errors.require(
                said.length() <= LONGEST_SAID && said.lines().count() <= 1,
                "said",
                "随机字句是一行，不超过%d个字。".formatted(LONGEST_SAID));
    }

    private void opened(Inspection check, Keeper own, byte[] half, String said, Account by, FieldErrors errors) {
        long id = check.id();
        sealed.opened(
                id,
                by.id(),
                seal.close(HexFormat.of().formatHex(half), place(id) + " opened " + own.position()),
                said,
                clock.instant());
        audit.record(by.login(), "启封暗访", "检查 " + id, "第" + (own.position() + 1) + "位启封人");
        List<Keeper> two = sealed.keepers(id);
        if (two.stream().allMatch(one -> one.opened().isPresent())) {
            drawn(check, two, by, errors);
        }
    }

    private void drawn(Inspection check, List<Keeper> two, Account by, FieldErrors errors) {
        long id = check.id();
        List<byte[]> halves = two.stream()
                .map(one -> HexFormat.of()
                        .parseHex(seal.open(one.opened().orElseThrow(), place(id) + " opened " + one.position())))
                .toList();
        Content content = Envelope.open(
                        sealed.envelope(id).orElseThrow().body(), halves.get(0), halves.get(1), place(id))
                .map(text -> WordsJson.read(text, Content.class))
                .orElseThrow(() -> new IllegalStateException("the envelope of " + id + " was tampered with"));
        Optional<String> obstacle = drawing.obstacle(content.list());
        obstacle.ifPresent(why -> errors.add("state", why));
        if (obstacle.isPresent()) {
            audit.record(by.login(), "名单已变，没有抽取", "检查 " + id, "");
            return;
        }
        List<String> said = two.stream().map(Keeper::said).toList();
        List<Draw.Sent> result = drawing.make(check, content.words(), new Draw(content.list(), content.seed(), said));
        sealed.forget(id);
        Step<InspectionStatus> step = check.status().to(InspectionStatus.OPENED).orElseThrow();
        store.move(id, step, step.why(), by.id());
        audit.record(by.login(), "当场抽取", "检查 " + id, result.size() + "个单位");
    }

    private Optional<Keeper> mine(long id, Account by) {
        return sealed.keepers(id).stream()
                .filter(one -> one.account() == by.id())
                .findFirst();
    }

    private static String place(long id) {
        return "inspections.envelope " + id;
    }
}
