package cn.qingjian.campaigns;

import cn.qingjian.gate.Burden;
import cn.qingjian.gate.Burden.Quantity;
import cn.qingjian.gate.DemandKind;
import cn.qingjian.gate.Parameters;
import cn.qingjian.gate.Rule;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 创建示范 as a kind of demand: what taking part costs, and every rule that it must answer. */
@Component
public final class CampaignKind implements DemandKind<Campaign> {
    /** Code of the kind, and the first part of its routes. */
    public static final String CODE = "campaigns";

    /** Minutes of one person's day. */
    public static final String DAY = "burden.campaigns.day";
    /** Minutes for one piece of material at one unit. */
    public static final String MATERIAL = "burden.campaigns.material";

    private final Register register;

    CampaignKind(Register register) {
        this.register = register;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String label() {
        return "创建示范";
    }

    @Override
    public String action() {
        return "报用时";
    }

    @Override
    public String prefix() {
        return "cre";
    }

    @Override
    public Class<Campaign> type() {
        return Campaign.class;
    }

    /** Per unit: people × days × minutes of a day + materials × minutes of one. */
    @Override
    public Burden measure(Campaign campaign, Parameters parameters) {
        CampaignWords words = campaign.words();
        Set<Long> units = campaign.bearers().units();
        return Burden.each(
                units,
                List.of(
                        new Quantity(DAY, (long) words.people() * words.days()),
                        new Quantity(MATERIAL, words.materials().size())),
                parameters,
                "%d个单位 × （%d人 × %d天 × 每天%s分钟 + 材料%d种 × %s分钟）"
                        .formatted(
                                units.size(),
                                words.people(),
                                words.days(),
                                parameters.printed(DAY),
                                words.materials().size(),
                                parameters.printed(MATERIAL)));
    }

    @Override
    public List<Rule<Campaign>> rules() {
        return new CampaignRules(register).all();
    }
}
