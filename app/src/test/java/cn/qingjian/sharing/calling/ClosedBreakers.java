package cn.qingjian.sharing.calling;

import cn.qingjian.sharing.Questions;
import org.springframework.stereotype.Component;

/** Lets calls through again after a test in which a department was out of order; tests share one process. */
@Component
public class ClosedBreakers {
    private final Breakers breakers;
    private final Questions questions;

    ClosedBreakers(Breakers breakers, Questions questions) {
        this.breakers = breakers;
        this.questions = questions;
    }

    /** Forgets all failures. */
    public void close() {
        questions.sources().forEach(source -> breakers.of(source).reset());
    }
}
