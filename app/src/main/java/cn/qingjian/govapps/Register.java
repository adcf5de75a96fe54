package cn.qingjian.govapps;

import java.util.List;

/** What the rules look up in the register of what there is. */
public interface Register {
    /** Everything else that is in use or through the gate. */
    List<AppWords> inUse(long except);
}
