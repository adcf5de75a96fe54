package cn.qingjian.datarequests.web;

import cn.qingjian.datarequests.Asked;
import cn.qingjian.datarequests.catalogue.Catalogue;
import cn.qingjian.datarequests.fill.Fills;
import cn.qingjian.datarequests.request.FormBook;
import cn.qingjian.datarequests.request.Request;
import cn.qingjian.datarequests.request.RequestInput;
import cn.qingjian.datarequests.request.Requests;
import cn.qingjian.datarequests.request.Saving;
import cn.qingjian.gate.Gate;
import cn.qingjian.gate.Report;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.AllowedToBusiness;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.people.Unit;
import cn.qingjian.site.Page;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Requests for data: written, put to the gate, issued as forms, followed office by office. */
@Controller
@AllowedToBusiness
class RequestController {
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Requests requests;
    private final Fills fills;
    private final FormBook forms;
    private final Catalogue catalogue;
    private final Gate gate;
    private final People people;

    RequestController(Requests requests, Fills fills, FormBook forms, Catalogue catalogue, Gate gate, People people) {
        this.requests = requests;
        this.fills = fills;
        this.forms = forms;
        this.catalogue = catalogue;
        this.gate = gate;
        this.people = people;
    }

    @GetMapping("/datarequests")
    String list(@RequestParam(defaultValue = "") String whose, @AuthenticationPrincipal SignedIn person, Model model) {
        Account account = person.account();
        boolean overseer = account.is(Role.OFFICE, Role.LEADER, Role.INSPECTOR, Role.LEGAL);
        boolean all = overseer && !whose.equals("unit");
        model.addAttribute("requests", account.is(Role.GRASSROOTS) ? List.of() : requests.list(account, all));
        model.addAttribute("mine", account.is(Role.GRASSROOTS) ? fills.ofUnit(account) : List.of());
        model.addAttribute("waiting", account.is(Role.GRASSROOTS) ? List.of() : fills.sentTo(account));
        model.addAttribute("view", new ListView(account.is(Role.GRASSROOTS), overseer, all, Catalogue.mayAdd(account)));
        return "datarequests/list";
    }

    @GetMapping("/datarequests/new")
    @AllowedTo({Role.OFFICE, Role.DEPARTMENT, Role.LEGAL, Role.INSPECTOR})
    String blank(Model model) {
        return form(RequestInput.empty(UUID.randomUUID().toString()), new FieldErrors(), null, model);
    }

    @PostMapping("/datarequests")
    @AllowedTo({Role.OFFICE, Role.DEPARTMENT, Role.LEGAL, Role.INSPECTOR})
    String begin(@ModelAttribute RequestInput input, @AuthenticationPrincipal SignedIn person, Model model) {
        return switch (requests.begin(input, person.account())) {
            case Saving.Saved saved ->
                "redirect:/datarequests/" + saved.request().id();
            case Saving.Wrong wrong -> form(input, wrong.errors(), null, model);
        };
    }

    @GetMapping("/datarequests/{id:\\d+}")
    String show(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        return page(readable(id, person), person.account(), new FieldErrors(), model);
    }

    @GetMapping("/datarequests/{id:\\d+}/edit")
    String edit(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        Request request = writable(id, person);
        return request.status().editable()
                ? form(RequestInput.of(request), new FieldErrors(), request, model)
                : "redirect:/datarequests/" + id;
    }

    @PostMapping("/datarequests/{id:\\d+}/edit")
    String save(
            @PathVariable long id,
            @ModelAttribute RequestInput input,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        return switch (requests.save(writable(id, person).id(), input, person.account())) {
            case Saving.Saved saved ->
                "redirect:/datarequests/" + saved.request().id();
            case Saving.Wrong wrong -> form(input, wrong.errors(), writable(id, person), model);
        };
    }

    @PostMapping("/datarequests/{id:\\d+}/submit")
    String submit(@PathVariable long id, @AuthenticationPrincipal SignedIn person) {
        requests.submit(writable(id, person).id(), person.account());
        return "redirect:/datarequests/" + id;
    }

