package cn.qingjian.incoming;

import cn.qingjian.slips.Choice;
import java.util.stream.Stream;

/** 紧急程度 of a paper from outside. */
public enum Urgency implements Choice.Labelled {
    /** 特急. */
    TOP("特急", "inc.due.top"),
    /** 加急. */
    URGENT("加急", "inc.due.urgent"),
    /** Not marked. */
    PLAIN("平件", "inc.due.plain");

    private final String label;
    private final String parameter;

    Urgency(String label, String parameter) {
        this.label = label;
        this.parameter = parameter;
    }

    @Override
    public String label() {
        return label;
    }

    /** Key of the limit that says within how many working days it is dealt with. */
    String parameter() {
        return parameter;
    }

    /** Whether its time must be set in so many words (条例第二十四条). */
    public boolean pressing() {
        return this != PLAIN;
    }

    /** What stands alone in a line at a document's head; plain where nothing does. */
    static Urgency in(Stream<String> lines) {
        return lines.map(line -> line.replaceAll("[\\s　]", ""))
                .flatMap(line -> Stream.of(TOP, URGENT).filter(one -> one.label.equals(line)))
                .findFirst()
                .orElse(PLAIN);
    }
}
