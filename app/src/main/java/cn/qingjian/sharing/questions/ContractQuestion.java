package cn.qingjian.sharing.questions;

import cn.qingjian.sharing.PurchaseContract;
import cn.qingjian.sharing.Question;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 购房合同. */
@Component
final class ContractQuestion implements Question<PurchaseContract> {
    private static final Sheet SHEET = new Sheet(
            "contract",
            "购房合同",
            List.of(Departments.HOUSING),
            "核对网签购房合同和已付房款，代替购房合同和发票",
            Bases.PROPERTY,
            Optional.empty(),
            Duration.ofDays(1));

    @Override
    public Sheet sheet() {
        return SHEET;
    }

    @Override
    public Class<PurchaseContract> answer() {
        return PurchaseContract.class;
    }
}
