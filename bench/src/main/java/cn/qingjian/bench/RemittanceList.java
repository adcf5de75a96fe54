package cn.qingjian.bench;

import cn.qingjian.kernel.CreditCode;
import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.AccountNo;
import cn.qingjian.ledger.Business;
import cn.qingjian.ledger.Employers;
import cn.qingjian.ledger.Ledger;
import cn.qingjian.ledger.Remittance;
import cn.qingjian.ledger.Remittances;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/**
 * A remittance list of 100,000 lines (or as many as the argument says), every hundredth of them bad: the time from handing the
 * file in to the last posting, in a fresh embedded database on the same machine. The baseline copies the same lines into a table
 * without any index, and judges and posts nothing.
 */
final class RemittanceList {
    private static final int LINES = 100_000;
    private static final int BAD_EVERY = 100;
    private static final long FIRST = 1_000_000;
    private static final long PART = 80_000;
    private static final int LIMIT_S = 60;
    private static final int PATIENCE_S = 600;
    private static final int LOOK_EVERY_MS = 50;

    private RemittanceList() {}

    static String run(String[] arguments) throws Exception {
        int lines = arguments.length > 0 ? Integer.parseInt(arguments[0]) : LINES;
        try (FundApplication application = FundApplication.start()) {
            return measure(application, lines);
        }
    }

    private static String measure(FundApplication application, int lines) throws Exception {
        var employers = application.bean(Employers.class);
        LocalDate today = application.bean(Ledger.class).today();
        String code = "91990103MA0QH0900";
        long employer = employers
                .open(
                        "性能测量单位",
                        new CreditCode(code + CreditCode.checkCharacter(code)),
                        10,
                        800,
                        800,
                        today.minusYears(1),
                        "bench")
                .employer()
                .orElseThrow();
        application.accounts(
                FIRST,
                lines,
                "employer, status, base, employer_monthly, person_monthly, base_year, opened_on, settled_on",
                id -> "%d\t01\t1000000\t%d\t%d\t%d\t%s\t%s"
                        .formatted(employer, PART, PART, today.getYear(), today.minusYears(1), today.minusDays(1)));
        int good = lines - (lines + BAD_EVERY - 1) / BAD_EVERY;
        Money sum = new Money(2 * PART * good);
        employers.received(employer, sum, "BENCH-RECEIPT", today);
        byte[] file = file(lines);
        var remittances = application.bean(Remittances.class);
        long begin = System.nanoTime();
        long list = remittances
                .submit(
                        employer,
                        YearMonth.from(today),
                        Business.REMITTANCE,
                        "清册.csv",
                        new ByteArrayInputStream(file),
                        "bench")
                .list()
                .orElseThrow();
        double judged = seconds(begin);
        Remittance done = await(remittances, list);
        double took = seconds(begin);
        if (done.allocated() != good || !done.allocatedSum().equals(sum)) {
            throw new IllegalStateException("allocated " + done.allocated() + " of " + good);
        }
        double baseline = baseline(application, lines);
        return String.format(
                Locale.ROOT,
                "{\"bench\":\"remittance-list\",\"lines\":%d,\"refused\":%d,\"judged_s\":%.2f,\"seconds\":%.2f,\"limit_s\":%d,"
                        + "\"baseline_copy_s\":%.2f,\"ratio\":%.1f}",
                lines,
                done.refused(),
                judged,
                took,
                LIMIT_S,
                baseline,
                took / baseline);
    }

    private static Remittance await(Remittances remittances, long list) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_S * 1_000_000_000L;
        Remittance now = remittances.find(list).orElseThrow();
        while (now.open()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not done after " + PATIENCE_S + " s: " + now);
            }
            Thread.sleep(LOOK_EVERY_MS);
            now = remittances.find(list).orElseThrow();
        }
        return now;
    }

    private static byte[] file(int lines) {
        StringBuilder text = new StringBuilder("个人账号,单位缴存额,个人缴存额\n");
        for (int i = 0; i < lines; i++) {
            text.append(AccountNo.of(FIRST + i)).append(i % BAD_EVERY == 0 ? ",800.00,八百\n" : ",800.00,800.00\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static double baseline(FundApplication application, int lines) throws SQLException, IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            rows.append("1\t")
                    .append(i)
                    .append('\t')
                    .append(AccountNo.of(FIRST + i))
                    .append("\t800.00\t800.00\n");
        }
        try (Connection connection = application.owner()) {
            FundApplication.run(
                    connection,
                    "create table ledger.bench_line (list bigint, line integer, no text, employer_part text, person_part text)");
            long begin = System.nanoTime();
            FundApplication.copy(connection, "ledger.bench_line", rows);
            return seconds(begin);
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
