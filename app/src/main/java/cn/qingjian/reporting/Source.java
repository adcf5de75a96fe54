package cn.qingjian.reporting;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where facts come from, and what can be asked of them.
 *
 * @param code its code; the code of the kind where the facts are issued demands
 * @param label what people call it
 * @param attributes what its facts may say of themselves
 */
public record Source(String code, String label, Map<String, Type> attributes) {
    /** In place of one source: all of them. */
    public static final String ALL = "*";

    /** What totals that were entered for earlier times say of themselves; of all else they say nothing. */
    public static final List<String> OF_PAST = List.of("class", "level", "sort", "past");

    /** Sorts of attributes. */
    public enum Type {
        /** A word. */
        TEXT,
        /** A whole number. */
        NUMBER,
        /** Yes or no; what isn't said is no. */
        FLAG
    }

    private static final Type TEXT = Type.TEXT;
    private static final Type NUMBER = Type.NUMBER;
    private static final Type FLAG = Type.FLAG;

    private static final List<Source> KNOWN = List.of(
            new Source(
                    "documents",
                    "公文",
                    Map.ofEntries(
                            Map.entry("class", TEXT),
                            Map.entry("genre", TEXT),
                            Map.entry("form", TEXT),
                            Map.entry("characters", NUMBER),
                            Map.entry("pages", NUMBER),
                            Map.entry("toOffices", FLAG),
                            Map.entry("toGovernments", FLAG),
                            Map.entry("occasional", TEXT),
                            Map.entry("forwarding", FLAG),
                            Map.entry("beyond", FLAG),
                            Map.entry("evasion", FLAG),
                            Map.entry("proof", FLAG),
                            Map.entry("merged", NUMBER),
                            Map.entry("past", FLAG))),
            new Source(
                    "meetings",
                    "会议",
                    Map.ofEntries(
                            Map.entry("class", TEXT),
                            Map.entry("level", TEXT),
                            Map.entry("sort", TEXT),
                            Map.entry("video", FLAG),
                            Map.entry("people", NUMBER),
                            Map.entry("minutes", NUMBER),
                            Map.entry("chiefs", FLAG),
                            Map.entry("direct", FLAG),
                            Map.entry("speechOver", FLAG),
                            Map.entry("noMeetingDay", FLAG),
                            Map.entry("beyond", FLAG),
                            Map.entry("evasion", FLAG),
                            Map.entry("proof", FLAG),
                            Map.entry("merged", NUMBER),
                            Map.entry("past", FLAG))),
            new Source(
                    "datarequests",
                    "报表",
                    Map.ofEntries(
                            Map.entry("elements", NUMBER),
                            Map.entry("checked", NUMBER),
                            Map.entry("offices", NUMBER),
                            Map.entry("statistical", FLAG),
                            Map.entry("expired", FLAG),
                            Map.entry("evasion", FLAG),
                            Map.entry("proof", FLAG),
                            Map.entry("merged", NUMBER),
                            Map.entry("past", FLAG))),
            new Source(
                    "inspections",
                    "督查检查考核",
                    Map.ofEntries(
                            Map.entry("class", TEXT),
                            Map.entry("random", FLAG),
                            Map.entry("merged", NUMBER),
                            Map.entry("offices", NUMBER),
                            Map.entry("present", NUMBER),
                            Map.entry("targets", NUMBER),
                            Map.entry("concluded", NUMBER),
                            Map.entry("forms", NUMBER),
                            Map.entry("beyond", FLAG),
                            Map.entry("evasion", FLAG),
                            Map.entry("proof", FLAG),
                            Map.entry("past", FLAG))),
            new Source(
                    "fieldresearch",
                    "调研",
                    Map.ofEntries(
                            Map.entry("class", TEXT),
                            Map.entry("companions", NUMBER),
                            Map.entry("offices", NUMBER),
                            Map.entry("suggested", NUMBER),
                            Map.entry("acted", NUMBER),
                            Map.entry("changed", FLAG),
                            Map.entry("beyond", FLAG),
                            Map.entry("evasion", FLAG),
                            Map.entry("merged", NUMBER),
                            Map.entry("past", FLAG))),
            new Source(
                    "secondments",
                    "借调",
                    Map.of("fromOffice", FLAG, "months", NUMBER, "overdue", FLAG, "evasion", FLAG, "past", FLAG)),
            new Source("fills", "报送", Map.of()),
            new Source("defects", "检查发现的问题", Map.of("closed", FLAG)),
            new Source("stopped", "没有准予的事项", Map.of("of", TEXT, "outcome", TEXT)),
            new Source("outside", "平台外要数举报", Map.of()),
            new Source("refusals", "无码拒办", Map.of()),
            new Source("printings", "印制", Map.of("copies", NUMBER, "sheets", NUMBER, "archive", FLAG)),
            new Source("indicators", "考核指标", Map.of("flat", FLAG)),
            new Source("cases", "办件", Map.of("item", TEXT, "instant", FLAG, "promised", FLAG)),
            new Source("stalls", "超期办件", Map.of("item", TEXT)),
            new Source("studies", "学习", Map.of("used", FLAG, "over", FLAG)));

    public Source {
        attributes = Map.copyOf(attributes);
    }

    /** All sources that figures may name. Demands of other kinds have facts too, which count in the burden alone. */
    public static List<Source> known() {
        return KNOWN;
    }

    /** The source of that code. */
    public static Optional<Source> of(String code) {
        return KNOWN.stream().filter(source -> source.code.equals(code)).findFirst();
    }
}
