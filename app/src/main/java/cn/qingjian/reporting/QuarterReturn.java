package cn.qingjian.reporting;

import java.time.Instant;
import java.util.Optional;

/**
 * One version of a quarter's return.
 *
 * @param id its key
 * @param year the year
 * @param quarter the quarter, from 1
 * @param version from 1; a later one corrects the one before
 * @param why why that is corrected; empty for the first
 * @param draftedAt when it was drafted
 * @param checked who checked it and what it said then; empty while it is a draft
 * @param sent how it was sent; empty while it wasn't
 */
public record QuarterReturn(
        long id,
        int year,
        int quarter,
        int version,
        String why,
        Instant draftedAt,
        Optional<Checked> checked,
        Optional<Sent> sent) {
    /**
     * Somebody looked at it.
     *
     * @param by name of who did
     * @param at when
     * @param words what was found
     * @param content what it said
     */
    public record Checked(String by, Instant at, String words, Content content) {}

    /**
     * It was sent.
     *
     * @param by name of who sent it
     * @param head name of the head who signs
     * @param at when
     * @param digest SM3 over what it said and both files
     */
    public record Sent(String by, String head, Instant at, String digest) {}

    /** Its days. */
    public Period period() {
        return Period.quarter(year, quarter);
    }

    /** As people call it. */
    public String label() {
        return "%d年第%d季度".formatted(year, quarter) + (version == 1 ? "" : "（更正%d）".formatted(version - 1));
    }

    /** Where it stands. */
    public String state() {
        return sent.isPresent() ? "已报送" : checked.isPresent() ? "已核对，待报送" : "待核对";
    }

    /** The class of its tag on pages. */
    public String tone() {
        return sent.isPresent() ? "ok" : "ask";
    }
}
