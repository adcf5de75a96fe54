package cn.qingjian.gate;

import java.util.List;

/** Knows demands that are under way; a room whose demands can be merged declares such a bean, and the gate asks them all. */
public interface InFlight {
    /** What is in flight and alike, the demand itself left out; most alike first, at most a handful. */
    List<Similar> similarTo(Demand demand);
}
