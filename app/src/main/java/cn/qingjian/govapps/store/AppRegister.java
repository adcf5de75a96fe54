package cn.qingjian.govapps.store;

import cn.qingjian.govapps.AppKind;
import cn.qingjian.govapps.AppWords;
import cn.qingjian.govapps.Register;
import cn.qingjian.slips.Slip;
import cn.qingjian.slips.SlipBooks;
import cn.qingjian.slips.SlipState;
import java.util.List;
import org.springframework.stereotype.Component;

/** The register as the rules see it. */
@Component
class AppRegister implements Register {
    private final SlipBooks books;

    AppRegister(SlipBooks books) {
        this.books = books;
    }

    @Override
    public List<AppWords> inUse(long except) {
        return books.counting(AppKind.CODE, AppWords.class, except).stream()
                .filter(slip -> slip.state() != SlipState.ENDED)
                .map(Slip::words)
                .toList();
    }
}
