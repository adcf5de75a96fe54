package cn.qingjian.ledger;

/** The accounts of the chart (科目) that postings use, numbered as in 《住房公积金会计核算办法》（财会字〔1999〕33号）. */
public enum Subject {
    /** 住房公积金存款: the money in the bank. */
    BANK("101", "住房公积金存款"),
    /** 委托贷款: what borrowers owe and is not overdue. */
    LOANS("121", "委托贷款"),
    /** 逾期贷款: principal that is overdue. */
    OVERDUE_LOANS("122", "逾期贷款"),
    /** 住房公积金: what belongs to the depositors. */
    DEPOSITS("201", "住房公积金"),
    /** 应付利息: interest that is owed to depositors and not yet theirs to withdraw. */
    INTEREST_PAYABLE("211", "应付利息"),
    /** 其他应付款: money that arrived and is not allocated (暂收). */
    SUSPENSE("219", "其他应付款"),
    /** 委托贷款利息收入, penalty interest included. */
    LOAN_INTEREST("40103", "委托贷款利息收入"),
    /** 其他收入: what no heir and no legatee claims, among others. */
    OTHER_INCOME("40105", "其他收入"),
    /** 公积金利息支出. */
    INTEREST_EXPENSE("41101", "公积金利息支出");

    private final String code;
    private final String label;

    Subject(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Its number in the chart. */
    public String code() {
        return code;
    }

    /** Its name. */
    public String label() {
        return label;
    }
}
