package cn.qingjian.datarequests.catalogue;

import cn.qingjian.datarequests.HeldElement;
import cn.qingjian.gate.BurdenLedger;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What Qingjian itself holds of each county office: nobody needs to be asked for it. */
@Configuration(proxyBeanMethods = false)
class OwnValues {
    @Bean
    HeldElement accountsHeld(People people, Clock clock) {
        return counted("people.accounts", "清简用户目录", clock, unit -> {
            Set<Long> accounts = new HashSet<>();
            Stream.of(Role.values())
                    .flatMap(role -> people.holding(role).stream())
                    .filter(account -> account.unit().id() == unit.id())
                    .map(Account::id)
                    .forEach(accounts::add);
            return accounts.size();
        });
    }

    @Bean
    HeldElement demandsHeld(BurdenLedger ledger, Clock clock) {
        return counted(
                "gate.demands",
                "清简负担台账",
                clock,
                unit -> ledger.demandedOf(unit.id(), LocalDate.now(clock).getYear())
                        .size());
    }

    private static HeldElement counted(String code, String system, Clock clock, ToLongFunction<Unit> count) {
        return new HeldElement() {
            @Override
            public String code() {
                return code;
            }

            @Override
            public String system() {
                return system;
            }

            @Override
            public Optional<Held> of(Unit unit) {
                return Optional.of(new Held(String.valueOf(count.applyAsLong(unit)), system, LocalDate.now(clock)));
            }
        };
    }
}
