package cn.qingjian.kernel;

/** How the number of a bank account is shown. */
public final class BankCard {
    private static final int TAIL = 4;

    private BankCard() {}

    /** As a page shows it: the last four characters. */
    public static String masked(String number) {
        return "尾号" + number.substring(Math.max(0, number.length() - TAIL));
    }
}
