package cn.qingjian.receptions;

import cn.qingjian.audit.Audit;
import cn.qingjian.gate.ParameterBook;
import cn.qingjian.gate.Parameters;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.kernel.Money;
import cn.qingjian.kernel.Scan;
import cn.qingjian.people.Account;
import cn.qingjian.people.Unit;
import cn.qingjian.receptions.store.ReceptionRegister;
import cn.qingjian.receptions.store.ReceptionStore;
import cn.qingjian.slips.Slip;
import cn.qingjian.slips.SlipState;
import cn.qingjian.slips.Slips;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What receptions leave behind: the list afterwards, what the year's budget has left, and the risk score. */
@Service
public class Receptions {
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private final Slips<ReceptionWords, Reception> slips;
    private final ReceptionStore store;
    private final ReceptionRegister register;
    private final ParameterBook parameters;
    private final Audit audit;

    Receptions(
            Slips<ReceptionWords, Reception> slips,
            ReceptionStore store,
            ReceptionRegister register,
            ParameterBook parameters,
            Audit audit) {
        this.slips = slips;
        this.store = store;
        this.register = register;
        this.parameters = parameters;
        this.audit = audit;
    }

    /** Keeps the list of a reception, and tells the ledger what the host really spent. */
    @Transactional
    public void list(Slip<ReceptionWords> slip, Held held, BigDecimal hours, String why, Account by) {
        store.list(slip.number(), held, hours, why, by.id());
        long minutes = hours.multiply(MINUTES).setScale(0, RoundingMode.CEILING).longValueExact();
        slips.measured(
                slip, slip.words().host().unit(), minutes, "接待清单：陪同和保障共%s人时".formatted(hours.toPlainString()), by);
        audit.record(by.login(), why.isEmpty() ? "填接待清单" : "更正接待清单", slip.id().toString(), why);
    }

    /** Corrects a list, with the reason; errors stand under {@code why}. */
    @Transactional
    public void correct(
            Slip<ReceptionWords> slip, Held held, BigDecimal hours, String why, Account by, FieldErrors errors) {
        errors.require(slip.state() == SlipState.ENDED, "why", "还没有填过清单，没有可更正的。")
                .require(!why.isBlank(), "why", "请写明为什么更正。");
        if (errors.isEmpty()) {
            list(slip, held, hours, why, by);
        }
    }

    /** The lists of a reception, the newest first; the newest counts. */
    public List<ReceptionList> lists(long number) {
        return store.lists(number);
    }

    /** Keeps the scan of the letter; errors stand under {@code scan}. */
    @Transactional
    public void scan(Slip<ReceptionWords> slip, byte[] content, Account by, FieldErrors errors) {
        Optional<Scan> scan = Scan.paper(content);
        errors.require(scan.isPresent(), "scan", "请选择公函的扫描件，只收 4 MB 以内的 PDF、JPEG、PNG 或 WebP。")
                .require(slip.state() != SlipState.ENDED, "scan", "接待已经结束，公函不能再换。");
        if (errors.isEmpty()) {
            scan.ifPresent(one -> {
                store.scan(slip.number(), one, by.id());
                audit.record(by.login(), "存公函扫描件", slip.id().toString(), one.digest());
            });
        }
    }

    /** Whether the scan of the letter is here. */
    public boolean scanned(long number) {
        return store.scanned(number);
    }

    /** The scan of the letter. */
    public Optional<Scan> scan(long number) {
        return store.scan(number);
    }

    /** Whether a reception needs a scan and has none (REC-04). */
    public boolean lacksScan(Slip<ReceptionWords> slip) {
        Parameters own = parameters.on(slip.words().from()).apply(slip.unit().id());
        return Standard.set(own, "rec.letter.required") && !store.scanned(slip.number());
    }

    /** Whether another reception has used the letter at this office. */
    public boolean letterTaken(Slip<ReceptionWords> slip) {
        ReceptionWords words = slip.words();
        return store.usedBy(words.letter(), words.host().unit())
                .filter(user -> user != slip.number())
                .isPresent();
    }

