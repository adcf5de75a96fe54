package cn.qingjian.govapps.demo;

import cn.qingjian.demo.DemoData;
import cn.qingjian.govapps.AppRequest;
import cn.qingjian.govapps.AppSort;
import cn.qingjian.govapps.AppWords;
import cn.qingjian.govapps.Audience;
import cn.qingjian.govapps.Feature;
import cn.qingjian.govapps.Maker;
import cn.qingjian.govapps.store.AppStore;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.slips.Place;
import cn.qingjian.slips.Slip;
import cn.qingjian.slips.SlipDemo;
import cn.qingjian.slips.Slips;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The invented centre's register: Qingjian itself, a work group, a request that the gate refuses, and a complaint. */
@Component
class DemoApps implements DemoData {
    private final Slips<AppWords, AppRequest> slips;
    private final SlipDemo demo;
    private final AppStore store;
    private final People people;
    private final Clock clock;

    DemoApps(Slips<AppWords, AppRequest> slips, SlipDemo demo, AppStore store, People people, Clock clock) {
        this.slips = slips;
        this.demo = demo;
        this.store = store;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 470;
    }

    @Override
    public String what() {
        return "政务应用和工作群登记册";
    }

    @Override
    @Transactional
    public void fill() {
        if (!slips.all().isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        Account office = people.holding(Role.OFFICE).getFirst();
        List<Place> offices = people.units().stream()
                .filter(unit -> unit.kind() == Unit.Kind.COUNTY_OFFICE)
                .map(Place::of)
                .toList();
        Slip<AppWords> own = demo.carried(slips, qingjian(offices, today), "全市统一的一个入口，替代分散的群和表。", office);
        store.file(
                own.number(), new AppStore.Filing("上线", "试运行三个月，验收合格", "示例备案0001号", today.minusMonths(2)), office.id());
        demo.carried(slips, group(offices, today), "汛期值班联系用，到期解散。", office);
        Account by = people.holding(Role.DEPARTMENT).getFirst();
        slips.submit(slips.begin(points(offices, today), by, UUID.randomUUID()).number(), by);
        store.complain("没有登记的应用或者群", "有个群每天早上要接龙报到，不接就点名。", null);
    }

    private static AppWords qingjian(List<Place> offices, LocalDate today) {
        return new AppWords(
                "清简",
                AppSort.APP,
                Audience.STAFF,
                Maker.CITY,
                "一个入口看到全部要求，答一次，没有编号的可以不办",
                offices,
                3,
                today,
                today.plusYears(1),
                "办公室 林若溪",
                "示例立项2026年第1号",
                "没有相同功能的应用",
                "已嵌入办公平台，不另装",
                "人员、单位和业务数据都从已有系统取",
                "本系统“投诉建议”页，不留名也可以",
                List.of(),
                "",
                false,
                List.of());
    }

    private static AppWords group(List<Place> offices, LocalDate today) {
        return new AppWords(
                "值班联系群",
                AppSort.GROUP,
                Audience.STAFF,
                Maker.CITY,
                "值班期间临时联系，不布置工作，不收材料",
                offices,
                1,
                today,
                today.plusDays(60),
                "办公室 乔安然",
                "",
                "",
                "",
                "",
                "",
                List.of(),
                "",
                false,
                List.of());
    }

    private static AppWords points(List<Place> offices, LocalDate today) {
        return new AppWords(
                "学习积分小程序",
                AppSort.MINI_PROGRAM,
                Audience.STAFF,
                Maker.CITY,
                "记录学习时长并排名",
                offices,
                10,
                today,
                today.plusYears(1),
                "组织人事科",
                "",
                "",
                "",
                "",
                "",
                List.of(Feature.CHECK_IN, Feature.RANKING, Feature.ONLINE_TIME),
                "",
                false,
                List.of("学习时长"));
    }
}
