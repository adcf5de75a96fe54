package cn.qingjian.campaigns;

import cn.qingjian.gate.Burden;
import cn.qingjian.gate.DemandKind;
import cn.qingjian.gate.Parameters;
import cn.qingjian.gate.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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
        BigDecimal day = parameters.coefficient(DAY);
        BigDecimal material = parameters.coefficient(MATERIAL);
        List<Burden.Part> parts = new ArrayList<>();
        for (long unit : campaign.bearers().units()) {
            parts.add(new Burden.Part(unit, DAY, BigDecimal.valueOf((long) words.people() * words.days()), day));
            parts.add(new Burden.Part(
                    unit, MATERIAL, BigDecimal.valueOf(words.materials().size()), material));
        }
        return parts.isEmpty()
                ? Burden.NONE
                : Burden.of(
                        parts,
                        "%d个单位 × （%d人 × %d天 × 每天%s分钟 + 材料%d种 × %s分钟）"
                                .formatted(
                                        campaign.bearers().units().size(),
                                        words.people(),
                                        words.days(),
                                        day.stripTrailingZeros().toPlainString(),
                                        words.materials().size(),
                                        material.stripTrailingZeros().toPlainString()));
    }

    @Override
    public List<Rule<Campaign>> rules() {
        return new CampaignRules(register).all();
    }
}
