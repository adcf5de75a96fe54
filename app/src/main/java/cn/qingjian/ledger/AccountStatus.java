package cn.qingjian.ledger;

import java.util.Arrays;

/** State of a person's account, with its code of JGJ/T 320 table A.6. */
public enum AccountStatus {
    /** Pays in. */
    NORMAL("01", "正常"),
    /** Sealed: work ended or paused, nothing is paid in. */
    SEALED("02", "封存"),
    /** Closed: joined with another account of the same person. */
    MERGED("03", "合并销户"),
    /** Closed: moved to another city. */
    MOVED_OUT("04", "外部转出销户"),
    /** Closed: all was withdrawn. */
    WITHDRAWN("05", "提取销户"),
    /** Frozen: nothing goes out but an agreed deduction for a loan. */
    FROZEN("06", "冻结");

    private final String code;
    private final String label;

    AccountStatus(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Its code in table A.6. */
    public String code() {
        return code;
    }

    /** The Chinese word for it. */
    public String label() {
        return label;
    }

    /** Whether it is closed for good. */
    public boolean closed() {
        return this == MERGED || this == MOVED_OUT || this == WITHDRAWN;
    }

    /** The state of a code; an {@link IllegalArgumentException} for one that table A.6 doesn't have. */
    public static AccountStatus of(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state of an account: " + code));
    }
}
