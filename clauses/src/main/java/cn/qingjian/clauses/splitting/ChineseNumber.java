package cn.qingjian.clauses.splitting;

/** Reads and writes numbers in Chinese digits, as far as articles are numbered with it. */
final class ChineseNumber {
    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumber() {}

    /** The value, such as 117 of 一百一十七 or of 117; 0 for what is no number. */
    static int value(String words) {
        int total = 0;
        int digit = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            int unit = unit(c);
            if (unit > 0) {
                total += (digit == 0 ? 1 : digit) * unit;
                digit = 0;
            } else if (digit(c) >= 0) {
                boolean positional = i > 0 && digit(words.charAt(i - 1)) >= 0 && words.charAt(i - 1) != '零';
                digit = positional ? digit * 10 + digit(c) : digit(c);
            } else {
                return 0;
            }
        }
        return total + digit;
    }

    /** The number from 1 to 99 in Chinese: 一, 十七, 二十三; larger ones in digits. */
    static String write(int number) {
        if (number < 1 || number > 99) {
            return Integer.toString(number);
        }
        String tens = number < 10 ? "" : (number < 20 ? "" : DIGITS.substring(number / 10, number / 10 + 1)) + "十";
        return tens + (number % 10 == 0 ? "" : DIGITS.substring(number % 10, number % 10 + 1));
    }

    private static int digit(char c) {
        if (c == '〇' || c == '○') {
            return 0;
        }
        if (c >= '０' && c <= '９') {
            return c - '０';
        }
        return c >= '0' && c <= '9' ? c - '0' : DIGITS.indexOf(c);
    }

    private static int unit(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            default -> 0;
        };
    }
}
