package cn.qingjian.provisions;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;

/** 效力级别 of a provision, highest first. */
public enum Level {
    /** 宪法. */
    CONSTITUTION("宪法"),
    /** 法律. */
    LAW("法律"),
    /** 行政法规. */
    ADMINISTRATIVE_REGULATION("行政法规"),
    /** 司法解释. */
    JUDICIAL_INTERPRETATION("司法解释"),
    /** 部门规章. */
    DEPARTMENT_RULE("部门规章"),
    /** 地方性法规. */
    LOCAL_REGULATION("地方性法规"),
    /** 规范性文件. */
    NORMATIVE_DOCUMENT("规范性文件"),
    /** 上级文件: a superior's document that is no 规范性文件. */
    SUPERIOR_DOCUMENT("上级文件"),
    /** 本单位文件. */
    OWN_DOCUMENT("本单位文件");

    private final String label;

    Level(String label) {
        this.label = label;
    }

    /** The Chinese word for it. */
    public String label() {
        return label;
    }

    /** Whether it comes from somebody other than our own unit. */
    public boolean superior() {
        return this != OWN_DOCUMENT;
    }

    /** How high it stands: 1 for our own documents. */
    public int height() {
        return EnumSet.range(this, OWN_DOCUMENT).size();
    }

    /** The level with that Chinese word. */
    public static Optional<Level> of(String label) {
        return Arrays.stream(values())
                .filter(level -> level.label.equals(label.strip()))
                .findFirst();
    }
}
