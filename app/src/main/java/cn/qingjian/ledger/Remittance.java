package cn.qingjian.ledger;

import cn.qingjian.kernel.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;

/**
 * A list by which an employer says whose deposit its money is (汇缴清册), and how far it is allocated.
 *
 * @param id key
 * @param employer key of the employer
 * @param month the month for which is paid
 * @param kind {@link Business#REMITTANCE} or {@link Business#BACK_PAYMENT}
 * @param fileName what the file was called
 * @param byWhom who handed it in
 * @param receivedAt when
 * @param touchedAt when something last happened to it
 * @param state how it stands
 * @param lines lines in all
 * @param good lines that are not refused
 * @param goodSum what they ask for
 * @param allocated lines that stand in an account
 * @param allocatedSum what they came to
 */
public record Remittance(
        long id,
        long employer,
        YearMonth month,
        Business kind,
        String fileName,
        String byWhom,
        Instant receivedAt,
        Instant touchedAt,
        State state,
        int lines,
        int good,
        Money goodSum,
        int allocated,
        Money allocatedSum) {
    private static final Duration SILENCE = Duration.ofMinutes(1);
    private static final int WHOLE = 100;

    /** How a list stands. */
    public enum State {
        /** Its lines go into the accounts, or will as soon as somebody takes it up. */
        ALLOCATING("正在记账"),
        /** The employer's money doesn't reach. */
        WAITING("等待到账"),
        /** Every line is in an account or refused. */
        DONE("已办完"),
        /** Somebody stopped it before it was done. */
        DROPPED("已作废"),
        /** An entry of it was taken back. */
        REVERSED("已冲账");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** The Chinese word for it. */
        public String label() {
            return label;
        }
    }

    /** Whether lines of it may still go into accounts. */
    public boolean open() {
        return state == State.ALLOCATING || state == State.WAITING;
    }

    /** How many lines were refused. */
    public int refused() {
        return lines - good;
    }

    /** What is still to be allocated. */
    public Money rest() {
        return goodSum.minus(allocatedSum);
    }

    /** How far it is, in whole percent, rounded down. */
    public int percent() {
        return good == 0 ? WHOLE : (int) ((long) allocated * WHOLE / good);
    }

    /** Whether nothing has happened for so long that whoever was at it must have been stopped. */
    public boolean interrupted(Instant now) {
        return state == State.ALLOCATING && touchedAt.plus(SILENCE).isBefore(now);
    }
}
