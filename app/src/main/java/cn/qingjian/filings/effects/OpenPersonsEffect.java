package cn.qingjian.filings.effects;

import cn.qingjian.kernel.CitizenId;
import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.Depositors;
import cn.qingjian.ledger.EmployeeTable.Column;
import cn.qingjian.ledger.Person;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 增员 (A04): accounts for employees who have none (条例第十五条). */
@Component
class OpenPersonsEffect extends RowsEffect {
    private static final int NUMBER = 0;
    private static final int NAME = 1;
    private static final int WAGE = 2;
    private static final int CARD = 3;
    private static final int LONGEST_NAME = 50;

    private final Depositors depositors;

    OpenPersonsEffect(AttachedLists lists, Depositors depositors) {
        super(lists);
        this.depositors = depositors;
    }

    @Override
    public String code() {
        return "open-person";
    }

    @Override
    List<Column> columns() {
        return List.of(
                new Column(List.of("身份证号", "身份证号码", "公民身份号码", "证件号码"), true),
                new Column(List.of("姓名", "职工姓名"), true),
                new Column(List.of("月工资", "工资", "缴存基数"), true),
                new Column(List.of("银行卡号", "银行账号", "收款账号"), false));
    }

    @Override
    String problem(ListCase list, List<String> cells) {
        Optional<CitizenId> id = id(cells);
        if (id.isEmpty()) {
            return "身份证号校验不对，请对照身份证核对；用护照等其他证件的职工，请到管理部办理";
        }
        if (cells.get(NAME).isBlank() || cells.get(NAME).length() > LONGEST_NAME) {
            return "没有姓名，或者姓名太长";
        }
        if (wage(cells).isEmpty()) {
            return "月工资不是大于 0 的金额";
        }
        if (!cells.get(CARD).isEmpty() && card(cells) == null) {
            return "银行卡号应是 12 到 19 位数字";
        }
        return depositors.of("01", id.get().reveal()).isPresent() ? "已有住房公积金账户，一人只能有一个，请本人办理同城转移" : "";
    }

    @Override
    void carryOut(Grant grant, ListCase list, List<String> cells) {
        CitizenId id = id(cells).orElseThrow(() -> new CannotApplyException("身份证号校验不对"));
        refuse(depositors
                .open(
                        new Person("01", id.reveal(), cells.get(NAME), id.birth(), id.female(), card(cells)),
                        list.employer().id(),
                        wage(cells).orElseThrow(() -> new CannotApplyException("月工资不是金额")),
                        grant.day(),
                        grant.actor())
                .errors());
    }

    @Override
    String done(int rows) {
        return "已为 %d 名职工设立个人账户".formatted(rows);
    }

    /** Numbers of persons never come back to a page in the clear. */
    @Override
    String who(List<String> cells) {
        return id(cells).map(CitizenId::masked).orElseGet(() -> Person.maskedDocument(cells.get(NUMBER)));
    }

    private static Optional<CitizenId> id(List<String> cells) {
        return CitizenId.parse(cells.get(NUMBER));
    }

    private static Optional<Money> wage(List<String> cells) {
        return Money.parse(cells.get(WAGE)).filter(wage -> wage.signum() > 0);
    }

    private static @Nullable String card(List<String> cells) {
        String digits = cells.get(CARD).replace(" ", "");
        return digits.matches("\\d{12,19}") ? digits : null;
    }
}
