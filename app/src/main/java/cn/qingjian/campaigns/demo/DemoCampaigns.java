package cn.qingjian.campaigns.demo;

import cn.qingjian.campaigns.Campaign;
import cn.qingjian.campaigns.CampaignSort;
import cn.qingjian.campaigns.CampaignWords;
import cn.qingjian.campaigns.Organiser;
import cn.qingjian.demo.DemoData;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.slips.Place;
import cn.qingjian.slips.SlipDemo;
import cn.qingjian.slips.Slips;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A campaign with its approval, and one in disguise that the gate refuses. */
@Component
class DemoCampaigns implements DemoData {
    private final Slips<CampaignWords, Campaign> slips;
    private final SlipDemo demo;
    private final People people;
    private final Clock clock;

    DemoCampaigns(Slips<CampaignWords, Campaign> slips, SlipDemo demo, People people, Clock clock) {
        this.slips = slips;
        this.demo = demo;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 480;
    }

    @Override
    public String what() {
        return "示例活动";
    }

    @Override
    @Transactional
    public void fill() {
        if (!slips.all().isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        Account office = people.holding(Role.OFFICE).getFirst();
        List<Place> two = people.units().stream()
                .filter(unit -> unit.kind() == Unit.Kind.COUNTY_OFFICE)
                .limit(2)
                .map(Place::of)
                .toList();
        demo.carried(
                slips,
                new CampaignWords(
                        "省级文明窗口创建",
                        CampaignSort.MODEL,
                        Organiser.SUPERIOR,
                        "省创建示范活动清单第12项",
                        "窗口按日常工作接受现场查看，不做台账",
                        two,
                        1,
                        1,
                        today,
                        today.plusDays(60),
                        List.of(),
                        "窗口服务和群众来访接待",
                        ""),
                "列入省里的清单，只看现场，不报材料。",
                office);
        Account by = people.holding(Role.DEPARTMENT).getFirst();
        slips.submit(
                slips.begin(
                                new CampaignWords(
                                        "最美窗口评选活动",
                                        CampaignSort.ACTIVITY,
                                        Organiser.OWN,
                                        "",
                                        "各管理部推荐人选，投票评选，授牌",
                                        two,
                                        3,
                                        2,
                                        today.plusDays(10),
                                        today.plusDays(40),
                                        List.of("推荐材料", "事迹材料"),
                                        "",
                                        ""),
                                by,
                                UUID.randomUUID())
                        .number(),
                by);
    }
}
