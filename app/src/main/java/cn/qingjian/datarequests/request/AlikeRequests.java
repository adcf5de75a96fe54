package cn.qingjian.datarequests.request;

import cn.qingjian.datarequests.Asked;
import cn.qingjian.datarequests.DataRequest;
import cn.qingjian.datarequests.store.RequestStore;
import cn.qingjian.gate.Demand;
import cn.qingjian.gate.Finding.Evidence;
import cn.qingjian.gate.InFlight;
import cn.qingjian.gate.Similar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Requests of other departments that are on their way to the same offices and ask the same elements. */
@Component
class AlikeRequests implements InFlight {
    private final RequestStore requests;

    AlikeRequests(RequestStore requests) {
        this.requests = requests;
    }

    @Override
    public List<Similar> similarTo(Demand demand) {
        return demand instanceof DataRequest request
                ? requests.underway().stream()
                        .filter(other -> other.id() != request.id().number())
                        .flatMap(other -> similar(request, other).stream())
                        .toList()
                : List.of();
    }

    /** By the share of the elements of both that both ask; empty where they share no office or no element. */
    static Optional<Similar> similar(DataRequest request, Request other) {
        Set<Long> offices = new HashSet<>(request.units());
        offices.retainAll(other.words().units());
        List<Evidence> both = new ArrayList<>();
        Set<Long> all = new HashSet<>();
        request.elements().forEach(one -> all.add(one.element()));
        for (Asked theirs : other.ruled()) {
            if (!all.add(theirs.element())) {
                both.add(
                        new Evidence(theirs.code(), theirs.name(), other.words().title(), theirs.name()));
            }
        }
        return offices.isEmpty() || both.isEmpty()
                ? Optional.empty()
                : Optional.of(new Similar(
                        other.demandId(),
                        other.words().title(),
                        other.unit().name(),
                        (double) both.size() / all.size(),
                        offices,
                        both));
    }
}
