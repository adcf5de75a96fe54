package cn.qingjian.ledger;

import cn.qingjian.kernel.Money;
import java.util.Optional;

/**
 * One line of a list and what became of it.
 *
 * @param line where it stands in the file
 * @param accountNo number of the account, as it was read
 * @param employerPart what the file says of the employer's part
 * @param personPart what the file says of the person's part
 * @param amount both parts; empty where they are no amounts
 * @param problem why it was refused
 * @param entry key of the entry by which it went into the account
 */
public record RemittanceLine(
        int line,
        String accountNo,
        String employerPart,
        String personPart,
        Optional<Money> amount,
        Optional<String> problem,
        Optional<Long> entry) {}
