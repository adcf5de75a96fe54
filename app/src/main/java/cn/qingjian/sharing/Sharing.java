package cn.qingjian.sharing;

import cn.qingjian.privacy.Seal;
import cn.qingjian.sharing.calling.Called;
import cn.qingjian.sharing.calling.Endpoints;
import cn.qingjian.sharing.calling.Outgoing;
import cn.qingjian.sharing.calling.Round;
import cn.qingjian.sharing.calling.SharingSettings;
import cn.qingjian.sharing.store.CallStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Asks other departments. Ask before the transaction of the business begins: a department's time doesn't belong inside it,
 * and what was asked must stay on record whatever becomes of the case.
 */
@Service
public class Sharing {
    private final Consents consents;
    private final Round round;
    private final Endpoints endpoints;
    private final SharingSettings settings;
    private final CallStore store;
    private final Seal seal;
    private final Clock clock;

    Sharing(
            Consents consents,
            Round round,
            Endpoints endpoints,
            SharingSettings settings,
            CallStore store,
            Seal seal,
            Clock clock) {
        this.consents = consents;
        this.round = round;
        this.endpoints = endpoints;
        this.settings = settings;
        this.store = store;
        this.seal = seal;
        this.clock = clock;
    }

    /** Asks one question; see {@link #askAll}. */
    public Fact ask(Question<?> question, Subject subject, Consent consent, String caseRef) {
        return askAll(List.of(question), subject, consent, caseRef)
                .values()
                .iterator()
                .next();
    }

    /**
     * Asks questions at once, within the overall limit, and records each call. A fresh answer about the same subject is taken
     * again instead, and says so.
     *
     * @param questions what to ask; one that stands here twice is asked once
     * @param subject whom it is about; a {@link NoConsentException} where a question needs a consent that isn't there, an
     *     {@link IllegalArgumentException} where one can't be asked about such a subject: then nothing at all is asked
     * @param consent what the person agreed to, {@link Consent#NONE} for nothing
     * @param caseRef number of the case that needs the facts; nothing personal
     * @return the facts by code of their question, in the order asked, one for each
     */
    public Map<String, Fact> askAll(
            Collection<? extends Question<?>> questions, Subject subject, Consent consent, String caseRef) {
        List<Asked> asked = questions.stream()
                .distinct()
                .map(question -> asked(question, subject))
                .toList();
        CallStore.Found found = store.fresh(
                asked.stream()
                        .map(one -> new CallStore.Sought(one.question(), one.about(), one.index()))
                        .toList(),
                consents.index(subject).map(person -> new CallStore.Agreed(consent.id(), person)),
                caseRef,
                clock.instant(),
                seal);
        refuseWithoutConsent(questions, found.agreed());
        Map<String, Fact> known = known(asked, found);
        List<Outgoing> calls = asked.stream()
                .filter(one -> !known.containsKey(one.question().code()))
                .flatMap(one -> outgoing(one).stream())
                .toList();
        List<Called> called = round.run(calls);
        List<Fact> reused = known.values().stream()
                .filter(fact -> !found.noted().contains(fact.question()))
                .toList();
        if (!called.isEmpty() || !reused.isEmpty()) {
            record(asked, called, reused, consent, caseRef);
        }
        Map<String, List<Called>> byQuestion = called.stream()
                .collect(Collectors.groupingBy(one -> one.call().question().code()));
        Map<String, Fact> facts = new LinkedHashMap<>();
        for (Asked one : asked) {
            String code = one.question().code();
            Fact fact = known.get(code);
            facts.put(
                    code,
                    fact != null
                            ? fact
                            : Merging.fact(
                                    one.question(),
                                    byQuestion.getOrDefault(code, List.of()),
                                    validity(one.question()),
                                    false));
        }
        return facts;
    }

    private static void refuseWithoutConsent(Collection<? extends Question<?>> questions, Set<String> covered) {
        List<String> uncovered = questions.stream()
                .filter(question -> question.sheet().withoutConsent().isEmpty())
                .filter(question -> !covered.contains(question.code()))
                .map(question -> question.label())
                .toList();
        if (!uncovered.isEmpty()) {
            throw new NoConsentException(uncovered);
        }
    }

    private Asked asked(Question<?> question, Subject subject) {
        Subject about = question.about(subject)
                .orElseThrow(() -> new IllegalArgumentException(question.code() + " can't be asked about " + subject));
        return new Asked(question, about, HexFormat.of().formatHex(seal.index("sharing.subject", about.key())));
    }

    /** An earlier answer counts only if all who are connected now gave it, and gave the same. */
    private Map<String, Fact> known(List<Asked> asked, CallStore.Found found) {
        Map<String, Fact> known = new LinkedHashMap<>();
        for (Asked one : asked) {
            List<Called> earlier = found.calls().getOrDefault(one.question().code(), List.of());
            Set<Source> answered =
                    earlier.stream().map(called -> called.call().source()).collect(Collectors.toSet());
            if (!earlier.isEmpty() && answered.containsAll(connected(one.question()))) {
                Fact fact = Merging.fact(one.question(), earlier, validity(one.question()), true);
                if (fact.result().answered()) {
                    known.put(one.question().code(), fact);
                }
            }
        }
        return known;
    }

    private List<Outgoing> outgoing(Asked one) {
        String asking = UUID.randomUUID().toString().replace("-", "");
        List<Source> connected = connected(one.question());
        // nobody is connected: one call that ends in 未接入, so that the page shows what is missing
        List<Source> sources =
                connected.isEmpty() ? one.question().sheet().sources().subList(0, 1) : connected;
        return sources.stream()
                .map(source -> new Outgoing(one.question(), source, asking, one.about()))
                .toList();
    }

    private List<Source> connected(Question<?> question) {
        return question.sheet().sources().stream()
                .filter(source -> endpoints.of(source).isPresent())
                .toList();
    }

    private Duration validity(Question<?> question) {
        Duration set = settings.validity().get(question.code());
        return set != null ? set : question.sheet().validity();
    }

    private void record(List<Asked> asked, List<Called> called, List<Fact> reused, Consent consent, String caseRef) {
        Map<String, String> index =
                asked.stream().collect(Collectors.toMap(one -> one.question().code(), Asked::index));
        List<CallStore.Kept> rows = new ArrayList<>();
        for (Called one : called) {
            Question<?> question = one.call().question();
            rows.add(new CallStore.Kept(
                    one,
                    Optional.ofNullable(index.get(question.code())).orElseThrow(),
                    question.sheet().withoutConsent().isEmpty() ? Optional.of(consent.id()) : Optional.empty(),
                    caseRef,
                    one.result().answered() ? Optional.of(one.askedAt().plus(validity(question))) : Optional.empty()));
        }
        store.keep(rows, reused, caseRef, clock.instant(), seal);
    }

    private record Asked(Question<?> question, Subject about, String index) {}
}
