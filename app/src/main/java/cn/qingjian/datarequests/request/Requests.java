package cn.qingjian.datarequests.request;

import cn.qingjian.audit.Audit;
import cn.qingjian.datarequests.Asked;
import cn.qingjian.datarequests.DataRequest;
import cn.qingjian.datarequests.DataRequestKind;
import cn.qingjian.datarequests.HeldElement.Held;
import cn.qingjian.datarequests.Sorting;
import cn.qingjian.datarequests.catalogue.Catalogue;
import cn.qingjian.datarequests.catalogue.Element;
import cn.qingjian.datarequests.store.FillStore;
import cn.qingjian.datarequests.store.RequestStore;
import cn.qingjian.gate.DemandRuled;
import cn.qingjian.gate.Gate;
import cn.qingjian.gate.Judgement;
import cn.qingjian.gate.KeptRuling;
import cn.qingjian.gate.ParameterBook;
import cn.qingjian.gate.Parameters;
import cn.qingjian.gate.Ruling;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.kernel.Step;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Unit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The requests of all departments: begin, save, put to the gate, issue as a form, withdraw, drop. */
@Service
public class Requests {
    private static final int SHOWN = 200;

    private final RequestStore requests;
    private final FillStore fills;
    private final Catalogue catalogue;
    private final ParameterBook parameters;
    private final Gate gate;
    private final People people;
    private final Audit audit;
    private final Clock clock;
    private final String organ;

    Requests(
            RequestStore requests,
            FillStore fills,
            Catalogue catalogue,
            ParameterBook parameters,
            Gate gate,
            People people,
            Audit audit,
            Clock clock,
            @Value("${qingjian.datarequests.organ:青住金}") String organ) {
        this.requests = requests;
        this.fills = fills;
        this.catalogue = catalogue;
        this.parameters = parameters;
        this.gate = gate;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
        this.organ = organ;
    }

    /** Begins a request; the same token twice gives the same request. */
    @Transactional
    public Saving begin(RequestInput input, Account by) {
        var errors = new FieldErrors();
        Request.Words words = input.read(catalogue.all(), people.units(), errors);
        return errors.isEmpty() ? new Saving.Saved(begin(words, by, token(input.token()))) : new Saving.Wrong(errors);
    }

    /** Begins a request with words that are known to be right. */
    @Transactional
    public Request begin(Request.Words words, Account by, @Nullable UUID token) {
        long id = requests.add(words, by.unit().id(), by.id(), token);
        audit.record(by.login(), "拟表", "报表 " + id, words.title());
        return requests.find(id).orElseThrow();
    }

    /** Saves what was typed, unless it is wrong, or somebody else saved in between, or the request is past changing. */
    @Transactional
    public Saving save(long id, RequestInput input, Account by) {
        Request now = requests.find(id).orElseThrow();
        var errors = new FieldErrors();
        Request.Words words = input.read(catalogue.all(), people.units(), errors);
        errors.require(
                now.status().editable(),
                "title",
                "现在是“%s”，不能改，刚才写的都还在这一页。先撤回，再保存。".formatted(now.status().label()));
        if (errors.isEmpty() && !requests.save(id, input.seen(), words, by.id())) {
            errors.add("title", "别人刚刚改过这张表，您写的都还在这一页，还没有保存。请先在另一页看看改了什么，再按一次保存，以您的为准。");
        }
        if (errors.isEmpty()) {
            reopen(now, "修改", by);
        }
        return errors.isEmpty() ? new Saving.Saved(requests.find(id).orElseThrow()) : new Saving.Wrong(errors);
    }

    /** What the gate finds of it now; binds nobody. */
    public Judgement<DataRequest> check(Request request) {
        return gate.check(demand(request));
    }

