package cn.qingjian.clauses.reading;

import java.util.Locale;

/** Writes a list number as Word shows it, in the formats of ST_NumberFormat (ECMA-376 part 1, 17.18.59) that Chinese documents use. */
final class ListNumber {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String FORMAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] UNITS = {"", "十", "百", "千"};
    private static final String[] FORMAL_UNITS = {"", "拾", "佰", "仟"};
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    private static final int ALPHABET = 26;

    private ListNumber() {}

    /** The number in the named format; decimal for a format that Chinese documents don't use, empty for bullets. */
    static String write(int number, String format) {
        if (number < 0 || number >= 10_000) {
            return Integer.toString(number);
        }
        return switch (format) {
            case "bullet", "none" -> "";
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand" -> counting(number, DIGITS.replace('〇', '零'), UNITS);
            case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal" ->
                counting(number, FORMAL_DIGITS, FORMAL_UNITS);
            case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital" -> digitByDigit(number, '\0');
            case "ideographTraditional" -> cyclic(number, STEMS);
            case "ideographZodiac" -> cyclic(number, BRANCHES);
            case "decimalZero" -> number < 10 ? "0" + number : Integer.toString(number);
            case "decimalFullWidth", "decimalFullWidth2" -> digitByDigit(number, '０');
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> enclosed(number, '①', 20);
            case "decimalEnclosedParen" -> enclosed(number, '⑴', 20);
            case "decimalEnclosedFullstop" -> enclosed(number, '⒈', 20);
            case "ideographEnclosedCircle" -> enclosed(number, '㊀', 10);
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "upperLetter" -> letter(number, 'A');
            case "lowerLetter" -> letter(number, 'a');
            default -> Integer.toString(number);
        };
    }

    private static String counting(int number, String digits, String[] units) {
        if (number == 0) {
            return digits.substring(0, 1);
        }
        StringBuilder words = new StringBuilder();
        String decimal = Integer.toString(number);
        boolean gap = false;
        for (int i = 0; i < decimal.length(); i++) {
            int digit = decimal.charAt(i) - '0';
            if (digit == 0) {
                gap = true;
            } else {
                if (gap) {
                    words.append(digits.charAt(0));
                    gap = false;
                }
                words.append(digits.charAt(digit)).append(units[decimal.length() - 1 - i]);
            }
        }
        boolean teen = number >= 10 && number < 20;
        return teen ? words.substring(1) : words.toString();
    }

    private static String digitByDigit(int number, char zero) {
        StringBuilder words = new StringBuilder();
        String decimal = Integer.toString(number);
        for (int i = 0; i < decimal.length(); i++) {
            char c = decimal.charAt(i);
            words.append(zero == '\0' ? DIGITS.charAt(c - '0') : (char) (zero + (c - '0')));
        }
        return words.toString();
    }

    private static String cyclic(int number, String signs) {
        return number == 0 ? "0" : String.valueOf(signs.charAt((number - 1) % signs.length()));
    }

    private static String enclosed(int number, char one, int count) {
        return number >= 1 && number <= count ? String.valueOf((char) (one + number - 1)) : Integer.toString(number);
    }

    private static String roman(int number) {
        StringBuilder words = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN_VALUES.length; i++) {
            while (rest >= ROMAN_VALUES[i]) {
                words.append(ROMAN[i]);
                rest -= ROMAN_VALUES[i];
            }
        }
        return words.toString();
    }

    private static String letter(int number, char first) {
        if (number == 0) {
            return "0";
        }
        // Word repeats the letter: z, aa, bb
        return String.valueOf((char) (first + (number - 1) % ALPHABET)).repeat((number - 1) / ALPHABET + 1);
    }
}
