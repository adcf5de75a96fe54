package cn.qingjian.bank;

import java.time.Duration;

/** One order on its way through the bank, whatever it orders; what is told to it is kept at once and may be told twice. */
interface Errand {
    /** Our number. */
    String number();

    /** Whether no answer was ever waited for: it is sent, not asked after. */
    boolean fresh();

    /** How often it was taken up, this time included. */
    int tries();

    /** Sends it to the bank. */
    Bank.Answer send();

    /** Asks the bank what became of it. */
    Bank.Answer ask();

    /** It was carried out. */
    void done(String bankNo);

    /** It won't be carried out, or was taken back. */
    void failed(String bankNo, String reason);

    /** It is still open. */
    void open(boolean answered, Duration wait, String note);
}
