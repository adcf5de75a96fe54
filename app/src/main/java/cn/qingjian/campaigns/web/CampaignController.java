package cn.qingjian.campaigns.web;

import cn.qingjian.campaigns.Campaign;
import cn.qingjian.campaigns.CampaignSort;
import cn.qingjian.campaigns.CampaignWords;
import cn.qingjian.campaigns.Organiser;
import cn.qingjian.campaigns.store.CampaignStore;
import cn.qingjian.duties.Duties;
import cn.qingjian.people.Account;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.AllowedToBusiness;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.people.Unit;
import cn.qingjian.slips.Choice;
import cn.qingjian.slips.Place;
import cn.qingjian.slips.Slip;
import cn.qingjian.slips.SlipForm;
import cn.qingjian.slips.SlipPages;
import cn.qingjian.slips.Slips;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 创建示范: the campaigns. */
@Controller
@RequestMapping("/campaigns")
@AllowedToBusiness
class CampaignController extends SlipPages<CampaignWords, Campaign> {
    private static final int LONGEST = 1_100;
    private static final int MOST_PEOPLE = 500;
    private static final int MOST_DAYS = 365;

    private final Slips<CampaignWords, Campaign> slips;
    private final CampaignStore store;
    private final Duties duties;
    private final People people;

    CampaignController(Slips<CampaignWords, Campaign> slips, CampaignStore store, Duties duties, People people) {
        super(slips);
        this.slips = slips;
        this.store = store;
        this.duties = duties;
        this.people = people;
    }

    @GetMapping("/new")
    @AllowedTo({Role.OFFICE, Role.DEPARTMENT, Role.INSPECTOR, Role.LEGAL, Role.LEADER})
    String blank(@AuthenticationPrincipal SignedIn person, Model model) {
        LocalDate today = slips.today();
        return blank(
                SlipForm.blank()
                        .put("from", today)
                        .put("to", today.plusMonths(1))
                        .put("people", 1)
                        .put("days", 1),
                person,
                model);
    }

    @PostMapping
    @AllowedTo({Role.OFFICE, Role.DEPARTMENT, Role.INSPECTOR, Role.LEGAL, Role.LEADER})
    String begins(
            @RequestParam MultiValueMap<String, String> typed, @AuthenticationPrincipal SignedIn person, Model model) {
        return begin(typed, person, model);
    }

    @Override
    protected CampaignWords read(SlipForm form) {
        SlipForm.Span span = form.span("from", "to", LONGEST);
        return new CampaignWords(
                form.line("title", "请写名称。"),
                form.one("sort", CampaignSort.ACTIVITY),
                form.one("organiser", Organiser.OWN),
                form.line("approval"),
                form.text("content", "请写明做什么。"),
                form.places("unit", units(), "请选择哪些单位参加。"),
                form.count("people", 0, MOST_PEOPLE),
                form.count("days", 0, MOST_DAYS),
                span.from(),
                span.to(),
                form.lines("materials"),
                form.line("duty"),
                form.line("admission"));
    }

    @Override
    protected SlipForm fill(CampaignWords words) {
        return SlipForm.blank()
                .put("title", words.title())
                .put("sort", words.sort().name())
                .put("organiser", words.organiser().name())
                .put("approval", words.approval())
                .put("content", words.content())
                .put("unit", words.units().stream().map(Place::unit).toList())
                .put("people", words.people())
                .put("days", words.days())
                .put("from", words.from())
                .put("to", words.to())
                .put("materials", String.join("\n", words.materials()))
                .put("duty", words.duty())
                .put("admission", words.admission());
    }

    @Override
    protected void offer(Model model, Account writer, SlipForm form) {
        model.addAttribute("sorts", Choice.of(CampaignSort.values()));
        model.addAttribute("organisers", Choice.of(Organiser.values()));
        model.addAttribute("units", Choice.units(units()));
        model.addAttribute(
                "duties",
                duties.theirs(slips.today()).stream()
                        .map(one -> new Choice(one, one))
                        .toList());
    }

    private List<Unit> units() {
        return people.units().stream()
                .filter(unit -> unit.kind() == Unit.Kind.COUNTY_OFFICE || unit.kind() == Unit.Kind.DEPARTMENT)
                .toList();
    }

    @Override
    protected void details(Model model, Slip<CampaignWords> slip, Account reader) {
        model.addAttribute("result", store.result(slip.number()).orElse(null));
    }

    @Override
    protected void ending(Slip<CampaignWords> slip, SlipForm form) {
        form.text("result", "请写明办成了什么，基层少了什么。");
    }

    @Override
    protected void ended(Slip<CampaignWords> slip, SlipForm form, Account by) {
        store.result(slip.number(), form.text("result"), by.id());
    }
}
