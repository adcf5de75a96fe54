package cn.qingjian.sharing.questions;

import cn.qingjian.sharing.PublicRent;
import cn.qingjian.sharing.Question;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 公租房. */
@Component
final class PublicRentQuestion implements Question<PublicRent> {
    private static final Sheet SHEET = new Sheet(
            "publicrent",
            "公租房",
            List.of(Departments.HOUSING),
            "核对公租房租约和租金，代替租赁合同和租金发票",
            Bases.SHARING,
            Optional.empty(),
            Duration.ofDays(1));

    @Override
    public Sheet sheet() {
        return SHEET;
    }

    @Override
    public Class<PublicRent> answer() {
        return PublicRent.class;
    }
}
