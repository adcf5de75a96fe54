package cn.qingjian.govapps.web;

import cn.qingjian.gate.Ruling.Admitted;
import cn.qingjian.govapps.AppRequest;
import cn.qingjian.govapps.AppSort;
import cn.qingjian.govapps.AppWords;
import cn.qingjian.govapps.Audience;
import cn.qingjian.govapps.Feature;
import cn.qingjian.govapps.Maker;
import cn.qingjian.govapps.store.AppStore;
import cn.qingjian.people.Account;
import cn.qingjian.people.AllowedToBusiness;
import cn.qingjian.people.People;
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

/** 政务应用与工作群: the register, from the request to the shutting. */
@Controller
@RequestMapping("/govapps")
@AllowedToBusiness
class AppController extends SlipPages<AppWords, AppRequest> {
    private static final int LONGEST = 1_900;
    private static final int MOST_PEOPLE = 2_000;

    private final Slips<AppWords, AppRequest> slips;
    private final AppStore store;
    private final People people;

    AppController(Slips<AppWords, AppRequest> slips, AppStore store, People people) {
        super(slips);
        this.slips = slips;
        this.store = store;
        this.people = people;
    }

    @GetMapping("/new")
    String blank(@AuthenticationPrincipal SignedIn person, Model model) {
        LocalDate today = slips.today();
        return blank(
                SlipForm.blank()
                        .put("from", today)
                        .put("to", today.plusYears(1))
                        .put("people", 1),
                person,
                model);
    }

    @PostMapping
    String begins(
            @RequestParam MultiValueMap<String, String> typed, @AuthenticationPrincipal SignedIn person, Model model) {
        return begin(typed, person, model);
    }

    @Override
    protected AppWords read(SlipForm form) {
        SlipForm.Span span = form.span("from", "to", LONGEST);
        Audience audience = form.one("audience", Audience.STAFF);
        return new AppWords(
                form.line("title", "请写名称。"),
                form.one("sort", AppSort.GROUP),
                audience,
                form.one("maker", Maker.CITY),
                form.text("purpose", "请写明做什么用。"),
                audience == Audience.PUBLIC
                        ? units().stream()
                                .filter(unit -> form.has("unit", unit.id()))
                                .map(Place::of)
                                .toList()
                        : form.places("unit", units(), "请选择哪些单位的人用。"),
                form.count("people", 0, MOST_PEOPLE),
                span.from(),
                span.to(),
                form.line("owner"),
                form.line("project"),
                form.line("repeated"),
                form.line("embed"),
                form.line("share"),
                form.line("complaint"),
                form.some("feature", Feature.class),
                form.line("needed"),
                form.flag("special"),
                form.lines("data"));
    }

    @Override
    protected SlipForm fill(AppWords words) {
        return SlipForm.blank()
                .put("title", words.name())
                .put("sort", words.sort().name())
                .put("audience", words.audience().name())
                .put("maker", words.maker().name())
                .put("purpose", words.purpose())
                .put("unit", words.units().stream().map(Place::unit).toList())
                .put("people", words.people())
                .put("from", words.from())
                .put("to", words.to())
                .put("owner", words.owner())
                .put("project", words.project())
                .put("repeated", words.repeated())
                .put("embed", words.embed())
                .put("share", words.share())
                .put("complaint", words.complaint())
                .put("feature", words.features().stream().map(Feature::name).toList())
                .put("needed", words.needed())
                .tick("special", words.special())
                .put("data", String.join("\n", words.data()));
    }

    @Override
    protected void offer(Model model, Account writer, SlipForm form) {
        model.addAttribute("sorts", Choice.of(AppSort.values()));
        model.addAttribute("audiences", Choice.of(Audience.values()));
        model.addAttribute("makers", Choice.of(Maker.values()));
        model.addAttribute("features", Choice.of(Feature.values()));
        model.addAttribute("units", Choice.units(units()));
    }

    private List<Unit> units() {
        return people.units().stream()
                .filter(unit -> unit.kind() == Unit.Kind.COUNTY_OFFICE || unit.kind() == Unit.Kind.DEPARTMENT)
                .toList();
    }

    @Override
    protected void details(Model model, Slip<AppWords> slip, Account reader) {
        model.addAttribute("filings", store.filings(slip.number()));
    }

    /** Nothing goes online that was not accepted and filed (APP-07); accounts and groups needn't be. */
    @Override
    protected void starting(Slip<AppWords> slip, SlipForm form) {
        if (slip.words().sort().program()) {
            form.line("accepted", "没有验收的不能上线，请写明验收结论。");
            form.line("filing", "没有备案号的不能上线，请填备案号。");
        }
    }

    @Override
    protected void started(Slip<AppWords> slip, Admitted<AppRequest> pass, SlipForm form, Account by) {
        file(slip, "上线", form, by);
    }

    /** Shutting is filed too. */
    @Override
    protected void ending(Slip<AppWords> slip, SlipForm form) {
        form.line("accepted", "请写明为什么关。");
        if (slip.words().sort().program()) {
            form.line("filing", "关停也须备案，请填备案号。");
        }
    }

    @Override
    protected void ended(Slip<AppWords> slip, SlipForm form, Account by) {
        file(slip, "关停", form, by);
    }

    private void file(Slip<AppWords> slip, String event, SlipForm form, Account by) {
        store.file(
                slip.number(),
                new AppStore.Filing(event, form.line("accepted"), form.line("filing"), slips.today()),
                by.id());
    }
}
