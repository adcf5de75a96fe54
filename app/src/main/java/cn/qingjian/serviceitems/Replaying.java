package cn.qingjian.serviceitems;

import cn.qingjian.serviceitems.PastCases.PastCase;
import cn.qingjian.serviceitems.Publishing.Change;
import cn.qingjian.serviceitems.Publishing.Replay;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Decides past cases again under another version, to see whose outcome would change. */
@Component
class Replaying {
    private static final int MOST_CASES = 500;
    private static final int SHOWN = 100;

    private final Decider decider;
    private final ObjectProvider<PastCases> past;

    Replaying(Decider decider, ObjectProvider<PastCases> past) {
        this.decider = decider;
        this.past = past;
    }

    /** The newest past cases of the item, decided again; none where nobody keeps cases. */
    Replay replay(ItemVersion version) {
        PastCases cases = past.getIfAvailable();
        if (cases == null) {
            return new Replay(0, 0, List.of());
        }
        int seen = 0;
        int changed = 0;
        List<Change> changes = new ArrayList<>();
        try (Stream<PastCase> stream = cases.of(version.code(), MOST_CASES)) {
            for (PastCase one : (Iterable<PastCase>) stream::iterator) {
                seen++;
                Decision after = decider.decide(version, one.facts());
                if (!after.outcome().equals(one.outcome())) {
                    changed++;
                    if (changes.size() < SHOWN) {
                        changes.add(new Change(one.reference(), one.outcome(), after.outcome()));
                    }
                }
            }
        }
        return new Replay(seen, changed, changes);
    }
}
