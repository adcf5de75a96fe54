package cn.qingjian.inspections.web;

import cn.qingjian.inspections.visit.AnnouncedDraws;
import cn.qingjian.inspections.visit.Inspection;
import cn.qingjian.inspections.visit.Inspections;
import cn.qingjian.inspections.visit.Teams;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** 检查人员: named by those who lead, or drawn in two steps by two people. */
@Controller
@AllowedTo({Role.OFFICE, Role.DEPARTMENT, Role.INSPECTOR, Role.LEGAL, Role.LEADER})
class CrewController {
    private final Inspections inspections;
    private final Teams teams;
    private final AnnouncedDraws draws;
    private final InspectionPages pages;

    CrewController(Inspections inspections, Teams teams, AnnouncedDraws draws, InspectionPages pages) {
        this.inspections = inspections;
        this.teams = teams;
        this.draws = draws;
        this.pages = pages;
    }

    @PostMapping("/inspections/{id:\\d+}/team")
    String name(
            @PathVariable long id,
            @RequestParam(defaultValue = "") List<String> member,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        FieldErrors errors = teams.name(own(id, person), member, person.account());
        var typed = new Typed("team", errors, Map.of("member", String.join(",", member)));
        return pages.done(id, typed, person.account(), model);
    }

    /** The digests of list and seed. */
    @PostMapping("/inspections/{id:\\d+}/commitment")
    String publish(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String take,
            @RequestParam(defaultValue = "") String each,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        FieldErrors errors = draws.publish(own(id, person), take, each, person.account());
        var typed = new Typed("commitment", errors, Map.of("take", take, "each", each));
        return pages.done(id, typed, person.account(), model);
    }

    @PostMapping("/inspections/{id:\\d+}/draw")
    String draw(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String said,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        FieldErrors errors = draws.draw(own(id, person), said, person.account());
        return pages.done(id, new Typed("draw", errors, Map.of("said", said)), person.account(), model);
    }

    private long own(long id, SignedIn person) {
        Inspection inspection = inspections
                .find(id, person.account())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!InspectionController.mayLead(inspection, person.account())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return id;
    }
}
