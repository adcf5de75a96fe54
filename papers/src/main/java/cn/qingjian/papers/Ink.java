package cn.qingjian.papers;

/** The two colours of an official document. */
public enum Ink {
    /** Words and lines of the record. */
    BLACK("000000"),
    /** The mark of the issuing organ and the lines beneath it. */
    RED("FF0000");

    private final String hex;

    Ink(String hex) {
        this.hex = hex;
    }

    /** As six hexadecimal digits, red, green, blue. */
    String hex() {
        return hex;
    }
}
