package cn.qingjian.clauses.wording;

import cn.qingjian.clauses.Difference.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the {@link Term}s of a text in one pass, linear in it; no regular expressions, because every match pays for this. */
final class Terms {
    /** Longest first where one begins another. */
    private static final String[] UNITS = {
        "个工作日", "工作日", "个百分点", "平方米", "个月", "周年", "周岁", "年度", "小时", "分钟", "万元", "亿元", "公里", "公顷", "年", "月", "日", "天",
        "周", "岁", "元", "倍", "人", "名", "次", "件", "份", "户", "吨", "米", "亩", "级", "成", "％", "%", "‰"
    };

    /** Modal words that share a sense; the sense stands first, and a word before its own beginning. */
    private static final String[][] MODALS = {
        {"ban", "不得", "禁止", "严禁", "不准", "不予", "不应当", "不应", "不能", "不可以"},
        {"free", "无需", "不需要", "不必", "免予", "免于"},
        {"duty", "应当", "必须", "应该", "务必", "一律", "须"},
        {"may", "可以", "有权"},
        {"urge", "鼓励", "提倡", "倡导", "支持", "引导"}
    };

    private static final String[] BODY_ENDS = {
        "人民政府", "委员会", "主管机关", "部门", "机关", "法院", "检察院", "中心", "办公厅", "办公室", "银行", "管委会", "局", "厅"
    };

    private static final String MODAL_STARTS = starts(MODALS);
    private static final String BODY_LAST = "府会关门院心厅室行局";
    private static final String BODY_BREAKS = "的由向经报对和与及或被为在据照同其当以得应将是有并送交从到至于";
    private static final int LONGEST_BODY = 14;
    private static final String ITEM_MARKS = "条款项章节编、）)";

    private final String text;
    private final List<Term> found = new ArrayList<>();

    private Terms(String text) {
        this.text = text;
    }

    /** The terms of {@code text} in its order. */
    static List<Term> of(String text) {
        Terms terms = new Terms(text);
        int at = 0;
        while (at < text.length()) {
            at = Math.max(at + 1, terms.take(at));
        }
        return terms.found;
    }

    private static String starts(String[][] words) {
        StringBuilder starts = new StringBuilder();
        for (String[] group : words) {
            for (int i = 1; i < group.length; i++) {
                starts.append(group[i].charAt(0));
            }
        }
        return starts.toString();
    }

    /** Takes the term that begins at (for a body: ends with) {@code at}; returns where to go on. */
    private int take(int at) {
        char unit = text.charAt(at);
        if (MODAL_STARTS.indexOf(unit) >= 0) {
            for (String[] group : MODALS) {
                for (int i = 1; i < group.length; i++) {
                    if (text.startsWith(group[i], at)) {
                        found.add(new Term(Kind.MODAL, group[0], "", group[i], at));
                        return at + group[i].length();
                    }
                }
            }
        }
        if (Numeral.isArabic(unit) || Numeral.isChinese(unit)) {
            return takeNumber(at);
        }
        if (BODY_LAST.indexOf(unit) >= 0) {
            takeBody(at + 1);
        }
        return at + 1;
    }

    private void takeBody(int end) {
        for (String bodyEnd : BODY_ENDS) {
            int from = end - bodyEnd.length();
            if (from >= 0 && text.startsWith(bodyEnd, from)) {
                int start = from;
                while (start > 0 && end - start < LONGEST_BODY && mayNameBody(text.charAt(start - 1))) {
                    start--;
                }
                if (end - start > 1) {
                    String name = text.substring(start, end);
                    found.add(new Term(Kind.AGENCY, name, "", name, start));
                }
                return;
            }
        }
    }

    private static boolean mayNameBody(char unit) {
        return Character.isIdeographic(unit) && BODY_BREAKS.indexOf(unit) < 0;
    }

    private int takeNumber(int at) {
        boolean arabic = Numeral.isArabic(text.charAt(at));
        int end = at;
        while (end < text.length() && (isNumeral(end) || (arabic && isSeparator(end)))) {
            end++;
        }
        boolean numbersAnArticle = at > 0 && "第（(".indexOf(text.charAt(at - 1)) >= 0;
        boolean numbersAnItem = end < text.length() && ITEM_MARKS.indexOf(text.charAt(end)) >= 0;
        if (numbersAnArticle || numbersAnItem) {
            return end;
        }
        if (text.startsWith("分之", end)) {
            return takeFraction(at, end);
        }
        String unit = unitAt(end);
        BigDecimal value = Numeral.value(text.substring(at, end));
        // a lone Chinese numeral without a unit is mostly part of a word: 一般, 统一, 三农
        if (value != null && (arabic || !unit.isEmpty() || end - at > 1)) {
            int to = end + unit.length();
            found.add(new Term(Kind.NUMBER, value.toPlainString(), plain(unit), text.substring(at, to), at));
            return to;
        }
        return end;
    }

    private int takeFraction(int at, int bar) {
        int from = bar + "分之".length();
        int end = from;
        while (end < text.length() && isNumeral(end)) {
            end++;
        }
        @Nullable BigDecimal whole = Numeral.value(text.substring(at, bar));
        @Nullable BigDecimal part = end > from ? Numeral.value(text.substring(from, end)) : null;
        if (whole != null && part != null) {
            boolean percent = whole.compareTo(BigDecimal.valueOf(100)) == 0;
            String sense = percent ? part.toPlainString() : part.toPlainString() + "/" + whole.toPlainString();
            found.add(new Term(Kind.NUMBER, sense, percent ? "%" : "分之", text.substring(at, end), at));
        }
        return end;
    }

    private boolean isNumeral(int at) {
        return Numeral.isArabic(text.charAt(at)) || Numeral.isChinese(text.charAt(at));
    }

    private boolean isSeparator(int at) {
        return ".．,，".indexOf(text.charAt(at)) >= 0 && at + 1 < text.length() && Numeral.isArabic(text.charAt(at + 1));
    }

    private String unitAt(int at) {
        for (String unit : UNITS) {
            if (text.startsWith(unit, at)) {
                return unit;
            }
        }
        return "";
    }

    private static String plain(String unit) {
        return switch (unit) {
            case "％" -> "%";
            case "天" -> "日";
            case "个工作日" -> "工作日";
            case "名" -> "人";
            default -> unit;
        };
    }
}
