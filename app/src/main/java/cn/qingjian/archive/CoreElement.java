package cn.qingjian.archive;

/** The eighteen core elements of an electronic official document (GB/T 33480-2016), by their Chinese names. */
public enum CoreElement {
    /** 公文标识. */
    IDENTIFIER("公文标识"),
    /** 文种. */
    GENRE("文种"),
    /** 份号. */
    COPY_NUMBER("份号"),
    /** 密级和保密期限. */
    SECRECY("密级和保密期限"),
    /** 紧急程度. */
    URGENCY("紧急程度"),
    /** 发文机关标志. */
    ORGAN_MARK("发文机关标志"),
    /** 发文字号. */
    NUMBER("发文字号"),
    /** 签发人. */
    SIGNER("签发人"),
    /** 标题. */
    TITLE("标题"),
    /** 主送机关. */
    ADDRESSEES("主送机关"),
    /** 附件说明. */
    ATTACHMENTS("附件说明"),
    /** 发文机关或签发人署名. */
    SIGNATURE("发文机关或签发人署名"),
    /** 成文日期. */
    DATE("成文日期"),
    /** 附注. */
    NOTE("附注"),
    /** 抄送机关. */
    COPIES("抄送机关"),
    /** 印发机关. */
    PRINTED_BY("印发机关"),
    /** 印发日期. */
    PRINTED_ON("印发日期"),
    /** 发布层次. */
    REACH("发布层次");

    /** The standard as it is cited. */
    public static final String STANDARD = "GB/T 33480-2016";

    private final String label;

    CoreElement(String label) {
        this.label = label;
    }

    /** The name that the standard gives it. */
    public String label() {
        return label;
    }

    /** The element with its value. */
    public Element of(String value) {
        return new Element(STANDARD, label, value);
    }
}
