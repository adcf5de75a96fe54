package cn.qingjian.datarequests;

import cn.qingjian.datarequests.catalogue.Catalogue;
import cn.qingjian.datarequests.catalogue.Element;
import cn.qingjian.datarequests.fill.Fill;
import cn.qingjian.datarequests.fill.Fills;
import cn.qingjian.datarequests.request.Request;
import cn.qingjian.datarequests.request.RequestStatus;
import cn.qingjian.datarequests.request.Requests;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.testing.SomePeople;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the elements, requests and forms that a test needs, with names of their own. */
@Component
public class SomeForms {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final List<String> THINGS = List.of("窗口", "车辆", "档案", "印章", "锁具", "座椅", "灯具", "绿植", "水表", "电闸");

    private final SomePeople people;
    private final Catalogue catalogue;
    private final Requests requests;
    private final Fills fills;
    private final Clock clock;

    SomeForms(SomePeople people, Catalogue catalogue, Requests requests, Fills fills, Clock clock) {
        this.people = people;
        this.catalogue = catalogue;
        this.requests = requests;
        this.fills = fills;
        this.clock = clock;
    }

    /** Today, as the application sees it. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** A new whole number of its own name, not below zero, kept by that unit. */
    public Element number(Unit source) {
        int number = NEXT.incrementAndGet();
        Account by = people.person(source, Role.DEPARTMENT);
        String name = number + THINGS.get(number % THINGS.size()) + number;
        long id = catalogue.add(
                new Element.Words(
                        "T-" + number,
                        name,
                        "测试口径",
                        ElementType.INTEGER,
                        "个",
                        Optional.of(BigDecimal.ZERO),
                        Optional.of(BigDecimal.valueOf(1000)),
                        List.of(),
                        false),
                source,
                Optional.empty(),
                by);
        return catalogue.find(id).orElseThrow();
    }

    /** What a request of those elements asks of those offices, once, in a fortnight. */
    public Request.Words words(List<Unit> offices, Element... elements) {
        return words(Frequency.ONCE, offices, elements);
    }

    /** The same so often. */
    public Request.Words words(Frequency frequency, List<Unit> offices, Element... elements) {
        return new Request.Words(
                "测试情况表" + NEXT.incrementAndGet(),
                "安排窗口测试",
                false,
                "",
                frequency,
                Optional.of(today().plusDays(14)),
                Optional.of(today().plusMonths(3)),
                Set.copyOf(offices.stream().map(Unit::id).toList()),
                Stream.of(elements)
                        .map(element -> new Request.Line(element.id(), true))
                        .toList(),
                "");
    }

    /** A request that is through the gate and issued. */
    public Request issued(Account by, Request.Words words) {
        Request request = requests.begin(words, by, null);
        Request ruled = requests.submit(request.id(), by);
        if (ruled.status() != RequestStatus.ADMITTED
                || !requests.issue(request.id(), by).isEmpty()) {
            throw new IllegalStateException(
                    ruled.status() + " " + requests.check(request).findings());
        }
        return requests.find(request.id(), by).orElseThrow();
    }

    /** An office's first filling of a form. */
    public Fill fill(Request request, Unit office) {
        return fills.ofForm(request.form().orElseThrow()).stream()
                .filter(fill -> fill.unit() == office.id())
                .findFirst()
                .orElseThrow();
    }
}