    /**
     * Uses the letter up.
     *
     * @throws IllegalStateException where another reception used it in the same moment
     */
    @Transactional
    public void useLetter(Slip<ReceptionWords> slip) {
        ReceptionWords words = slip.words();
        if (!words.letter().isBlank() && !store.use(words.letter(), words.host().unit(), slip.number())) {
            throw new IllegalStateException(
                    "letter used twice at " + words.host().unit());
        }
    }

    /** The risk of a reception: as it was held where its list is there, else as it is to be held. */
    public Risk risk(Slip<ReceptionWords> slip) {
        return risk(
                slip,
                store.lists(slip.number()).stream().map(ReceptionList::held).findFirst(),
                parameters::on,
                register.now());
    }

    private static Risk risk(
            Slip<ReceptionWords> slip,
            Optional<Held> real,
            Function<LocalDate, LongFunction<Parameters>> limits,
            Register books) {
        Parameters own = limits.apply(real.orElse(slip.words().held()).to())
                .apply(slip.unit().id());
        return real.map(held -> Assessment.after(slip.number(), slip.words(), held, own, books))
                .orElseGet(() -> Assessment.before(slip.number(), slip.words(), own, books));
    }

    /**
     * A reception of the book.
     *
     * @param slip the reception
     * @param held how it was held, or is to be
     * @param listed whether its list is there
     * @param risk its risk
     */
    public record Line(Slip<ReceptionWords> slip, Held held, boolean listed, Risk risk) {}

    /** The receptions through the gate that begin from one day to another, the riskiest first. */
    public List<Line> between(LocalDate from, LocalDate to) {
        Register books = register.now();
        Map<Long, Held> held = store.held();
        Map<LocalDate, LongFunction<Parameters>> limits = new HashMap<>();
        return slips.all().stream()
                .filter(Slip::counts)
                .filter(slip -> {
                    LocalDate first = held.getOrDefault(
                                    slip.number(), slip.words().held())
                            .from();
                    return !first.isBefore(from) && !first.isAfter(to);
                })
                .map(slip -> {
                    Optional<Held> real = Optional.ofNullable(held.get(slip.number()));
                    Risk risk = risk(slip, real, day -> limits.computeIfAbsent(day, parameters::on), books);
                    return new Line(slip, real.orElse(slip.words().held()), real.isPresent(), risk);
                })
                .sorted(Comparator.comparing((Line line) -> line.risk().score()).reversed())
                .toList();
    }

    /**
     * How a unit's receptions of a year stand against its budget.
     *
     * @param unit the unit
     * @param budget the budget; empty where nobody has entered it
     * @param basis the paper that sets it
     * @param spent what its receptions cost, or are to cost
     */
    public record Counter(Unit unit, Optional<Money> budget, String basis, Money spent) {
        /** What is left; negative where the budget is overdrawn. */
        public Optional<Money> left() {
            return budget.map(amount -> amount.minus(spent));
        }

        /** Whether more was spent than there was. */
        public boolean overdrawn() {
            return left().filter(rest -> rest.signum() < 0).isPresent();
        }
    }

    /** The counters of these units. */
    public List<Counter> counters(Stream<Unit> units, int year) {
        Register books = register.now();
        Map<Long, ReceptionStore.Budget> budgets = store.budgets(year);
        return units.map(unit -> counter(unit, Optional.ofNullable(budgets.get(unit.id())), books, year))
                .toList();
    }

    private static Counter counter(Unit unit, Optional<ReceptionStore.Budget> budget, Register books, int year) {
        return new Counter(
                unit,
                budget.map(ReceptionStore.Budget::amount),
                budget.map(ReceptionStore.Budget::basis).orElse(""),
                books.spent(unit.id(), year, 0));
    }

    /** Sets a unit's budget of a year. */
    @Transactional
    public void budget(Unit unit, int year, Money amount, String basis, Account by) {
        store.budget(unit.id(), year, amount, basis, by.id());
        audit.record(by.login(), "接待费预算", unit.name() + " " + year, amount + "元，" + basis);
    }

    /** The weights and thresholds of the risk score with all their values. */
    public List<ParameterBook.Sheet> weights() {
        return parameters.sheets().stream()
                .filter(sheet -> sheet.entry().key().startsWith("rec.risk."))
                .toList();
    }
}
