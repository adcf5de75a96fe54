package cn.qingjian.secondments;

import java.util.List;

/** What the rules look up in the room's own books. */
public interface Register {
    /** The other secondments that are through the gate and not back yet. */
    List<SecondmentWords> away(long except);
}
