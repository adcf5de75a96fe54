package cn.qingjian.slips;

import cn.qingjian.slips.store.SlipStore;
import java.util.List;
import org.springframework.stereotype.Service;

/** What the rules of a kind look up among its slips. */
@Service
public class SlipBooks {
    private final SlipStore store;

    SlipBooks(SlipStore store) {
        this.store = store;
    }

    /** The slips of a kind that are through the gate, carried out or done, one left out. */
    public <W extends SlipWords> List<Slip<W>> counting(String kind, Class<W> words, long except) {
        return store.all(kind, words).stream()
                .filter(slip -> slip.counts() && slip.number() != except)
                .toList();
    }
}
