package cn.qingjian.documents.draft;

/** 紧急程度: how soon each step must be done, and what stands above the red head. */
public enum Urgency {
    ORDINARY("平件", "", "doc.step.days"),
    URGENT("加急", "加急", "doc.step.days.urgent"),
    MOST_URGENT("特急", "特急", "doc.step.days.mostUrgent");

    private final String label;
    private final String mark;
    private final String parameter;

    Urgency(String label, String mark, String parameter) {
        this.label = label;
        this.mark = mark;
        this.parameter = parameter;
    }

    /** The Chinese word for it. */
    public String label() {
        return label;
    }

    /** What is printed; nothing on an ordinary document. */
    public String mark() {
        return mark;
    }

    /** Key of the working days within which one step must be done. */
    public String parameter() {
        return parameter;
    }
}
