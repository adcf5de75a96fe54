package cn.qingjian.meetings.web;

import cn.qingjian.gate.PlanDesk;
import cn.qingjian.gate.PlanItem;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.meetings.MeetingKind;
import cn.qingjian.meetings.call.Meeting;
import cn.qingjian.meetings.call.MeetingInput;
import cn.qingjian.meetings.call.MeetingStatus;
import cn.qingjian.meetings.call.Meetings;
import cn.qingjian.meetings.call.Rows;
import cn.qingjian.meetings.call.Saving;
import cn.qingjian.meetings.clock.Clocks;
import cn.qingjian.meetings.store.MeetingStore;
import cn.qingjian.meetings.store.RoomStore;
import cn.qingjian.people.AllowedToBusiness;
import cn.qingjian.people.People;
import cn.qingjian.people.SignedIn;
import cn.qingjian.people.Unit;
import cn.qingjian.site.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The calendar, the year's overruns, and the form of a meeting. */
@Controller
@AllowedToBusiness
class MeetingController {
    private static final int YEARS_BACK = 10;

    private final Meetings meetings;
    private final MeetingPages pages;
    private final MeetingStore store;
    private final RoomStore rooms;
    private final Clocks clocks;
    private final PlanDesk plan;
    private final People people;
    private final Clock clock;

    MeetingController(
            Meetings meetings,
            MeetingPages pages,
            MeetingStore store,
            RoomStore rooms,
            Clocks clocks,
            PlanDesk plan,
            People people,
            Clock clock) {
        this.meetings = meetings;
        this.pages = pages;
        this.store = store;
        this.rooms = rooms;
        this.clocks = clocks;
        this.plan = plan;
        this.people = people;
        this.clock = clock;
    }

    /** Rows that were left blank are gone after reading, so nothing may be written to their places. */
    @InitBinder("rows")
    void readOnly(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }

    @GetMapping("/meetings")
    String calendar(
            @RequestParam(defaultValue = "week") String view,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "0") long unit,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        clocks.closeForgotten();
        model.addAttribute("calendar", calendar(!view.equals("day"), day, unit, person));
        return "meetings/calendar";
    }

    @GetMapping("/meetings/overruns")
    String overruns(
            @RequestParam(defaultValue = "0") int year, @RequestParam(defaultValue = "0") long unit, Model model) {
        clocks.closeForgotten();
        int now = LocalDate.now(clock).getYear();
        int shown = year > now || year < now - YEARS_BACK ? now : year;
        model.addAttribute("year", shown);
        model.addAttribute("now", now);
        model.addAttribute("first", now - YEARS_BACK);
        model.addAttribute("sums", clocks.overruns(shown));
        model.addAttribute("unit", people.unit(unit).map(Unit::name).orElse(""));
        model.addAttribute("lasted", clocks.lasted(unit, shown));
        return "meetings/overruns";
    }

    private CalendarView calendar(boolean week, String day, long unit, SignedIn person) {
        LocalDate today = LocalDate.now(clock);
        LocalDate from = CalendarView.first(day, week, today);
        List<Meeting> all = store.between(
                from.atStartOfDay(), from.plusDays(CalendarView.length(week)).atStartOfDay());
        List<Meeting> working = store
                .standing(Arrays.stream(MeetingStatus.values())
                        .filter(status -> status.underway() && status != MeetingStatus.ANNOUNCED)
                        .toList())
                .stream()
                .filter(one -> one.writableBy(person.account()))
                .toList();
        List<Unit> own = people.units().stream().filter(Unit::own).toList();
        return new CalendarView(week, from, today, CalendarView.days(from, week, all, unit), unit, own, working);
    }

    @GetMapping("/meetings/new")
    String blank(@AuthenticationPrincipal SignedIn person, Model model) {
        MeetingInput empty = MeetingInput.blank(UUID.randomUUID().toString());
        return form(empty, Rows.blank(), new FieldErrors(), null, person, model);
    }

    @PostMapping("/meetings")
    String begin(
            @ModelAttribute MeetingInput input,
            @ModelAttribute Rows rows,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        if (rows.changing()) {
            return form(input, rows, new FieldErrors(), null, person, model);
        }
        return switch (meetings.begin(input, rows, person.account())) {
            case Saving.Saved saved -> saved(saved.meeting(), flash);
            case Saving.Wrong wrong -> form(input, rows, wrong.errors(), null, person, model);
        };
    }

    @GetMapping("/meetings/{id:\\d+}/edit")
    String edit(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        Meeting meeting = pages.writable(id, person);
        return meeting.status().editable()
                ? form(MeetingInput.of(meeting), Rows.of(meeting.words()), new FieldErrors(), meeting, person, model)
                : "redirect:/meetings/" + id;
    }

    @PostMapping("/meetings/{id:\\d+}/edit")
    String save(
            @PathVariable long id,
            @ModelAttribute MeetingInput input,
            @ModelAttribute Rows rows,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        Meeting meeting = pages.writable(id, person);
        if (rows.changing()) {
            return form(input, rows, new FieldErrors(), meeting, person, model);
        }
        return switch (meetings.save(id, input, rows, person.account())) {
            case Saving.Saved saved -> saved(saved.meeting(), flash);
            case Saving.Wrong wrong -> form(input, rows, wrong.errors(), meeting, person, model);
        };
    }

    private String form(
            MeetingInput input,
            Rows rows,
            FieldErrors errors,
            @Nullable Meeting meeting,
            SignedIn person,
            Model model) {
        long unit =
                meeting == null ? person.account().unit().id() : meeting.unit().id();
        model.addAttribute("input", input);
        model.addAttribute("rows", rows);
        model.addAttribute("choices", RosterChoices.of(meetings.roster()));
        model.addAttribute("errors", errors);
        model.addAttribute("meeting", meeting);
        model.addAttribute("rooms", rooms.open());
        model.addAttribute("plan", items(unit, input.typed(input.planItem())));
        return "meetings/edit";
    }

    /** The plan items that the department can carry out, and the one that was chosen before. */
    private List<PlanItem> items(long unit, String chosen) {
        return plan.items(LocalDate.now(clock).getYear()).stream()
                .filter(item -> item.key().unit() == unit && item.key().kind().equals(MeetingKind.CODE))
                .filter(item -> item.left() > 0 || String.valueOf(item.id()).equals(chosen))
                .toList();
    }

    private static String saved(Meeting meeting, RedirectAttributes flash) {
        flash.addFlashAttribute(Page.NOTICE, "已保存。下面是闸口现在的看法，不占计划数。");
        return "redirect:/meetings/" + meeting.id();
    }
}
