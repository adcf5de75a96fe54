package cn.qingjian.ledger;

import cn.qingjian.kernel.CreditCode;
import cn.qingjian.kernel.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * An employer and its account (缴存单位 and 单位账户, JGJ/T 320 tables 4.0.2 and 5.0.2).
 *
 * @param id key
 * @param no number of its account
 * @param name its name
 * @param code unified social credit code
 * @param status its state
 * @param payDay day of the month on which it pays wages (发薪日)
 * @param employerRatio its own part, in ten-thousandths of the base
 * @param personRatio the person's part, in ten-thousandths of the base
 * @param paidThrough last month remitted (缴至年月)
 * @param openedOn first day
 * @param suspense what arrived from it and is not allocated (暂收)
 */
public record Employer(
        long id,
        String no,
        String name,
        CreditCode code,
        EmployerStatus status,
        int payDay,
        int employerRatio,
        int personRatio,
        Optional<YearMonth> paidThrough,
        LocalDate openedOn,
        Money suspense) {}