    /** Puts it to the gate, which may take elements out of it. Put twice, it is ruled upon once. */
    @Transactional
    public Request submit(long id, Account by) {
        requests.lock(id);
        Request request = requests.find(id).orElseThrow();
        if (request.status() == RequestStatus.REFUSED) {
            reopen(request, "重新过闸", by);
            request = requests.find(id).orElseThrow();
        }
        if (request.status() == RequestStatus.DRAFTING) {
            Ruling<DataRequest> ruling = gate.submit(demand(request), by);
            requests.ruled(id, ruling.demand().elements());
        }
        return requests.find(id).orElseThrow();
    }

    /** Issues an admitted request as a form with number, admission number and expiry, to be filled by each office. */
    @Transactional
    public FieldErrors issue(long id, Account by) {
        requests.lock(id);
        Request request = requests.find(id).orElseThrow();
        var errors = new FieldErrors();
        if (request.form().isPresent()) {
            return errors;
        }
        LocalDate today = LocalDate.now(clock);
        Optional<LocalDate> due = request.words().firstDue().filter(day -> !day.isBefore(today));
        Optional<Ruling.Admitted<DataRequest>> pass =
                request.status() == RequestStatus.ADMITTED ? gate.pass(demand(request)) : Optional.empty();
        errors.require(pass.isPresent(), "issue", "还没有过闸，或者过闸以后又改了，不能下发。")
                .require(pass.isEmpty() || due.isPresent(), "issue", "首次报送日已经过了，请撤回，改了日期再过闸。");
        if (errors.isEmpty()) {
            askedSince(request)
                    .forEach(one -> errors.add(
                            "issue",
                            "过闸以后%s已经要了“%s”，请撤回，重新过闸。"
                                    .formatted(one.other().orElseThrow().number(), one.name())));
        }
        if (errors.isEmpty()) {
            issue(request, pass.orElseThrow(), due.orElseThrow(), today, by);
        }
        return errors;
    }

    /** What another form has come to ask between the ruling and the issue. */
    private List<Asked> askedSince(Request request) {
        List<Long> typed = request.ruled().stream()
                .filter(one -> one.way() == Asked.Way.TYPE)
                .map(Asked::element)
                .toList();
        return sorted(request).stream()
                .filter(one -> typed.contains(one.element()) && one.other().isPresent())
                .toList();
    }

    private void issue(Request request, Ruling.Admitted<DataRequest> pass, LocalDate due, LocalDate today, Account by) {
        LocalDate expires = request.words().expires().orElseThrow();
        Form form = requests.issue(request.id(), pass.id(), organ, pass.number().toString(), today, expires, by.id());
        gate.issued(pass, by);
        Step<RequestStatus> step = request.status().to(RequestStatus.ISSUED).orElseThrow();
        requests.move(request.id(), step, form.number().toString(), by.id());
        List<LocalDate> dues = request.words().frequency().dues(due, expires);
        fills.open(form.id(), request.words().units(), today, dues);
        audit.record(
                by.login(), "下发报表", form.number().toString(), request.words().title());
    }

    /** Takes back a pass or a waiting ruling. */
    @Transactional
    public Request withdraw(long id, String words, Account by) {
        gate.withdraw(requests.find(id).orElseThrow().demandId(), words, by);
        return requests.find(id).orElseThrow();
    }

    /** Gives the request up. */
    @Transactional
    public Request drop(long id, Account by) {
        return step(id, RequestStatus.DROPPED, by);
    }

    /** Takes up again what was given up. */
    @Transactional
    public Request reopen(long id, Account by) {
        return step(id, RequestStatus.DRAFTING, by);
    }

    private Request step(long id, RequestStatus next, Account by) {
        Request request = requests.find(id).orElseThrow();
        request.status().to(next).ifPresent(step -> requests.move(id, step, step.why(), by.id()));
        return requests.find(id).orElseThrow();
    }

    /** Every step that a request took, oldest first. */
    public List<Request.Past> history(Request request) {
        return requests.steps(request.id());
    }

    /** Titles of what a request took in. */
    public List<String> absorbed(Request request) {
        return requests.absorbed(request.id());
    }

    /** The request with that key, if the person may read it. */
    public Optional<Request> find(long id, Account reader) {
        return requests.find(id).filter(request -> request.readableBy(reader));
    }