    @PostMapping("/datarequests/{id:\\d+}/issue")
    String issue(
            @PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model, RedirectAttributes flash) {
        FieldErrors errors = requests.issue(writable(id, person).id(), person.account());
        return errors.isEmpty()
                ? done(id, "已下发，各管理部可以填报了。", flash)
                : page(writable(id, person), person.account(), errors, model);
    }

    @PostMapping("/datarequests/{id:\\d+}/withdraw")
    String withdraw(@PathVariable long id, @AuthenticationPrincipal SignedIn person, RedirectAttributes flash) {
        requests.withdraw(writable(id, person).id(), "科室撤回", person.account());
        return done(id, "已撤回，可以修改。", flash);
    }

    @PostMapping("/datarequests/{id:\\d+}/drop")
    String drop(@PathVariable long id, @AuthenticationPrincipal SignedIn person, RedirectAttributes flash) {
        requests.drop(writable(id, person).id(), person.account());
        return done(id, "不发这张表了。", flash);
    }

    @PostMapping("/datarequests/{id:\\d+}/reopen")
    String reopen(@PathVariable long id, @AuthenticationPrincipal SignedIn person, RedirectAttributes flash) {
        requests.reopen(writable(id, person).id(), person.account());
        return done(id, "可以继续修改。", flash);
    }

    @GetMapping("/datarequests/{id:\\d+}/results.xlsx")
    ResponseEntity<byte[]> results(@PathVariable long id, @AuthenticationPrincipal SignedIn person) {
        Request request = readable(id, person);
        if (request.form().isEmpty() || !request.resultsOpenTo(person.account())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        byte[] sheet = Results.of(request, forms.fields(id), fills).sheet();
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header("Content-Disposition", "attachment; filename=\"results-" + id + ".xlsx\"")
                .body(sheet);
    }

    private String page(Request request, Account reader, FieldErrors errors, Model model) {
        List<Asked> elements = request.status().ruled() ? request.ruled() : requests.sorted(request);
        boolean own = request.writableBy(reader);
        model.addAttribute("request", request);
        model.addAttribute("elements", elements);
        model.addAttribute("errors", errors);
        model.addAttribute("own", own);
        model.addAttribute("units", units(request));
        model.addAttribute("history", requests.history(request));
        model.addAttribute("absorbed", requests.absorbed(request));
        model.addAttribute(
                "ruling",
                gate.rulings(request.demandId()).stream()
                        .findFirst()
                        .map(kept -> kept.id())
                        .orElse(null));
        model.addAttribute("report", report(request, reader));
        model.addAttribute("results", results(request, reader));
        model.addAttribute("inForce", request.form().filter(fills::inForce).isPresent());
        model.addAttribute(
                "mine",
                fills.ofUnit(reader).stream()
                        .filter(fill -> fill.request() == request.id())
                        .toList());
        return "datarequests/request";
    }

    private @Nullable Report report(Request request, Account reader) {
        boolean look = request.status().editable() && (request.writableBy(reader) || request.resultsOpenTo(reader));
        return look ? Report.of(requests.check(request)) : null;
    }

    private @Nullable Results results(Request request, Account reader) {
        return request.form().isPresent() && request.resultsOpenTo(reader)
                ? Results.of(request, forms.fields(request.id()), fills)
                : null;
    }

    private List<Unit> units(Request request) {
        return people.units().stream()
                .filter(unit -> request.words().units().contains(unit.id()))
                .toList();
    }

    private String form(RequestInput input, FieldErrors errors, @Nullable Request request, Model model) {
        model.addAttribute("input", input);
        model.addAttribute("errors", errors);
        model.addAttribute("request", request);
        model.addAttribute("catalogue", catalogue.all());
        model.addAttribute(
                "offices",
                people.units().stream()
                        .filter(unit -> unit.kind() == Unit.Kind.COUNTY_OFFICE)
                        .toList());
        return "datarequests/edit";
    }

    private static String done(long id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute(Page.NOTICE, notice);
        return "redirect:/datarequests/" + id;
    }

    private Request readable(long id, SignedIn person) {
        Optional<Request> request = requests.find(id, person.account());
        return request.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Request writable(long id, SignedIn person) {
        Request request = readable(id, person);
        if (!request.writableBy(person.account())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return request;
    }
}
