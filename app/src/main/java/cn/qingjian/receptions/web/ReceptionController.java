package cn.qingjian.receptions.web;

import cn.qingjian.gate.Ruling.Admitted;
import cn.qingjian.kernel.DocumentNumber;
import cn.qingjian.kernel.Scan;
import cn.qingjian.people.Account;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.people.Unit;
import cn.qingjian.receptions.Difference;
import cn.qingjian.receptions.Extra;
import cn.qingjian.receptions.Fund;
import cn.qingjian.receptions.Held;
import cn.qingjian.receptions.Reception;
import cn.qingjian.receptions.ReceptionList;
import cn.qingjian.receptions.ReceptionWords;
import cn.qingjian.receptions.Receptions;
import cn.qingjian.receptions.Venue;
import cn.qingjian.slips.Choice;
import cn.qingjian.slips.Place;
import cn.qingjian.slips.Slip;
import cn.qingjian.slips.SlipForm;
import cn.qingjian.slips.SlipPages;
import cn.qingjian.slips.Slips;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** 公务接待: from the letter to the list afterwards. */
@Controller
@RequestMapping("/receptions")
@AllowedTo({Role.OFFICE, Role.DEPARTMENT, Role.INSPECTOR, Role.LEADER, Role.GRASSROOTS})
class ReceptionController extends SlipPages<ReceptionWords, Reception> {
    private static final int MOST_HOURS = 2_000;

    private final Slips<ReceptionWords, Reception> slips;
    private final Receptions receptions;
    private final People people;

    ReceptionController(Slips<ReceptionWords, Reception> slips, Receptions receptions, People people) {
        super(slips);
        this.slips = slips;
        this.receptions = receptions;
        this.people = people;
    }

    @GetMapping("/new")
    String blank(@AuthenticationPrincipal SignedIn person, Model model) {
        return blank(
                SlipForm.blank()
                        .put("host", person.account().unit().id())
                        .put("from", slips.today().plusDays(1))
                        .put("to", slips.today().plusDays(1))
                        .put("meals", 0)
                        .put("vehicles", 0)
                        .put("amount", 0)
                        .put("collected", 0),
                person,
                model);
    }

    @PostMapping
    String begins(
            @RequestParam MultiValueMap<String, String> typed, @AuthenticationPrincipal SignedIn person, Model model) {
        return begin(typed, person, model);
    }

    /** Corrects the list, with the reason. */
    @PostMapping("/{number:\\d+}/list")
    String correct(
            @PathVariable long number,
            @RequestParam MultiValueMap<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        Slip<ReceptionWords> slip = readable(number, person);
        allow(mayEnd(slip, person.account()));
        var form = new SlipForm(typed);
        ending(slip, form);
        if (form.errors().isEmpty()) {
            receptions.correct(
                    slip, ListForm.read(form), hours(form), form.line("why"), person.account(), form.errors());
        }
        return done(number, form, person, model);
    }

    /** Keeps the scan of the letter. */
    @PostMapping("/{number:\\d+}/scan")
    String scan(
            @PathVariable long number,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @AuthenticationPrincipal SignedIn person,
            Model model)
            throws IOException {
        var form = new SlipForm(Map.of());
        byte[] content = file == null ? new byte[0] : file.getBytes();
        receptions.scan(own(number, person), content, person.account(), form.errors());
        return done(number, form, person, model);
    }