    /** The requests of the person's department, or of all for those who oversee. */
    public List<Request> list(Account reader, boolean all) {
        return requests.list(all ? Optional.empty() : Optional.of(reader.unit().id()), SHOWN).stream()
                .filter(request -> request.readableBy(reader))
                .toList();
    }

    /** What the gate judges of a request today: its elements as they were ruled upon, or else as they stand now. */
    public DataRequest demand(Request request) {
        Request.Words words = request.words();
        return new DataRequest(
                request.demandId(),
                words.title(),
                request.unit().id(),
                LocalDate.now(clock),
                words.purpose(),
                words.statistical(),
                words.approval(),
                request.status().ruled() ? request.ruled() : sorted(request),
                words.frequency(),
                words.firstDue(),
                words.expires(),
                words.units());
    }

    /** Its elements, each in its class as things stand today. */
    public List<Asked> sorted(Request request) {
        LocalDate today = LocalDate.now(clock);
        Request.Words words = request.words();
        Optional<Integer> age = parameters
                .on(today, request.unit().id())
                .limit("data.held.maxAgeDays")
                .map(Parameters.Limit::whole);
        var sorting = new Sorting(
                today,
                words.units(),
                words.frequency(),
                words.firstDue().orElse(today),
                age,
                requests.inForce(today, request.id()));
        List<Unit> offices = people.units().stream()
                .filter(unit -> words.units().contains(unit.id()))
                .toList();
        Map<Long, Element> elements = catalogue.among(
                words.lines().stream().map(Request.Line::element).toList());
        List<Asked> asked = new ArrayList<>();
        for (Request.Line line : words.lines()) {
            Optional.ofNullable(elements.get(line.element()))
                    .ifPresent(element -> asked.add(asked(element, line.required(), sorting, offices)));
        }
        return asked;
    }

    private Asked asked(Element element, boolean required, Sorting sorting, List<Unit> offices) {
        List<Held> held = catalogue.held(element, offices);
        Optional<Asked.Known> known = sorting.known(held);
        Optional<Asked.Other> other = known.isPresent() ? Optional.empty() : sorting.other(element.id());
        return new Asked(
                element.id(),
                element.words().code(),
                element.words().name(),
                element.words().measure(),
                required,
                element.words().provincial(),
                Asked.Way.TYPE,
                known,
                other,
                sorting.alike(element.words().name()));
    }

    /** Follows the gate's word in the gate's own transaction, so that a ruling and the request's status can never part. */
    @EventListener
    void ruled(DemandRuled event) {
        if (event.demand().kind().equals(DataRequestKind.CODE)) {
            RequestStatus next = status(event.standing());
            long by = gate.ruling(event.ruling()).map(KeptRuling::by).orElseThrow();
            requests.find(event.demand().number())
                    .flatMap(request -> request.status().to(next))
                    .ifPresent(step -> requests.move(event.demand().number(), step, step.why(), by));
        }
    }

    private static RequestStatus status(KeptRuling.Standing standing) {
        return switch (standing) {
            case ADMITTED -> RequestStatus.ADMITTED;
            case AWAITING_REASON -> RequestStatus.AWAITING_REASON;
            case AWAITING_APPROVER -> RequestStatus.AWAITING_APPROVER;
            case REFUSED -> RequestStatus.REFUSED;
            case WITHDRAWN -> RequestStatus.DRAFTING;
        };
    }

    /** A request that the gate refused, or that waits for a reason, is written anew once somebody changes it. */
    private void reopen(Request request, String words, Account by) {
        if (request.status() == RequestStatus.AWAITING_REASON) {
            gate.withdraw(request.demandId(), words, by);
        } else if (request.status() == RequestStatus.REFUSED) {
            step(request.id(), RequestStatus.DRAFTING, by);
        }
    }

    private static @Nullable UUID token(@Nullable String text) {
        return text != null && text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(text) : null;
    }
}
