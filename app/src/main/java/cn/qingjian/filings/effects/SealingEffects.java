package cn.qingjian.filings.effects;

import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.ledger.Account;
import cn.qingjian.ledger.AccountStatus;
import cn.qingjian.ledger.Depositors;
import cn.qingjian.ledger.EmployeeTable.Column;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 封存和启封 (A09): accounts of employees who left, and of those who are back (条例第十五条). */
@Configuration(proxyBeanMethods = false)
class SealingEffects {
    @Bean
    ListEffect sealEffect(AttachedLists lists, Depositors depositors) {
        return new Sealing(
                lists,
                depositors,
                "seal",
                AccountStatus.NORMAL,
                (account, grant) -> depositors.seal(account.id(), grant.day(), grant.actor()));
    }

    @Bean
    ListEffect unsealEffect(AttachedLists lists, Depositors depositors) {
        return new Sealing(
                lists,
                depositors,
                "unseal",
                AccountStatus.SEALED,
                (account, grant) -> depositors.unseal(account.id(), grant.actor()));
    }

    @FunctionalInterface
    private interface Change {
        FieldErrors of(Account account, Grant grant);
    }

    private static final class Sealing extends RowsEffect {
        private final Depositors depositors;
        private final String code;
        private final AccountStatus from;
        private final Change change;

        Sealing(AttachedLists lists, Depositors depositors, String code, AccountStatus from, Change change) {
            super(lists);
            this.depositors = depositors;
            this.code = code;
            this.from = from;
            this.change = change;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        List<Column> columns() {
            return List.of(ACCOUNT);
        }

        @Override
        String problem(ListCase list, List<String> cells) {
            Optional<Account> account = account(list.employer(), cells.getFirst(), depositors);
            if (account.isEmpty()) {
                return "账号不在本单位";
            }
            AccountStatus status = account.get().status();
            return status == from ? "" : "账户现在是“%s”，不是“%s”".formatted(status.label(), from.label());
        }

        @Override
        void carryOut(Grant grant, ListCase list, List<String> cells) {
            refuse(change.of(known(list.employer(), cells.getFirst(), depositors), grant));
        }

        @Override
        String done(int rows) {
            return "%d 个账户已%s".formatted(rows, from == AccountStatus.NORMAL ? "封存" : "启封");
        }
    }
}
