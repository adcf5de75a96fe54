package cn.qingjian.sharing.questions;

import cn.qingjian.sharing.Identity;
import cn.qingjian.sharing.Question;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 身份核验. */
@Component
final class IdentityQuestion implements Question<Identity> {
    private static final Sheet SHEET = new Sheet(
            "identity",
            "身份核验",
            List.of(Departments.POLICE),
            "核对申请人姓名与身份证号码一致、本人在世",
            Bases.SHARING,
            Optional.of(Bases.DUTY),
            Duration.ofHours(12));

    @Override
    public Sheet sheet() {
        return SHEET;
    }

    @Override
    public Class<Identity> answer() {
        return Identity.class;
    }
}
