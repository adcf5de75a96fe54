package cn.qingjian.datarequests.request;

import cn.qingjian.datarequests.Asked;
import cn.qingjian.datarequests.DataRequest;
import cn.qingjian.datarequests.DataRequestKind;
import cn.qingjian.datarequests.store.RequestStore;
import cn.qingjian.gate.Bearers;
import cn.qingjian.gate.Gate;
import cn.qingjian.gate.ParameterBook;
import cn.qingjian.gate.Parameters;
import cn.qingjian.gate.Undertaking;
import cn.qingjian.gate.Undertakings;
import cn.qingjian.people.Account;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The requests that are under way, as the merging of demands sees them: two forms for the same offices become one. */
@Component
class RequestUndertakings implements Undertakings {
    private final RequestStore store;
    private final Requests requests;
    private final Gate gate;
    private final DataRequestKind kind;
    private final ParameterBook parameters;
    private final Clock clock;

    RequestUndertakings(
            RequestStore store,
            Requests requests,
            Gate gate,
            DataRequestKind kind,
            ParameterBook parameters,
            Clock clock) {
        this.store = store;
        this.requests = requests;
        this.gate = gate;
        this.kind = kind;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return DataRequestKind.CODE;
    }

    @Override
    public List<Undertaking> underway() {
        LongFunction<Parameters> limits = parameters.on(LocalDate.now(clock));
        return store.underway().stream()
                .map(request -> undertaking(request, limits))
                .toList();
    }

    private Undertaking undertaking(Request request, LongFunction<Parameters> limits) {
        DataRequest demand = requests.demand(request);
        LocalDate from = demand.firstDue().orElse(LocalDate.now(clock));
        return new Undertaking(
                request.demandId(),
                "报表",
                request.words().title(),
                request.unit().id(),
                request.words().purpose() + "\n"
                        + demand.elements().stream().map(Asked::name).collect(Collectors.joining("\n")),
                new Bearers(request.words().units(), 1),
                from,
                demand.expires().filter(day -> !day.isBefore(from)).orElse(from),
                kind.measure(demand, limits.apply(request.unit().id())).minutes());
    }

    /** Another form's elements and offices are asked in this one; what another kind of demand says is noted on it. */
    @Override
    @Transactional
    public void absorb(long number, Undertaking other, Account by) {
        Request request = changeable(number);
        if (request.status().ruled()) {
            gate.withdraw(request.demandId(), "并入《" + other.title() + "》，重新过闸", by);
        } else if (request.status() == RequestStatus.REFUSED) {
            requests.reopen(number, by);
        }
        store.absorb(number, other.id().kind(), other.id().number(), other.title(), other.text(), by.id());
        if (other.id().kind().equals(DataRequestKind.CODE)) {
            Request now = store.find(number).orElseThrow();
            Request theirs = store.find(other.id().number()).orElseThrow();
            store.save(number, now.version(), joined(now.words(), theirs.words()), by.id());
        }
    }

    @Override
    @Transactional
    public void giveWay(long number, Undertaking into, Account by) {
        Request request = changeable(number);
        if (request.status().ruled()) {
            gate.withdraw(request.demandId(), "并入《" + into.title() + "》", by);
        }
        store.find(number)
                .flatMap(now -> now.status().to(RequestStatus.YIELDED))
                .ifPresent(step -> store.move(number, step, "并入" + into.label() + "《" + into.title() + "》", by.id()));
        store.into(number, into.label() + "《" + into.title() + "》");
    }

    private Request changeable(long number) {
        Request request = store.find(number).orElseThrow();
        if (!request.status().underway()) {
            throw new IllegalStateException(request.demandId() + " is " + request.status());
        }
        return request;
    }

    /** Each element once; it must be answered where one of the two says so. */
    static Request.Words joined(Request.Words one, Request.Words other) {
        List<Request.Line> lines = new ArrayList<>();
        for (Request.Line line : one.lines()) {
            boolean required = line.required()
                    || other.lines().stream().anyMatch(more -> more.element() == line.element() && more.required());
            lines.add(new Request.Line(line.element(), required));
        }
        other.lines().stream()
                .filter(line -> one.lines().stream().noneMatch(own -> own.element() == line.element()))
                .forEach(lines::add);
        Set<Long> units = new TreeSet<>(one.units());
        units.addAll(other.units());
        return new Request.Words(
                one.title(),
                one.purpose() + "\n" + other.purpose(),
                one.statistical() || other.statistical(),
                one.approval().isBlank() ? other.approval() : one.approval(),
                one.frequency().perYear() >= other.frequency().perYear() ? one.frequency() : other.frequency(),
                one.firstDue().or(other::firstDue),
                one.expires().isPresent()
                                && other.expires()
                                        .filter(day -> day.isAfter(one.expires().get()))
                                        .isEmpty()
                        ? one.expires()
                        : other.expires(),
                units,
                lines,
                (one.sums() + "\n" + other.sums()).strip());
    }
}
