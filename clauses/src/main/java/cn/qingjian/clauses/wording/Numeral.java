package cn.qingjian.clauses.wording;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads numbers as laws write them: 三十、30、３０、1.5万、百分之五、〇. */
final class Numeral {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String ALL = "〇○零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟";

    private Numeral() {}

    static boolean isChinese(char unit) {
        return ALL.indexOf(unit) >= 0;
    }

    static boolean isArabic(char unit) {
        return (unit >= '0' && unit <= '9') || (unit >= '０' && unit <= '９');
    }

    /** The value of a run of Chinese or Arabic numerals, or null when it is no number (such as 万一). */
    static @Nullable BigDecimal value(String run) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < run.length(); i++) {
            char unit = run.charAt(i);
            if (isArabic(unit)) {
                plain.append(Character.digit(unit, 10));
            } else if (unit == '.' || unit == '．') {
                plain.append('.');
            } else if (unit != ',' && unit != '，') {
                plain.append(folded(unit));
            }
        }
        String text = plain.toString();
        int digits = 0;
        while (digits < text.length() && (text.charAt(digits) < 128)) {
            digits++;
        }
        try {
            if (digits > 0) {
                BigDecimal head = new BigDecimal(text.substring(0, digits));
                return digits == text.length() ? head.stripTrailingZeros() : scaled(head, text.substring(digits));
            }
            return chinese(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static char folded(char unit) {
        int formal = "壹贰叁肆伍陆柒捌玖拾佰仟".indexOf(unit);
        if (formal >= 0) {
            return "一二三四五六七八九十百千".charAt(formal);
        }
        return switch (unit) {
            case '○', '零' -> '〇';
            case '两' -> '二';
            default -> unit;
        };
    }

    private static @Nullable BigDecimal scaled(BigDecimal head, String units) {
        BigDecimal value = head;
        for (int i = 0; i < units.length(); i++) {
            long unit = unit(units.charAt(i));
            if (unit == 0) {
                return null;
            }
            value = value.multiply(BigDecimal.valueOf(unit));
        }
        return value.stripTrailingZeros();
    }

    private static @Nullable BigDecimal chinese(String text) {
        if (text.length() > 1 && text.chars().allMatch(unit -> DIGITS.indexOf(unit) >= 0)) {
            StringBuilder digits = new StringBuilder();
            text.chars().forEach(unit -> digits.append(DIGITS.indexOf(unit)));
            return new BigDecimal(digits.toString()).stripTrailingZeros();
        }
        long total = 0;
        long section = 0;
        long digit = -1;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            int place = DIGITS.indexOf(unit);
            if (place >= 0) {
                digit = place;
                continue;
            }
            long scale = unit(unit);
            if (scale >= 10_000) {
                section += Math.max(digit, 0);
                if (total + section == 0) {
                    return null;
                }
                total = (total + section) * scale;
                section = 0;
            } else {
                // 十五 stands for 一十五
                section += (digit < 0 ? 1 : digit) * scale;
            }
            digit = -1;
        }
        return BigDecimal.valueOf(total + section + Math.max(digit, 0)).stripTrailingZeros();
    }

    private static long unit(char unit) {
        return switch (unit) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1_000;
            case '万' -> 10_000;
            case '亿' -> 100_000_000;
            default -> 0;
        };
    }
}
