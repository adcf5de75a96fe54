package cn.qingjian.grassroots;

import cn.qingjian.audit.Audit;
import cn.qingjian.gate.Admission;
import cn.qingjian.gate.BurdenLedger;
import cn.qingjian.gate.BurdenLedger.Entry;
import cn.qingjian.gate.Gate;
import cn.qingjian.gate.GateNumber;
import cn.qingjian.gate.KeptRuling;
import cn.qingjian.gate.Marks;
import cn.qingjian.gate.ParameterBook;
import cn.qingjian.grassroots.store.MarkStore;
import cn.qingjian.grassroots.store.RefusalStore;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.Unit;
import cn.qingjian.privacy.Seal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a county office sees of all that is demanded of it, what it says of it, and what it declines. */
@Service
public class Grassroots implements Marks {
    private static final String LEAST = "mark.least";
    private static final String OFFICES = "mark.offices";
    private static final int LONGEST = 500;
    private static final HexFormat HEX = HexFormat.of();

    private final BurdenLedger ledger;
    private final Gate gate;
    private final ParameterBook parameters;
    private final MarkStore marks;
    private final RefusalStore refusals;
    private final Seal seal;
    private final Audit audit;
    private final Clock clock;

    Grassroots(
            BurdenLedger ledger,
            Gate gate,
            ParameterBook parameters,
            MarkStore marks,
            RefusalStore refusals,
            Seal seal,
            Audit audit,
            Clock clock) {
        this.ledger = ledger;
        this.gate = gate;
        this.parameters = parameters;
        this.marks = marks;
        this.refusals = refusals;
        this.seal = seal;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a unit still has to answer, the earliest due day first. */
    public List<Entry> open(Unit unit) {
        return ledger.open(unit.id());
    }

    /** What a unit answered this year, newest first. */
    public List<Entry> answered(Unit unit) {
        return ledger.demandedOf(unit.id(), LocalDate.now(clock).getYear()).stream()
                .filter(entry -> entry.measured().isPresent() && entry.state() != Admission.State.WITHDRAWN)
                .toList();
    }

    /** What this person said of demands, by ruling. */
    public Map<Long, List<Mark>> marksOf(Account person, List<Entry> entries) {
        return marks.of(entries.stream()
                .collect(Collectors.toMap(Entry::ruling, entry -> marker(person, entry.ruling()), (one, same) -> one)));
    }

    /**
     * Says something of a demand that one's unit bears, or takes it back where it was said before. Errors: {@code ruling}
     * where the unit doesn't bear it, {@code sort} where there is no such word.
     *
     * @param earlier key of the earlier demand's ruling that a double one repeats; empty where none was chosen
     */
    @Transactional
    public FieldErrors mark(long ruling, String sort, Optional<Long> earlier, Account by) {
        var errors = new FieldErrors();
        Optional<KeptRuling> kept =
                gate.ruling(ruling).filter(one -> one.admission().isPresent());
        errors.require(
                        kept.map(one -> one.bearers().units().contains(by.unit().id()))
                                .orElse(false),
                        "ruling",
                        "这件不是发给本单位的，不能评价。")
                .require(Mark.named(sort).isPresent(), "sort", "请选择一种评价。");
        if (errors.isEmpty()) {
            marks.toggle(
                    ruling,
                    who(by, kept.orElseThrow()),
                    Mark.named(sort).orElseThrow(),
                    earlier.filter(one -> one != ruling && gate.ruling(one).isPresent()),
                    LocalDate.now(clock).withDayOfMonth(1));
        }
        return errors;
    }

    /** Earlier demands of the same unit that look like the same, most alike first; at most three. */
    public List<Entry> earlier(Entry entry) {
        return Earlier.of(
                entry, ledger.demandedOf(entry.bearer(), LocalDate.now(clock).getYear()));
    }

    /** What may be shown of what was said of a year's demands; {@link Shown} says by what rule. */
    public Shown marks(int year) {
        return limit(LEAST)
                .flatMap(people -> limit(OFFICES).map(offices -> Shown.of(marks.said(year), people, offices)))
                .orElse(Shown.NOTHING);
    }

    /** The same by the unit that asks, against all that was issued; made of nothing but what {@link #marks} shows. */
    public List<IssuerMarks> marksByIssuer(int year) {
        return IssuerMarks.of(ledger.all(year), marks(year));
    }

    /** The same of one unit; empty where nothing is shown of what it issued. */
    public Optional<IssuerMarks> marksOf(Unit issuer, int year) {
        return IssuerMarks.of(issuer.id(), ledger.all(year), marks(year));
    }

    @Override
    public Set<Long> against(int year) {
        return marks(year).single().stream()
                .filter(count -> count.mark().wasted())
                .map(Shown.Count::ruling)
                .collect(Collectors.toSet());
    }

    /** The rule by which words are shown, in one sentence for those who say them and those who read them. */
    public String rule() {
        int people = limit(LEAST).orElse(0);
        return people == 0
                ? "评价现在不公开。"
                : "不记录是谁评的。一件事发给%d个以上管理部、其中至少%d个管理部的%d个人说了同一句，才单独显示；别的按提出单位合在一起，满%d个人、来自%d个以上管理部才显示。"
                        .formatted(
                                people + 1,
                                people,
                                people,
                                people,
                                limit(OFFICES).orElse(0));
    }

    private Optional<Integer> limit(String key) {
        return parameters.on(LocalDate.now(clock), 0).limit(key).map(limit -> limit.whole());
    }

    /**
     * Declines a demand without a valid number. The same token twice is one refusal. Errors: {@code number} where the number
     * is valid and the office has to answer it; {@code what} missing; texts that are too long.
     */
    @Transactional
    public FieldErrors decline(Declining typed, Account by) {
        var errors = new FieldErrors()
                .require(!typed.what().isBlank(), "what", "请写一句对方要什么，例如“报送三季度台账”。")
                .require(typed.what().length() <= LONGEST, "what", "不超过%d个字。".formatted(LONGEST))
                .require(typed.asker().length() <= LONGEST, "asker", "不超过%d个字。".formatted(LONGEST))
                .require(typed.number().length() <= LONGEST, "number", "不超过%d个字。".formatted(LONGEST));
        binding(typed.number(), by.unit())
                .ifPresent(kept ->
                        errors.add("number", "这个闸号有效，对应的是“%s”，不属于无码。觉得重复或者没用，可以在它下面评价。".formatted(kept.title())));
        if (errors.isEmpty() && refusals.add(typed, by, clock.instant())) {
            audit.record(by.login(), "无码拒办", by.unit().name(), typed.channel());
        }
        return errors;
    }

    /** What binds a unit under a number today: admitted, not withdrawn, not expired, and borne by it. */
    private Optional<KeptRuling> binding(String number, Unit unit) {
        return GateNumber.parse(number)
                .flatMap(gate::ruling)
                .filter(kept -> kept.standing() == KeptRuling.Standing.ADMITTED)
                .filter(kept -> kept.bearers().units().contains(unit.id()))
                .filter(kept -> kept.until()
                        .map(day -> !day.isBefore(LocalDate.now(clock)))
                        .orElse(true));
    }

    /** What was declined, newest first: by one unit, or by all. */
    public List<Refusal> refusals(Optional<Long> unit) {
        return refusals.list(unit);
    }

    /** Writes what the centre's office did about a refusal; errors under {@code answer}. */
    @Transactional
    public FieldErrors answer(long id, String words, Account by) {
        var errors = new FieldErrors().require(!words.isBlank(), "answer", "请写明怎样处理，例如“已告知提出科室补过闸”。");
        if (errors.isEmpty()) {
            errors.require(refusals.answer(id, words.strip(), by.id(), clock.instant()), "answer", "这一条已经有人处理过。");
        }
        if (errors.isEmpty()) {
            audit.record(by.login(), "处理无码拒办", "拒办 " + id, "");
        }
        return errors;
    }

    private MarkStore.Who who(Account person, KeptRuling kept) {
        String asker =
                kept.unit() + "/" + kept.admission().orElseThrow().number().year();
        return new MarkStore.Who(
                HEX.formatHex(marker(person, kept.id())),
                HEX.formatHex(seal.index("grassroots.mark.person", person.id() + "/" + asker)),
                HEX.formatHex(seal.index("grassroots.mark.office", person.unit().id() + "/" + asker)));
    }

    private byte[] marker(Account person, long ruling) {
        return seal.index("grassroots.mark", person.id() + "/" + ruling);
    }

    /**
     * A refusal as typed.
     *
     * @param token names one filling of the form
     * @param number the number that the demand bore; may be empty
     * @param asker who asked; may be empty
     * @param what what was asked
     * @param channel by what way it came
     */
    public record Declining(UUID token, String number, String asker, String what, String channel) {}
}
