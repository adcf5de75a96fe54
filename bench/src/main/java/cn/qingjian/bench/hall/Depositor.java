package cn.qingjian.bench.hall;

import cn.qingjian.kernel.CitizenId;
import cn.qingjian.standins.DemoCitizen;
import java.time.LocalDate;

/**
 * The n-th invented depositor, the same whenever it is asked. The region code 990103 is no place in China, and the departments
 * that are played say of everyone there: unmarried, without a home, at work.
 *
 * @param number from 0, below {@value #MOST}
 */
public record Depositor(int number) {
    /** How many there can be. */
    public static final int MOST = 9_000_000;

    private static final LocalDate FIRST_BIRTH = LocalDate.of(1972, 1, 1);
    private static final int BIRTHDAYS = 9_000;
    private static final int VERIFIED = 3;

    public Depositor {
        if (number < 0 || number >= MOST) {
            throw new IllegalArgumentException("no depositor " + number);
        }
    }

    /** The identity number. */
    public CitizenId id() {
        String first = "990103"
                + FIRST_BIRTH.plusDays(number % BIRTHDAYS).toString().replace("-", "")
                + String.format("%03d", number / BIRTHDAYS);
        return CitizenId.parse(first + CitizenId.checkDigit(first)).orElseThrow();
    }

    /** The name. */
    public String name() {
        return "安" + "宁远清明思齐若川景".charAt(number % 9) + "平";
    }

    /** The bank account to which is paid; none of those that the bank which is played refuses. */
    public String card() {
        return "62220000" + String.format("%07d", number) + "1";
    }

    /** By what the identity platform that is played knows him. */
    public String sub() {
        return "depositor-" + number;
    }

    /** As the identity platform that is played knows him. */
    public DemoCitizen citizen() {
        return new DemoCitizen(sub(), name(), "01", id().reveal(), VERIFIED, "");
    }

    @Override
    public String toString() {
        return sub();
    }
}
