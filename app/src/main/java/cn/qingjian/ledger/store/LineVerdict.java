package cn.qingjian.ledger.store;

/**
 * Why a line of a list (alias {@code l}) may not go into an account (alias {@code a}), as an expression of SQL; null where it may.
 * It is asked when a list is handed in and again, under lock, when the line is posted: much may happen in between.
 */
final class LineVerdict {
    static final String SQL = """
            case
              when a.id is null then '没有这个账号'
              when a.employer is distinct from cast(:employer as bigint) then '账号不在本单位'
              when a.status in ('03', '04', '05') then '账户已销户'
              when a.status = '06' then '账户已冻结'
              when a.status = '02' and :kind = 'REMITTANCE' then '账户已封存，恢复缴存请先启封'
              when a.status not in ('01', '02') then '账户状态不正常'
              when :kind = 'REMITTANCE'
                   and (l.employer_amount <> a.employer_monthly or l.person_amount <> a.person_monthly)
                then '与应缴额不符：应缴单位 ' || to_char(a.employer_monthly / 100.0, 'FM9999999999990.00')
                     || '、个人 ' || to_char(a.person_monthly / 100.0, 'FM9999999999990.00')
              when :kind = 'BACK_PAYMENT'
                   and l.employer_amount + l.person_amount > 12 * (a.employer_monthly + a.person_monthly)
                then '金额超过一年的应缴额'
              when cast(:month as date) between a.paid_since and a.paid_through then '该月已缴'
              when :kind = 'REMITTANCE' and a.paid_through > cast(:month as date)
                then '早于缴至年月 ' || to_char(a.paid_through, 'YYYY-MM') || '，请作为补缴提交'
              when :kind = 'BACK_PAYMENT' and exists (
                   select from ledger.remittance_line p join ledger.remittance r on r.id = p.remittance
                    where p.account = a.id and p.entry is not null and r.month = cast(:month as date)
                      and not exists (select from ledger.entry back where back.reverses = p.entry))
                then '该月已缴'
              when a.settled_on > cast(:day as date) then '账户已结息，不能记到更早的日子'
            end
            """;

    private LineVerdict() {}
}
