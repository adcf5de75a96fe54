package cn.qingjian.grassroots;

import java.util.Arrays;
import java.util.Optional;

/** What somebody who bears a demand may say of it (基层直通车). */
public enum Mark {
    /** It helped. */
    USEFUL("有用"),
    /** It helped nobody. */
    USELESS("没用"),
    /** It asks what another one asked before. */
    DOUBLE("重复"),
    /** It came too late to be done well. */
    LATE("来得太晚"),
    /** It isn't for us. */
    MISDIRECTED("不该给我们");

    private final String label;

    Mark(String label) {
        this.label = label;
    }

    /** The Chinese word for it. */
    public String label() {
        return label;
    }

    /** Whether it speaks against the demand. */
    public boolean against() {
        return this != USEFUL;
    }

    /** Whether it says that the time given to the demand was wasted: nobody needed it, it was asked before, or it was not ours. */
    public boolean wasted() {
        return this == USELESS || this == DOUBLE || this == MISDIRECTED;
    }

    /** The one of that name; empty for anything else. */
    static Optional<Mark> named(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }
}
