package cn.qingjian.sharing.calling;

import cn.qingjian.ledger.SomeDepositors;
import cn.qingjian.sharing.Questions;
import cn.qingjian.sharing.Subject;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks the played departments before the first test does: in a process that has just begun, on a busy machine, the first answer may
 * come after the time that a department has.
 */
@Component
class FirstCalls {
    private static final int MOST_ROUNDS = 20;

    private final Round round;
    private final Questions questions;
    private final Endpoints endpoints;
    private final ClosedBreakers breakers;

    FirstCalls(Round round, Questions questions, Endpoints endpoints, ClosedBreakers breakers) {
        this.round = round;
        this.questions = questions;
        this.endpoints = endpoints;
        this.breakers = breakers;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ask() {
        var subject = new Subject.Citizen(SomeDepositors.id(), "先问");
        boolean answered = false;
        for (int n = 0; n < MOST_ROUNDS && !answered; n++) {
            answered = answered(subject);
            breakers.close();
        }
    }

    private boolean answered(Subject subject) {
        List<Outgoing> calls = questions.all().stream()
                .flatMap(question -> question.about(subject).stream()
                        .flatMap(about -> question.sheet().sources().stream()
                                .filter(source -> endpoints.of(source).isPresent())
                                .map(source -> new Outgoing(
                                        question,
                                        source,
                                        UUID.randomUUID().toString().replace("-", ""),
                                        about))))
                .toList();
        return round.run(calls).stream().allMatch(called -> called.result().answered());
    }
}
