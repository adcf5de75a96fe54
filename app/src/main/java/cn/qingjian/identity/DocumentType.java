package cn.qingjian.identity;

import cn.qingjian.privacy.Seal;
import java.util.Arrays;
import java.util.Optional;

/** Types of identity documents with the codes of JGJ/T 320-2014, table A.1. */
public enum DocumentType {
    /** 身份证. */
    IDENTITY_CARD("01", "身份证", true),
    /** 军官证. */
    OFFICER("02", "军官证", false),
    /** 护照. */
    PASSPORT("03", "护照", false),
    /** 外国人永久居留证. */
    RESIDENCE("04", "外国人永久居留证", true),
    /** 其他. */
    OTHER("99", "其他证件", false);

    private final String code;
    private final String label;
    private final boolean oneOfItsKind;

    DocumentType(String code, String label, boolean oneOfItsKind) {
        this.code = code;
        this.label = label;
        this.oneOfItsKind = oneOfItsKind;
    }

    /** The type with that code; empty for a code that the table doesn't have. */
    public static Optional<DocumentType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }

    /** The code of the table. */
    public String code() {
        return code;
    }

    /** The Chinese word for it. */
    public String label() {
        return label;
    }

    /** Whether its number names one person alone; passports of two countries may bear the same. */
    public boolean oneOfItsKind() {
        return oneOfItsKind;
    }

    /** The index under which the holder of such a document is found. */
    public byte[] index(Seal seal, String number) {
        return seal.index("identity.paper " + code, number);
    }
}
