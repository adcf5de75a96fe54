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

    CampaignRegister(SlipBooks books) {
        this.books = books;
    }

    @Override
    public List<CampaignWords> others(long except) {
        return books.counting(CampaignKind.CODE, CampaignWords.class, except).stream()
                .map(Slip::words)
                .toList();
    }
}
