package cn.qingjian.bank;

import cn.qingjian.ledger.Employers;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** 汇缴托收: what an employer's account is charged with becomes its money in suspense; the subject is the employer's key. */
@Component
class RemittanceCollection implements CollectionKind {
    private final Employers employers;

    RemittanceCollection(Employers employers) {
        this.employers = employers;
    }

    @Override
    public String code() {
        return Collections.REMITTANCE;
    }

    @Override
    public String label() {
        return "汇缴托收";
    }

    @Override
    public void collected(Collection collection, String receiptNo, LocalDate day) {
        employers.received(collection.subject(), collection.amount(), receiptNo, day);
    }
}
