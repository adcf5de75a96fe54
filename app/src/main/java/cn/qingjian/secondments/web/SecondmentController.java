package cn.qingjian.secondments.web;

import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.AllowedToBusiness;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.people.Unit;
import cn.qingjian.secondments.Secondment;
import cn.qingjian.secondments.SecondmentKind;
import cn.qingjian.secondments.SecondmentWords;
import cn.qingjian.secondments.store.ReturnStore;
import cn.qingjian.slips.Choice;
import cn.qingjian.slips.Place;
import cn.qingjian.slips.Slip;
import cn.qingjian.slips.SlipForm;
import cn.qingjian.slips.SlipPages;
import cn.qingjian.slips.Slips;
import java.math.BigDecimal;
import java.math.RoundingMode;
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

/** 借调: from the reason to the day on which the person is back. */
@Controller
@RequestMapping("/secondments")
@AllowedToBusiness
class SecondmentController extends SlipPages<SecondmentWords, Secondment> {
    private static final int LONGEST = 1_100;

    private final Slips<SecondmentWords, Secondment> slips;
    private final ReturnStore returns;
    private final People people;

    SecondmentController(Slips<SecondmentWords, Secondment> slips, ReturnStore returns, People people) {
        super(slips);
        this.slips = slips;
        this.returns = returns;
        this.people = people;
    }

    @GetMapping("/new")
    @AllowedTo({Role.OFFICE, Role.DEPARTMENT, Role.INSPECTOR, Role.LEGAL, Role.LEADER})
    String blank(@AuthenticationPrincipal SignedIn person, Model model) {
        LocalDate today = slips.today();
        return blank(SlipForm.blank().put("from", today).put("to", today.plusMonths(3)), person, model);
    }

    @PostMapping
    @AllowedTo({Role.OFFICE, Role.DEPARTMENT, Role.INSPECTOR, Role.LEGAL, Role.LEADER})
    String begins(
            @RequestParam MultiValueMap<String, String> typed, @AuthenticationPrincipal SignedIn person, Model model) {
        return begin(typed, person, model);
    }

    @Override
    protected SecondmentWords read(SlipForm form) {
        SlipForm.Span span = form.span("from", "to", LONGEST);
        List<Place> homes = form.places("home", homes(), "请选择从哪个单位借。");
        return new SecondmentWords(
                form.line("person", "请写借谁。"),
                homes.isEmpty() ? Place.of(new Unit(0, "", "", Unit.Kind.PEER)) : homes.getFirst(),
                form.line("task", "请写来做什么。"),
                form.text("reason"),
                span.from(),
                span.to(),
                form.line("approval"),
                form.line("filing"));
    }

    @Override
    protected SlipForm fill(SecondmentWords words) {
        return SlipForm.blank()
                .put("person", words.person())
                .put("home", words.home().unit())
                .put("task", words.task())
                .put("reason", words.reason())
                .put("from", words.from())
                .put("to", words.to())
                .put("approval", words.approval())
                .put("filing", words.filing());
    }

    @Override
    protected void offer(Model model, Account writer, SlipForm form) {
        model.addAttribute("homes", Choice.units(homes()));
    }

    private List<Unit> homes() {
        return people.units().stream()
                .filter(unit -> unit.kind() == Unit.Kind.COUNTY_OFFICE || unit.kind() == Unit.Kind.DEPARTMENT)
                .toList();
    }

    @Override
    protected void beside(Model model, Account reader) {
        model.addAttribute(
                "overdue",
                slips.readBy(reader).stream()
                        .filter(slip -> slip.overdue(slips.today()))
                        .toList());
    }

    @Override
    protected void details(Model model, Slip<SecondmentWords> slip, Account reader) {
        model.addAttribute("returned", returns.back(slip.number()).orElse(null));
        model.addAttribute("overdue", slip.overdue(slips.today()));
        model.addAttribute("mayEnd", mayEnd(slip, reader));
    }

    /** The home unit knows best whether its person is back. */
    @Override
    protected boolean mayEnd(Slip<SecondmentWords> slip, Account person) {
        return slip.writtenBy(person) || slip.bears(person.unit().id());
    }

    @Override
    protected void ending(Slip<SecondmentWords> slip, SlipForm form) {
        LocalDate on = form.day("returned", "请填回到原单位的日期。");
        FieldErrors errors = form.errors();
        if (errors.isEmpty()) {
            errors.require(!on.isBefore(slip.words().from()), "returned", "不早于借调开始的日期。")
                    .require(!on.isAfter(slips.today()), "returned", "还没有到的日子不能填。");
        }
    }

    /** The return is the measure: the days that the home unit really went without. */
    @Override
    protected void ended(Slip<SecondmentWords> slip, SlipForm form, Account by) {
        LocalDate on = form.day("returned", "");
        long days = slip.words().weekdays(on);
        returns.back(slip.number(), on, by.id());
        long minutes = slips.coefficient(slip, SecondmentKind.DAY)
                .multiply(BigDecimal.valueOf(days))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
        slips.measured(slip, slip.words().home().unit(), minutes, "借出%d个工作日，%s回到原单位".formatted(days, on), by);
    }
}
