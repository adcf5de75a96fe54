package cn.qingjian.ledger;

import cn.qingjian.kernel.Money;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A remittance list as a file, for tests: {@code aList().line(account).line("000000000018", "800", "800")}. */
public final class AList {
    private final StringBuilder text = new StringBuilder("姓名,个人账号,单位缴存额,个人缴存额,备注\n");

    private AList() {}

    /** An empty one with its heading. */
    public static AList aList() {
        return new AList();
    }

    /** One that pays for each account what is due. */
    public static AList of(List<Account> accounts) {
        AList list = aList();
        accounts.forEach(list::line);
        return list;
    }

    /** A line with what is due. */
    public AList line(Account account) {
        return line(account, account.employerMonthly(), account.personMonthly());
    }

    /** A line with other amounts. */
    public AList line(Account account, Money employerPart, Money personPart) {
        return line(account.no(), employerPart.toString(), personPart.toString());
    }

    /** A line as typed. */
    public AList line(String no, String employerPart, String personPart) {
        text.append("某人,")
                .append(no)
                .append(',')
                .append(employerPart)
                .append(',')
                .append(personPart)
                .append(",无\n");
        return this;
    }

    /** Its content. */
    public InputStream file() {
        return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
