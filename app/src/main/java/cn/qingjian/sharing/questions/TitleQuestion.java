package cn.qingjian.sharing.questions;

import cn.qingjian.sharing.Question;
import cn.qingjian.sharing.Title;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 产权. */
@Component
final class TitleQuestion implements Question<Title> {
    private static final Sheet SHEET = new Sheet(
            "title",
            "产权",
            List.of(Departments.PROPERTY),
            "核对自住住房的产权，代替不动产权证书",
            Bases.PROPERTY,
            Optional.empty(),
            Duration.ofDays(1));

    @Override
    public Sheet sheet() {
        return SHEET;
    }

    @Override
    public Class<Title> answer() {
        return Title.class;
    }
}