    /** The scan of the letter, as a file to keep. */
    @GetMapping("/{number:\\d+}/scan")
    ResponseEntity<byte[]> scan(@PathVariable long number, @AuthenticationPrincipal SignedIn person) {
        Scan scan = receptions
                .scan(readable(number, person).number())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(scan.type()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("公函" + number, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(scan.content());
    }

    @Override
    protected ReceptionWords read(SlipForm form) {
        List<Place> hosts = form.places("host", hosts(), "请选择哪个单位接待。");
        return new ReceptionWords(
                form.line("title", "请写事由。"),
                letter(form),
                form.line("sender"),
                form.flag("kept"),
                form.flag("sameCity"),
                form.line("approver"),
                hosts.isEmpty() ? Place.of(new Unit(0, "", "", Unit.Kind.PEER)) : hosts.getFirst(),
                ListForm.read(form));
    }

    /** Other brackets than the right ones are put right; what is no number at all is told. */
    private static String letter(SlipForm form) {
        String typed = form.line("letter")
                .replaceAll("[\\[（(【]", "〔")
                .replaceAll("[\\]）)】]", "〕")
                .replaceAll("\\s", "");
        Optional<DocumentNumber> number = DocumentNumber.parse(typed);
        form.errors().require(typed.isEmpty() || number.isPresent(), "letter", "公函字号写成 临府函〔2026〕12号 的样子。");
        return number.map(DocumentNumber::toString).orElse(typed);
    }

    @Override
    protected SlipForm fill(ReceptionWords words) {
        return ListForm.fill(
                SlipForm.blank()
                        .put("title", words.title())
                        .put("letter", words.letter())
                        .put("sender", words.sender())
                        .tick("kept", words.kept())
                        .tick("sameCity", words.sameCity())
                        .put("approver", words.approver())
                        .put("host", words.host().unit()),
                words.held());
    }

    @Override
    protected void offer(Model model, Account writer, SlipForm form) {
        model.addAttribute("hosts", Choice.units(hosts()));
        choices(model);
    }

    private static void choices(Model model) {
        model.addAttribute("venues", Choice.of(Venue.values()));
        model.addAttribute("funds", Choice.of(Fund.values()));
        model.addAttribute("extras", Choice.of(Extra.values()));
    }

    private List<Unit> hosts() {
        return people.units().stream()
                .filter(unit -> unit.kind() == Unit.Kind.DEPARTMENT || unit.kind() == Unit.Kind.COUNTY_OFFICE)
                .toList();
    }

    @Override
    protected void beside(Model model, Account reader) {
        model.addAttribute("year", slips.today().getYear());
        model.addAttribute(
                "counters",
                receptions.counters(
                        hosts().stream()
                                .filter(unit -> unit.id() == reader.unit().id()),
                        slips.today().getYear()));
    }

    @Override
    protected void details(Model model, Slip<ReceptionWords> slip, Account reader) {
        List<ReceptionList> lists = receptions.lists(slip.number());
        SlipForm typed = (SlipForm) model.getAttribute("form");
        model.addAttribute("lists", lists);
        model.addAttribute("scanned", receptions.scanned(slip.number()));
        model.addAttribute("risk", receptions.risk(slip));
        model.addAttribute(
                "differences",
                lists.isEmpty()
                        ? List.of()
                        : Difference.between(
                                slip.words().held(), lists.getFirst().held()));
        model.addAttribute("listing", listing(slip, lists, typed));
        model.addAttribute("mayEnd", mayEnd(slip, reader));
        choices(model);
    }

    /** What was typed where it came back; else the last list to correct, or the plan without the figures that only now are known. */
    private static SlipForm listing(Slip<ReceptionWords> slip, List<ReceptionList> lists, @Nullable SlipForm typed) {
        if (typed != null && !typed.errors().isEmpty()) {
            return typed;
        }
        return lists.isEmpty()
                ? ListForm.fill(SlipForm.blank(), slip.words().held())
                        .put("amount", "")
                        .put("collected", "")
                : ListForm.fill(SlipForm.blank(), lists.getFirst().held())
                        .put("hours", lists.getFirst().hours().toPlainString());
    }

    /** A letter is used up when guests come. */
    @Override
    protected void starting(Slip<ReceptionWords> slip, SlipForm form) {
        form.errors()
                .require(!receptions.lacksScan(slip), "start", "公函的扫描件还没有传上来，无公函一律不接待，请先传。")
                .require(!receptions.letterTaken(slip), "start", "这份公函在这个单位已经接待过，不能再用。");
    }

    @Override
    protected void started(Slip<ReceptionWords> slip, Admitted<Reception> pass, SlipForm form, Account by) {
        receptions.useLetter(slip);
    }

    /** Those who receive know best what it took. */
    @Override
    protected boolean mayEnd(Slip<ReceptionWords> slip, Account person) {
        return slip.writtenBy(person) || slip.bears(person.unit().id());
    }

    /** A reception ends with its list. */
    @Override
    protected void ending(Slip<ReceptionWords> slip, SlipForm form) {
        Held held = ListForm.read(form);
        hours(form);
        form.errors()
                .require(!held.to().isAfter(slips.today()), "to", "接待还没有结束，结束以后再填清单。")
                .require(!held.place().isBlank(), "place", "请写在哪里接待的。")
                .require(!held.activities().isEmpty(), "activities", "请写做了哪些活动。");
    }

    @Override
    protected void ended(Slip<ReceptionWords> slip, SlipForm form, Account by) {
        receptions.list(slip, ListForm.read(form), hours(form), "", by);
    }

    private static BigDecimal hours(SlipForm form) {
        return form.number("hours", MOST_HOURS);
    }
}
