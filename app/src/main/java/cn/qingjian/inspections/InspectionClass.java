package cn.qingjian.inspections;

import java.util.Arrays;
import java.util.Optional;

/** The classes of inspection that a year's plan counts one by one. */
public enum InspectionClass {
    /** Of several matters at once. */
    COMPREHENSIVE("综合性"),
    /** Of one matter. */
    SPECIAL("专项"),
    /** Of a year's work, with grades. */
    ASSESSMENT("考核"),
    /** 四不两直: without notice, briefing, company; sealed until its day. */
    UNANNOUNCED("暗访");

    private final String label;

    InspectionClass(String label) {
        this.label = label;
    }

    /** Its code in the plan. */
    public String code() {
        return name();
    }

    /** The Chinese word for it. */
    public String label() {
        return label;
    }

    /** The class of that code. */
    public static Optional<InspectionClass> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
