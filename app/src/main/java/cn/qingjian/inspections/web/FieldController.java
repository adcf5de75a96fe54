package cn.qingjian.inspections.web;

import cn.qingjian.inspections.store.FieldStore;
import cn.qingjian.inspections.visit.Conclusion;
import cn.qingjian.inspections.visit.Fieldwork;
import cn.qingjian.inspections.visit.Inspection;
import cn.qingjian.inspections.visit.Inspections;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.AllowedToBusiness;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** On the spot: evidence (without network too), end of the visit, conclusions, objections. */
@Controller
@AllowedToBusiness
class FieldController {
    private final Inspections inspections;
    private final Fieldwork fieldwork;
    private final InspectionPages pages;
    private final Clock clock;

    FieldController(Inspections inspections, Fieldwork fieldwork, InspectionPages pages, Clock clock) {
        this.inspections = inspections;
        this.fieldwork = fieldwork;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/inspections/{id:\\d+}/evidence")
    String evidence(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        return evidence(inspecting(id, person), UUID.randomUUID(), "", "", new FieldErrors(), model);
    }

    /** Takes one piece in; the same key again is the same piece, whoever asks how often. */
    @PostMapping("/inspections/{id:\\d+}/evidence")
    String note(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "0") String unit,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String taken,
            @RequestParam(required = false) @Nullable List<MultipartFile> pictures,
            @AuthenticationPrincipal SignedIn person,
            Model model)
            throws IOException {
        Inspection inspection = inspecting(id, person);
        var errors = new FieldErrors();
        UUID own = key(key);
        return fieldwork.note(
                                own,
                                inspection,
                                number(unit),
                                note,
                                instant(taken),
                                contents(pictures),
                                person.account(),
                                errors)
                        == Fieldwork.Taken.WRONG
                ? evidence(inspection, own, unit, note, errors, model)
                : "redirect:/inspections/" + id + "/evidence";
    }

    private String evidence(
            Inspection inspection, UUID key, String unit, String note, FieldErrors errors, Model model) {
        model.addAttribute("inspection", inspection);
        model.addAttribute("evidence", fieldwork.evidence(inspection.id()));
        model.addAttribute("lateUntil", fieldwork.lateUntil(inspection).orElse(null));
        model.addAttribute("key", key.toString());
        model.addAttribute("unit", unit);
        model.addAttribute("note", note);
        model.addAttribute("errors", errors);
        return "inspections/evidence";
    }

    /** A picture is only ever shown as the picture that it is. */
    @GetMapping("/inspections/evidence/{key}/{position:\\d+}")
    ResponseEntity<byte[]> picture(
            @PathVariable String key, @PathVariable int position, @AuthenticationPrincipal SignedIn person) {
        FieldStore.Kept kept = fieldwork
                .picture(key(key), position)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        inspecting(kept.inspection(), person);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(kept.picture().type()))
                .header("Content-Disposition", "inline; filename=\"evidence\"")
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(kept.picture().content());
    }

    /** The worker that keeps the page at hand without network; it stands here so that its scope is this room. */
    @GetMapping("/inspections/worker.js")
    @AllowedTo(everyone = true)
    ResponseEntity<Resource> worker() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                .cacheControl(CacheControl.noCache())
                .body(new ClassPathResource("static/inspections/worker.js"));
    }

    @PostMapping("/inspections/{id:\\d+}/visits")
    String end(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") String unit,
            @RequestParam(defaultValue = "") String halfDays,
            @RequestParam(defaultValue = "") String people,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        FieldErrors errors = fieldwork.end(inspecting(id, person), number(unit), halfDays, people, person.account());
        var typed = new Typed("visit-" + unit, errors, Map.of("halfDays", halfDays, "people", people));
        return pages.done(id, typed, person.account(), model);
    }

    @PostMapping("/inspections/{id:\\d+}/conclusions")
    String conclude(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") String unit,
            @RequestParam(defaultValue = "") String conclusion,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        FieldErrors errors = fieldwork.conclude(inspecting(id, person), number(unit), conclusion, person.account());
        var typed = new Typed("conclusion-" + unit, errors, Map.of("conclusion", conclusion));
        return pages.done(id, typed, person.account(), model);
    }

    @PostMapping("/inspections/conclusions/{id:\\d+}/objection")
    @AllowedTo({Role.GRASSROOTS, Role.DEPARTMENT, Role.OFFICE, Role.LEGAL, Role.INSPECTOR})
    String object(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String objection,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        Conclusion conclusion = conclusion(id, person);
        FieldErrors errors = fieldwork.object(conclusion, objection, person.account());
        var typed = new Typed("objection-" + id, errors, Map.of("objection", objection));
        return pages.done(conclusion.inspection(), typed, person.account(), model);
    }

    @PostMapping("/inspections/conclusions/{id:\\d+}/decision")
    @AllowedTo({Role.LEADER, Role.INSPECTOR, Role.LEGAL})
    String decide(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean upheld,
            @RequestParam(defaultValue = "") String decision,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        Conclusion conclusion = conclusion(id, person);
        FieldErrors errors = fieldwork.decide(conclusion, upheld, decision, person.account());
        var typed = new Typed("decision-" + id, errors, Map.of("decision", decision));
        return pages.done(conclusion.inspection(), typed, person.account(), model);
    }

    private Conclusion conclusion(long id, SignedIn person) {
        return fieldwork
                .conclusion(id)
                .filter(one -> inspections
                        .find(one.inspection(), person.account())
                        .filter(found -> found.inspectedBy(person.account())
                                || person.account().is(Role.OFFICE, Role.LEADER, Role.INSPECTOR, Role.LEGAL)
                                || one.unit() == person.account().unit().id())
                        .isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Inspection inspecting(long id, SignedIn person) {
        Inspection inspection = inspections
                .find(id, person.account())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!InspectionController.mayLead(inspection, person.account())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return inspection;
    }

    private Instant instant(String typed) {
        try {
            return Instant.parse(typed);
        } catch (DateTimeParseException none) {
            return clock.instant();
        }
    }

    private static List<byte[]> contents(@Nullable List<MultipartFile> files) throws IOException {
        List<byte[]> contents = new ArrayList<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            if (!file.isEmpty()) {
                contents.add(file.getBytes());
            }
        }
        return contents;
    }

    private static UUID key(String typed) {
        return typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(typed) : UUID.randomUUID();
    }

    static long number(String typed) {
        return typed.matches("\\d{1,18}") ? Long.parseLong(typed) : 0;
    }
}
