package cn.qingjian.filings.facts;

import cn.qingjian.bank.Bank;
import cn.qingjian.bank.NoAnswerException;
import cn.qingjian.serviceitems.ItemVersion;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the bank whether the account that was typed is the applicant's own, where an item needs to know. */
@Component
class PayeeCheck {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private final Bank bank;
    private final Clock clock;

    PayeeCheck(Bank bank, Clock clock) {
        this.bank = bank;
        this.clock = clock;
    }

    /** What the bank says; empty where the item doesn't need it, or nothing is typed that could be asked about. */
    Optional<Payee> ask(Asking who, ItemVersion version, Map<String, String> answers) {
        return version.item().facts().stream().noneMatch(need -> need.code().equals(Payee.FACT))
                ? Optional.empty()
                : Payee.typed(version, answers).map(number -> new Payee(number, said(who, number)));
    }

    private Map<String, @Nullable Object> said(Asking who, String number) {
        Map<String, @Nullable Object> said = new HashMap<>();
        try {
            Bank.Holder holder =
                    bank.holder(number, who.paper().name(), who.paper().number());
            said.put(Payee.RESULT, holder == Bank.Holder.NO_ACCOUNT ? "MISS" : "HIT");
            said.put("有此账户", holder != Bank.Holder.NO_ACCOUNT);
            said.put(Payee.OWN, holder == Bank.Holder.THIS_PERSON);
        } catch (NoAnswerException nothing) {
            said.put(Payee.RESULT, nothing.late() ? "TIMEOUT" : "ERROR");
            said.put("没有答复的原因", nothing.getMessage());
        }
        said.put("来源", "开户银行");
        said.put("查询时间", TIME.format(clock.instant()));
        return said;
    }
}
