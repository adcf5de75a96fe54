package cn.qingjian.ledger;

import java.util.Arrays;

/** State of an employer's account, with its code of JGJ/T 320 table A.4. */
public enum EmployerStatus {
    /** Pays in. */
    NORMAL("01", "正常"),
    /** Opened, nothing paid yet. */
    OPENED("02", "开户"),
    /** Payment put off by consent of the management committee (条例第二十条). */
    DEFERRED("03", "缓缴"),
    /** Closed. */
    CLOSED("04", "销户"),
    /** Sealed. */
    SEALED("05", "封存");

    private final String code;
    private final String label;

    EmployerStatus(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Its code in table A.4. */
    public String code() {
        return code;
    }

    /** The Chinese word for it. */
    public String label() {
        return label;
    }

    /** The state of a code; an {@link IllegalArgumentException} for one that table A.4 doesn't have. */
    public static EmployerStatus of(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state of an employer: " + code));
    }
}
