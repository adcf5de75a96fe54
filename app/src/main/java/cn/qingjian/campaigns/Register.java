package cn.qingjian.campaigns;

import java.util.List;

/** What the rules look up in the room's own books. */
public interface Register {
    /** The other campaigns that are through the gate, done ones too. */
    List<CampaignWords> others(long except);
}
