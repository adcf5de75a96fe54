package cn.qingjian.datarequests.fill;

import cn.qingjian.audit.Audit;
import cn.qingjian.datarequests.Asked;
import cn.qingjian.datarequests.DataRequestKind;
import cn.qingjian.datarequests.Field;
import cn.qingjian.datarequests.FormFields;
import cn.qingjian.datarequests.HeldElement.Held;
import cn.qingjian.datarequests.catalogue.Catalogue;
import cn.qingjian.datarequests.catalogue.Element;
import cn.qingjian.datarequests.request.Form;
import cn.qingjian.datarequests.request.FormBook;
import cn.qingjian.datarequests.request.Request;
import cn.qingjian.datarequests.store.FillStore;
import cn.qingjian.datarequests.store.RequestStore;
import cn.qingjian.gate.BurdenLedger;
import cn.qingjian.gate.DemandId;
import cn.qingjian.gate.ParameterBook;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Unit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the offices fill in: saved as they type, sent, sent back with remarks, sent again, taken, or declined. */
@Service
public class Fills {
    private static final int SHOWN = 100;
    private static final int LONGEST = 600;
    private static final int LONGEST_NAME = 30;

    private final FillStore fills;
    private final RequestStore requests;
    private final FormBook forms;
    private final Catalogue catalogue;
    private final ParameterBook parameters;
    private final BurdenLedger ledger;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    Fills(
            FillStore fills,
            RequestStore requests,
            FormBook forms,
            Catalogue catalogue,
            ParameterBook parameters,
            BurdenLedger ledger,
            People people,
            Audit audit,
            Clock clock) {
        this.fills = fills;
        this.requests = requests;
        this.forms = forms;
        this.catalogue = catalogue;
        this.parameters = parameters;
        this.ledger = ledger;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** The filling with that key, if the person may see it: the office's own people, the department, and those who oversee. */
    public Optional<Fill> find(long id, Account reader) {
        return fills.find(id)
                .filter(fill -> fill.unit() == reader.unit().id()
                        || requests.find(fill.request())
                                .filter(request -> request.resultsOpenTo(reader))
                                .isPresent());
    }

    /** The fields of its form. */
    public FormFields fields(Fill fill) {
        return forms.fields(fill.request());
    }

    /** What the sources hold of the elements that the office only checks. */
    public Map<Long, Held> held(Fill fill) {
        List<Long> checked = fields(fill).fields().stream()
                .filter(field -> field.way() == Asked.Way.CHECK)
                .map(Field::element)
                .toList();
        if (checked.isEmpty()) {
            return Map.of();
        }
        Unit unit = people.unit(fill.unit()).orElseThrow();
        Map<Long, Held> held = new HashMap<>();
        for (Element element : catalogue.among(checked).values()) {
            catalogue.held(element, unit).ifPresent(value -> held.put(element.id(), value));
        }
        return held;
    }

    /**
     * Saves some values while they are typed: one statement, one transaction. Wrong ones are saved too and told of, and so are
     * those typed after the form's expiry: nobody types twice.
     */
    public Sending type(Fill fill, Map<Long, String> typed, Instant opened, Account by) {
        FormFields fields = fields(fill);
        Map<Long, String> values = known(fields, typed);
        OptionalInt version = fills.write(fill.id(), values, opened, clock.instant(), by.id());
        if (version.isEmpty()) {
            return new Sending.Closed(fill);
        }
        Map<Long, String> all = new HashMap<>(fill.entries());
        all.putAll(values);
        Fill now = written(fill, all, version.getAsInt(), by);
        FieldErrors errors = expired(fields.soFar(all), now);
        return errors.isEmpty() ? new Sending.Done(now) : new Sending.Wrong(now, errors);
    }

    /** Saves a whole page, unless somebody else wrote other things since it was shown. */
    @Transactional
    public Sending save(long id, int seen, Map<Long, String> typed, Instant opened, Account by) {
        fills.lock(id);
        Fill now = fills.find(id).orElseThrow();
        Map<Long, String> values = known(fields(now), typed);
        Map<Long, String> differing = new LinkedHashMap<>();
        if (now.version() > seen) {
            values.forEach((element, value) -> {
                String theirs = now.entries().getOrDefault(element, "");
                if (!theirs.equals(value)) {
                    differing.put(element, theirs);
                }
            });
        }
        return differing.isEmpty() || !now.status().writable()
                ? type(now, typed, opened, by)
                : new Sending.Overtaken(now, differing);
    }

    /** The same for what needs no signature of the office's head. */
    @Transactional
    public Sending send(long id, int seen, Map<Long, String> typed, Instant opened, UUID token, Account by) {
        return send(id, seen, typed, opened, token, "", by);
    }

    /**
     * Saves a whole page and sends it. The same token sends once; an expired form is refused, and what was typed is kept.
     *
     * @param head name of the office's head, who signs a statistical survey beside the one who fills it (ST-07)
     */
    @Transactional
    public Sending send(
            long id, int seen, Map<Long, String> typed, Instant opened, UUID token, String head, Account by) {
        fills.lock(id);
        if (fills.sentUnder(token).isPresent()) {
            return new Sending.Done(fills.find(id).orElseThrow());
        }
        Sending saved = save(id, seen, typed, opened, by);
        return switch (saved) {
            case Sending.Done done -> sent(done.fill(), token, bounded(head), by);
            case Sending.Wrong wrong -> wrong;
            case Sending.Overtaken overtaken -> overtaken;
            case Sending.Closed closed -> closed;
        };
    }

    /** Whether the head of the office must sign it: a statistical survey. */
    public boolean signed(Fill fill) {
        return requests.find(fill.request()).orElseThrow().words().statistical();
    }

    private Sending sent(Fill fill, UUID token, String head, Account by) {
        Map<Long, Held> held = held(fill);
        Map<Long, String> values = new HashMap<>();
        held.forEach((element, value) -> values.put(element, value.value()));
        fill.entries().forEach((element, value) -> {
            if (!value.isBlank() || !held.containsKey(element)) {
                values.put(element, value);
            }
        });
        boolean signed = signed(fill);
        FieldErrors errors = fields(fill)
                .whole(values)
                .require(!signed || !head.isBlank(), "head", "统计调查表由填报人和单位负责人签字，请写负责人姓名。")
                .require(head.length() <= LONGEST_NAME, "head", "姓名太长，请核对。");
        if (!errors.isEmpty()) {
            return new Sending.Wrong(fill, errors);
        }
        Map<Long, Fill.HeldThen> then = new HashMap<>();
        held.forEach((element, value) -> then.put(
                element,
                new Fill.HeldThen(value.value(), value.source(), value.asOf().toString())));
        fills.sent(fill.id(), values, then, token, signed ? head : "", by.id());
        step(fill, FillStatus.SENT, "", by);
        audit.record(by.login(), "报送报表", fill.form().number().toString(), fill.unitName() + "第" + fill.period() + "期");
        return new Sending.Done(fills.find(fill.id()).orElseThrow());
    }

    /** Takes what was sent; what this period really cost the office is entered into the burden ledger. */
    @Transactional
    public FieldErrors accept(long id, Account by) {
        fills.lock(id);
        Fill fill = fills.find(id).orElseThrow();
        var errors = new FieldErrors();
        errors.require(fill.status().to(FillStatus.ACCEPTED).isPresent(), "decision", notSent(fill));
        if (errors.isEmpty()) {
            step(fill, FillStatus.ACCEPTED, "", by);
            measured(fill);
            audit.record(by.login(), "收下报表", fill.form().number().toString(), fill.unitName());
        }
        return errors;
    }

    /** Sends it back with remarks, element by element; without any remark it stays. */
    @Transactional
    public FieldErrors giveBack(long id, Map<Long, String> remarks, String whole, Account by) {
        fills.lock(id);
        Fill fill = fills.find(id).orElseThrow();
        FormFields fields = fields(fill);
        Map<Long, String> given = new LinkedHashMap<>();
        remarks.forEach((element, words) -> {
            if (!words.isBlank() && fields.field(element).isPresent()) {
                given.put(element, bounded(words));
            }
        });
        var errors = new FieldErrors();
        errors.require(fill.status().to(FillStatus.RETURNED).isPresent(), "decision", notSent(fill))
                .require(!given.isEmpty() || !whole.isBlank(), "whole", "退回要写明哪一项怎么改，至少写一处。");
        if (errors.isEmpty()) {
            given.forEach((element, words) -> fills.remark(fill.id(), element, words, by.id()));
            if (!whole.isBlank()) {
                fills.remark(fill.id(), null, bounded(whole), by.id());
            }
            step(fill, FillStatus.RETURNED, "%d处意见".formatted(given.size() + (whole.isBlank() ? 0 : 1)), by);
            audit.record(by.login(), "退回报表", fill.form().number().toString(), fill.unitName());
        }
        return errors;
    }

    /** Declines a form that binds nobody: it has expired. One that bears all it must and is in force can't be declined. */
    @Transactional
    public FieldErrors decline(long id, String words, Account by) {
        fills.lock(id);
        Fill fill = fills.find(id).orElseThrow();
        var errors = new FieldErrors();
        errors.require(
                        !fill.form().inForce(today()),
                        "decline",
                        "这张表有表号%s、准入号%s，有效期到%s，现在不能拒填。觉得重复、没用的，可以在闸号页面标注。"
                                .formatted(
                                        fill.form().number(),
                                        fill.form().admission(),
                                        fill.form().expires()))
                .require(fill.status().to(FillStatus.DECLINED).isPresent(), "decline", "已经报送或者办结，不用再拒填。")
                .require(!words.isBlank(), "decline", "请写一句为什么不填。");
        if (errors.isEmpty()) {
            step(fill, FillStatus.DECLINED, bounded(words), by);
            measured(fill);
            audit.record(by.login(), "拒填报表", fill.form().number().toString(), fill.unitName());
        }
        return errors;
    }

    /** Forms whose expiry has passed stop by themselves; each period costs what was spent on it until then. */
    @Transactional
    public int expire() {
        List<Request> expired = requests.expired(today());
        for (Request request : expired) {
            Form form = request.form().orElseThrow();
            fills.ofForm(form.id()).forEach(this::measured);
            requests.expired(form.id());
            audit.record(
                    "系统", "报表到期停用", form.number().toString(), request.words().title());
        }
        return expired.size();
    }

    /** Minutes that an office has really spent on one filling. */
    public long minutes(Fill fill) {
        return FillTime.minutes(fills.spans(fill.id()), cap(fill));
    }

    /** An office's fillings by today, what can be written in first. */
    public List<Fill> ofUnit(Account person) {
        return fills.ofUnit(person.unit().id(), today(), SHOWN);
    }

    /** What waits for a department's word. */
    public List<Fill> sentTo(Account person) {
        return fills.sentTo(person.unit().id(), SHOWN);
    }

    /** The fillings of a form, office by office in the register's order. */
    public List<Fill> ofForm(Form form) {
        return fills.ofForm(form.id());
    }

    /** What the offices sent last, by filling. */
    public Map<Long, Map<Long, String>> results(Form form) {
        return fills.results(form.id());
    }

    /** What was sent, newest first. */
    public List<Fill.Sent> sent(Fill fill) {
        return fills.sent(fill.id());
    }

    /** The department's remarks on what was sent last. */
    public List<Fill.Remark> remarks(Fill fill) {
        return fills.remarks(fill.id());
    }

    /** Every step that a filling took. */
    public List<Fill.Past> history(Fill fill) {
        return fills.steps(fill.id());
    }

    /** Whether a form binds anybody today. */
    public boolean inForce(Form form) {
        return form.inForce(today());
    }

    /** The time by the clock that all saves go by. */
    public Instant now() {
        return clock.instant();
    }

    private void measured(Fill fill) {
        long cap = cap(fill).toMinutes();
        ledger.measured(
                new DemandId(DataRequestKind.CODE, fill.request()),
                fill.unit(),
                new BurdenLedger.Turn(fill.period(), fills.periods(fill.form().id())),
                minutes(fill),
                "按%s第%d期实际填报时间，停顿超过%d分钟的按%d分钟计".formatted(fill.unitName(), fill.period(), cap, cap));
    }

    private Duration cap(Fill fill) {
        return parameters
                .on(today(), fill.issuer())
                .limit("data.fill.gapCapMinutes")
                .map(limit -> Duration.ofMinutes(limit.whole()))
                .orElse(Duration.ofDays(1));
    }

    private FieldErrors expired(FieldErrors errors, Fill fill) {
        return errors.require(
                fill.form().inForce(today()),
                "fill",
                "这张表的有效期到%s，已经停用，不用再填，也不再接收。您填的都保存着。".formatted(fill.form().expires()));
    }

    private static String notSent(Fill fill) {
        return "这一份现在是“" + fill.status().label() + "”，不在等待收下，可能别人已经办了。";
    }

    private void step(Fill fill, FillStatus next, String words, Account by) {
        fill.status()
                .to(next)
                .ifPresent(step -> fills.move(fill.id(), step, words.isBlank() ? step.why() : words, by.id()));
    }

    /** Only what the form asks, bounded and without control characters. */
    private static Map<Long, String> known(FormFields fields, Map<Long, String> typed) {
        Map<Long, String> values = new LinkedHashMap<>();
        for (Field field : fields.fields()) {
            Optional.ofNullable(typed.get(field.element()))
                    .ifPresent(value -> values.put(field.element(), bounded(value)));
        }
        return values;
    }

    private static String bounded(String value) {
        String clean = value.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\\n]]", "")
                .strip();
        return clean.substring(0, Math.min(LONGEST, clean.length()));
    }

    private Fill written(Fill fill, Map<Long, String> all, int version, Account by) {
        return new Fill(
                fill.id(),
                fill.form(),
                fill.request(),
                fill.title(),
                fill.issuer(),
                fill.issuerName(),
                fill.unit(),
                fill.unitName(),
                fill.period(),
                fill.opens(),
                fill.due(),
                fill.status(),
                version,
                all,
                fill.words(),
                by.name(),
                Optional.of(clock.instant()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
