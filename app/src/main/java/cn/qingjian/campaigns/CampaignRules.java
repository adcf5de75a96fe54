package cn.qingjian.campaigns;

import static cn.qingjian.gate.Rule.Question.GENUINE;
import static cn.qingjian.gate.Rule.Question.PLANNED;

import cn.qingjian.gate.Circumstances;
import cn.qingjian.gate.Finding;
import cn.qingjian.gate.Finding.WayOut;
import cn.qingjian.gate.Parameters.Limit;
import cn.qingjian.gate.Rule;
import cn.qingjian.gate.Say;
import cn.qingjian.kernel.LegalBasis;
import cn.qingjian.kernel.LegalBasis.Mark;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a campaign must answer. */
final class CampaignRules {
    private static final String BURDEN = "整治形式主义为基层减负若干规定";
    private static final LegalBasis PART_SEVEN = new LegalBasis(BURDEN, "第七部分", Mark.QUOTED);
    private static final LegalBasis LIMITS = new LegalBasis(BURDEN, "第七部分", Mark.UNVERIFIED);
    private static final LegalBasis MECHANISM = new LegalBasis("中央层面整治形式主义为基层减负专项工作机制会议", "2025年10月28日", Mark.READ);

    private static final Pattern DISGUISE =
            Pattern.compile("创建|示范|达标|评比|评选|评优|表彰|标兵|星级|授牌|挂牌|样板|红旗|先进(单位|集体|个人)|最[美佳]");

    private final Register register;

    CampaignRules(Register register) {
        this.register = register;
    }

    List<Rule<Campaign>> all() {
        return List.of(
                new Rule<>("创建示范达标须有批准", "CRE-01", PART_SEVEN, PLANNED, CampaignRules::approved),
                new Rule<>("不得变相开展创建示范达标", "CRE-01", PART_SEVEN, GENUINE, CampaignRules::disguised),
                new Rule<>("不得借社会组织评比", "CRE-01", MECHANISM, GENUINE, CampaignRules::society),
                new Rule<>("创建示范不超过规定个数", "CRE-02", LIMITS, PLANNED, this::howMany));
    }

    private static Finding approved(Campaign campaign, Circumstances world) {
        CampaignWords words = campaign.words();
        return words.sort().listed() && words.approval().isBlank()
                ? Say.oppose(
                        "%s活动已经清理规范，没有列入批准清单的不得开展，请写明批准的文件和编号。"
                                .formatted(words.sort().label()),
                        List.of(),
                        WayOut.DROP)
                : Say.clear();
    }

    private static Finding disguised(Campaign campaign, Circumstances world) {
        CampaignWords words = campaign.words();
        if (words.sort().listed() || !words.approval().isBlank()) {
            return Say.clear();
        }
        List<String> signs = DISGUISE.matcher(words.title() + "。" + words.content())
                .results()
                .map(one -> one.group())
                .distinct()
                .toList();
        return signs.isEmpty()
                ? Say.clear()
                : Say.oppose("名为一般活动，实为创建、示范、达标或者评比，不得变相开展。请去掉，或者按创建示范报批。", Say.words(signs), WayOut.DROP);
    }

    private static Finding society(Campaign campaign, Circumstances world) {
        CampaignWords words = campaign.words();
        return words.organiser() == Organiser.SOCIETY && words.sort().listed()
                ? Say.oppose("不得借社会组织、企业开展评比表彰、示范达标，也不得要求基层参加。", List.of(), WayOut.DROP)
                : Say.clear();
    }

    private Finding howMany(Campaign campaign, Circumstances world) {
        Optional<Limit> limit = world.parameters().limit("cre.perYear");
        CampaignWords words = campaign.words();
        if (limit.isEmpty() || !words.sort().listed()) {
            return Say.clear();
        }
        List<String> same = register.others(campaign.id().number()).stream()
                .filter(other -> other.sort().listed()
                        && other.from().getYear() == words.from().getYear())
                .map(CampaignWords::title)
                .toList();
        return same.size() + 1 <= limit.get().whole()
                ? Say.clear()
                : Say.oppose(
                        "今年已有%d项，最多%d项，请不办或者合并。"
                                .formatted(same.size(), limit.get().whole()),
                        Say.words(same),
                        WayOut.MERGE);
    }
}
