package cn.qingjian.ledger;

import cn.qingjian.datarequests.HeldElement;
import cn.qingjian.people.Unit;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the books hold of each county office, so that no form asks for it. */
@Configuration(proxyBeanMethods = false)
class HeldFigures {
    private static final String SYSTEM = "住房公积金账";

    @Bean
    HeldElement employersHeld(EmployerOffices offices, Ledger ledger) {
        return held("ledger.employers", "缴存单位数", offices, ledger, figures -> String.valueOf(figures.employers()));
    }

    @Bean
    HeldElement depositorsHeld(EmployerOffices offices, Ledger ledger) {
        return held("ledger.depositors", "正常缴存人数", offices, ledger, figures -> String.valueOf(figures.depositors()));
    }

    @Bean
    HeldElement balanceHeld(EmployerOffices offices, Ledger ledger) {
        return held(
                "ledger.balance",
                "缴存余额（元）",
                offices,
                ledger,
                figures -> figures.balance().toString());
    }

    @Bean
    HeldElement loansHeld(EmployerOffices offices, Ledger ledger) {
        return held("ledger.loans", "未结清贷款笔数", offices, ledger, figures -> String.valueOf(figures.loans()));
    }

    @Bean
    HeldElement loanBalanceHeld(EmployerOffices offices, Ledger ledger) {
        return held(
                "ledger.loanBalance",
                "贷款余额（元）",
                offices,
                ledger,
                figures -> figures.loanBalance().toString());
    }

    private static HeldElement held(
            String code, String what, EmployerOffices offices, Ledger ledger, Function<OfficeFigures, String> figure) {
        return new HeldElement() {
            @Override
            public String code() {
                return code;
            }

            @Override
            public String system() {
                return SYSTEM + "：" + what;
            }

            @Override
            public Optional<Held> of(Unit unit) {
                return offices.figures(unit)
                        .map(figures -> new Held(figure.apply(figures), source(offices.unassigned()), ledger.today()));
            }
        };
    }

    private static String source(long unassigned) {
        return unassigned == 0 ? SYSTEM : SYSTEM + "（另有%d个单位没定经办管理部）".formatted(unassigned);
    }
}
