package cn.qingjian.documents;

/** Class of a document by what it is for; decides how long it may be and which line of the plan it uses. */
public enum LengthClass {
    /** An ordinary document of a department. */
    GENERAL("一般", "general"),
    /** Deploys one special work or a concrete task. */
    SPECIAL("专项", "special"),
    /** Deploys comprehensive work; the national limits on length leave it out. */
    COMPREHENSIVE("综合", "comprehensive");

    private final String label;
    private final String code;

    LengthClass(String label, String code) {
        this.label = label;
        this.code = code;
    }

    /** The Chinese word for it. */
    public String label() {
        return label;
    }

    /** Stable code, as plans and parameters name it. */
    public String code() {
        return code;
    }
}
