package cn.qingjian.archive;

import cn.qingjian.slips.Choice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** 保管期限: how long a piece is kept (国家档案局令第8号第六条), or that it isn't (第四条). */
public enum Term implements Choice.Labelled {
    /** For ever. */
    PERMANENT("永久", 0),
    /** Thirty years. */
    THIRTY("30年", 30),
    /** Ten years. */
    TEN("10年", 10),
    /** Not kept at all. */
    NOT_KEPT("不归档", 0);

    private final String label;
    private final int years;

    Term(String label, int years) {
        this.label = label;
        this.years = years;
    }

    @Override
    public String label() {
        return label;
    }

    /** The periods for which something can be kept. */
    public static List<Term> kept() {
        return List.of(PERMANENT, THIRTY, TEN);
    }

    /**
     * The last day of what begins in that year; empty for ever. Counted to the end of the year, which is the longer of the two
     * readings (待核).
     */
    public Optional<LocalDate> until(int year) {
        return years == 0 ? Optional.empty() : Optional.of(LocalDate.of(year + years, 12, 31));
    }
}
