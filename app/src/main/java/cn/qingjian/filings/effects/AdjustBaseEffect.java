package cn.qingjian.filings.effects;

import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.Account;
import cn.qingjian.ledger.AccountStatus;
import cn.qingjian.ledger.Depositors;
import cn.qingjian.ledger.EmployeeTable.Column;
import cn.qingjian.ledger.Employers;
import cn.qingjian.ledger.FundYear;
import cn.qingjian.serviceitems.Policy;
import cn.qingjian.serviceitems.PolicySheet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 缴存基数和比例调整 (A08): the employer's ratio, and the base of everybody on the list, once a fund year (条例第十六条). */
@Component
class AdjustBaseEffect extends RowsEffect {
    private static final int ACCOUNT_NO = 0;
    private static final int WAGE = 1;

    private final Depositors depositors;
    private final Employers employers;
    private final Policy policy;

    AdjustBaseEffect(AttachedLists lists, Depositors depositors, Employers employers, Policy policy) {
        super(lists);
        this.depositors = depositors;
        this.employers = employers;
        this.policy = policy;
    }

    @Override
    public String code() {
        return "adjust-base";
    }

    @Override
    List<Column> columns() {
        return List.of(ACCOUNT, new Column(List.of("月平均工资", "上年月平均工资", "缴存基数"), true));
    }

    @Override
    String problem(ListCase list, List<String> cells) {
        Optional<Account> account = account(list.employer(), cells.get(ACCOUNT_NO), depositors);
        if (account.isEmpty()) {
            return "账号不在本单位";
        }
        if (account.get().status() != AccountStatus.NORMAL) {
            return "账户" + account.get().status().label() + "，只有正常缴存的账户可以调整";
        }
        if (account.get().baseYear() >= FundYear.of(list.day()).begins()) {
            return "本年度的缴存基数已经定过";
        }
        return wage(cells).isEmpty() ? "月平均工资不是大于 0 的金额" : "";
    }

    @Override
    boolean overLimit(ListCase list, List<String> cells) {
        PolicySheet today = policy.on(list.day());
        BigDecimal wage = wage(cells).orElse(Money.ZERO).yuan();
        return today.number("缴存基数下限").map(floor -> wage.compareTo(floor) < 0).orElse(false)
                || today.number("缴存基数上限")
                        .map(ceiling -> wage.compareTo(ceiling) > 0)
                        .orElse(false);
    }

    @Override
    void before(Grant grant) {
        int ratio = grant.ratio("缴存比例");
        refuse(employers.ratios(grant.employer().id(), ratio, ratio, grant.day(), grant.actor()));
    }

    @Override
    void carryOut(Grant grant, ListCase list, List<String> cells) {
        refuse(depositors.adjustBase(
                known(list.employer(), cells.get(ACCOUNT_NO), depositors).id(),
                wage(cells).orElseThrow(() -> new CannotApplyException("月平均工资不是金额")),
                grant.day(),
                grant.actor()));
    }

    @Override
    String done(int rows) {
        return "已调整 %d 人的缴存基数和本单位的缴存比例".formatted(rows);
    }

    private static Optional<Money> wage(List<String> cells) {
        return Money.parse(cells.get(WAGE)).filter(wage -> wage.signum() > 0);
    }
}
