package cn.qingjian.serviceitems.web;

import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.serviceitems.Fault;
import cn.qingjian.serviceitems.ItemIntake;
import cn.qingjian.serviceitems.Publishing;
import cn.qingjian.serviceitems.reading.ZipFolder;
import cn.qingjian.site.Page;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 事项: all items, one item, and what comes in as a folder or a zip. */
@Controller
@RequestMapping("/items")
@AllowedTo({Role.OFFICE, Role.DEPARTMENT, Role.LEADER, Role.LEGAL})
class ItemController {
    private final ItemViews views;
    private final ItemIntake intake;
    private final Publishing publishing;
    private final People people;

    ItemController(ItemViews views, ItemIntake intake, Publishing publishing, People people) {
        this.views = views;
        this.intake = intake;
        this.publishing = publishing;
        this.people = people;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, @AuthenticationPrincipal SignedIn person, Model model) {
        return list(q, List.of(), person, model);
    }

    @GetMapping("/{code}")
    String item(@PathVariable String code, Model model) {
        ItemView view = views.today(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("view", view);
        model.addAttribute("analysis", publishing.analysis(view.version()));
        model.addAttribute("versions", publishing.versions(code));
        model.addAttribute("people", people);
        return "serviceitems/item";
    }

    @PostMapping("/look")
    @AllowedTo({Role.DEPARTMENT, Role.LEGAL})
    String look(RedirectAttributes flash) {
        int taken = intake.look();
        flash.addFlashAttribute(
                Page.NOTICE, intake.faults().isEmpty() ? "看过了文件夹，收下%d个。".formatted(taken) : "看过了文件夹，有的没有收下，原因在下面。");
        return "redirect:/items";
    }

    @PostMapping("/upload")
    @AllowedTo({Role.DEPARTMENT, Role.LEGAL})
    String upload(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String why,
            @AuthenticationPrincipal SignedIn person,
            Model model)
            throws IOException {
        Publishing.Saved saved = save(file, why, person);
        return saved.id()
                .flatMap(publishing::draft)
                .map(draft -> "redirect:/items/%s/versions/%d"
                        .formatted(draft.kept().code(), draft.kept().id()))
                .orElseGet(() -> list("", saved.faults(), person, model));
    }

    private Publishing.Saved save(MultipartFile file, String why, SignedIn person) throws IOException {
        List<Fault> faults = new ArrayList<>();
        try (InputStream packed = file.getInputStream()) {
            Map<String, String> files = ZipFolder.read(packed, faults);
            return faults.isEmpty()
                    ? publishing.save(files, why, person.account())
                    : new Publishing.Saved(java.util.Optional.empty(), faults);
        }
    }

    private String list(String q, List<Fault> refused, SignedIn person, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("views", views.matching(q));
        model.addAttribute("drafts", publishing.drafts());
        model.addAttribute("folder", intake.folder().getFileName().toString());
        model.addAttribute("faults", intake.faults());
        model.addAttribute("refused", refused);
        model.addAttribute("edits", person.account().is(Role.DEPARTMENT, Role.LEGAL));
        return "serviceitems/items";
    }
}
