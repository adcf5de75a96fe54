package cn.qingjian.campaigns.store;

import cn.qingjian.campaigns.CampaignKind;
import cn.qingjian.campaigns.CampaignWords;
import cn.qingjian.campaigns.Register;
import cn.qingjian.slips.Slip;
import cn.qingjian.slips.SlipBooks;
import java.util.List;
import org.springframework.stereotype.Component;

/** The room's books as the rules see them. */
@Component
class CampaignRegister implements Register {
    private final SlipBooks books;
    private final CampaignStore store;

    CampaignRegister(SlipBooks books, CampaignStore store) {
        this.books = books;
        this.store = store;
    }

    @Override
    public List<String> duties() {
        return store.duties();
    }

    @Override
    public List<CampaignWords> others(long except) {
        return books.counting(CampaignKind.CODE, CampaignWords.class, except).stream()
                .map(Slip::words)
                .toList();
    }
}
