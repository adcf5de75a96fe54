package cn.qingjian.bank;

import cn.qingjian.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Money that somebody transferred of his own accord.
 *
 * @param id key
 * @param bankNo the bank's number
 * @param amount what came in
 * @param day the bank's day
 * @param maskedPayer who paid, as a page shows it; empty where only the end-of-day file told of it
 * @param accountNo number of an employer's account that the payer named; may be empty
 * @param creditCode credit code that the payer named; may be empty
 * @param employer key of the employer to whom it was allocated; empty as long as it is to nobody
 * @param account key of the person's account in which it stands again; empty for none
 * @param bookedAt when it was booked
 * @param allocatedBy who allocated it; empty where it was known at once
 */
public record Receipt(
        long id,
        String bankNo,
        Money amount,
        LocalDate day,
        String maskedPayer,
        String accountNo,
        String creditCode,
        Optional<Long> employer,
        Optional<Long> account,
        Instant bookedAt,
        Optional<String> allocatedBy) {
    /** Whether it belongs to nobody yet. */
    public boolean open() {
        return employer.isEmpty() && account.isEmpty();
    }
}
