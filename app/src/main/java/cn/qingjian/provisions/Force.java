package cn.qingjian.provisions;

import java.util.Arrays;
import java.util.Optional;

/** 效力状态 of a provision on a day. */
public enum Force {
    /** 尚未施行: published, but its day has not come. */
    NOT_YET("尚未施行"),
    /** 现行有效. */
    IN_FORCE("现行有效"),
    /** 已被修改: this text was replaced by a later one of the same provision. */
    AMENDED("已被修改"),
    /** 部分失效: some of its articles no longer hold. */
    PARTLY_VOID("部分失效"),
    /** 失效: its term is over. */
    LAPSED("失效"),
    /** 废止. */
    REPEALED("废止");

    private final String label;

    Force(String label) {
        this.label = label;
    }

    /** The Chinese word for it. */
    public String label() {
        return label;
    }

    /** Whether a provision of this force can say that something is already provided for. */
    public boolean provides() {
        return this == IN_FORCE || this == PARTLY_VOID;
    }

    /** Whether it once held and no longer does. */
    public boolean ended() {
        return this == AMENDED || this == LAPSED || this == REPEALED;
    }

    /** The force with that Chinese word. */
    public static Optional<Force> of(String label) {
        return Arrays.stream(values())
                .filter(force -> force.label.equals(label.strip()))
                .findFirst();
    }
}
