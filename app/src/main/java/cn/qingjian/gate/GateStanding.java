package cn.qingjian.gate;

import java.util.Optional;

/**
 * How a demand stands at the gate, short enough for a list.
 *
 * @param ruling key of its last ruling
 * @param standing what has become of that ruling
 * @param number the gate number, where it was admitted
 */
public record GateStanding(long ruling, KeptRuling.Standing standing, Optional<GateNumber> number) {
    /** The class of its tag on pages: ok, ask, stop or plain. */
    public String tone() {
        return standing.tone();
    }
}
