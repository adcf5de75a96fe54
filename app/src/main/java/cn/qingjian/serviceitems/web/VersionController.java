package cn.qingjian.serviceitems.web;

import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.serviceitems.DraftEditor;
import cn.qingjian.serviceitems.Fault;
import cn.qingjian.serviceitems.Publishing;
import cn.qingjian.site.Page;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One version of an item: its table, the analysis, the replay over past cases, the release; and the editing of a row. */
@Controller
@RequestMapping("/items/{code}/versions/{id}")
@AllowedTo({Role.OFFICE, Role.DEPARTMENT, Role.LEADER, Role.LEGAL})
class VersionController {
    private final Publishing publishing;
    private final DraftEditor editor;
    private final ItemViews views;
    private final People people;

    VersionController(Publishing publishing, DraftEditor editor, ItemViews views, People people) {
        this.publishing = publishing;
        this.editor = editor;
        this.views = views;
        this.people = people;
    }

    @GetMapping
    String version(
            @PathVariable String code, @PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        return show(draft(code, id), new FieldErrors(), person, model);
    }

    @GetMapping("/edit")
    @AllowedTo({Role.DEPARTMENT, Role.LEGAL})
    String edit(
            @PathVariable String code, @PathVariable long id, @RequestParam(defaultValue = "1") int row, Model model) {
        return edit(draft(code, id), row, List.of(), model);
    }

    @PostMapping("/edit")
    @AllowedTo({Role.DEPARTMENT, Role.LEGAL})
    String change(
            @PathVariable String code,
            @PathVariable long id,
            RowForm typed,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        Publishing.Draft draft = draft(code, id);
        Publishing.Saved saved = editor.apply(draft, typed.change(), person.account());
        return saved.id()
                .map(key -> "redirect:/items/%s/versions/%d".formatted(code, key))
                .orElseGet(() -> edit(draft, typed.row(), saved.faults(), model));
    }

    @PostMapping("/seen")
    @AllowedTo(Role.LEADER)
    String seen(
            @PathVariable String code,
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes flash) {
        publishing.seen(draft(code, id), person.account());
        flash.addFlashAttribute(Page.NOTICE, "已记下您看过重演结果。");
        return "redirect:/items/%s/versions/%d".formatted(code, id);
    }

    @PostMapping("/release")
    @AllowedTo(Role.LEADER)
    String release(
            @PathVariable String code,
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        Publishing.Draft draft = draft(code, id);
        FieldErrors errors = publishing.release(id, person.account());
        return errors.isEmpty() ? to("/items/" + code, "已发布。", flash) : show(draft, errors, person, model);
    }

    @PostMapping("/discard")
    @AllowedTo({Role.DEPARTMENT, Role.LEGAL, Role.LEADER})
    String discard(
            @PathVariable String code,
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        Publishing.Draft draft = draft(code, id);
        FieldErrors errors = publishing.discard(id, person.account());
        return errors.isEmpty() ? to("/items", "草稿已放弃。", flash) : show(draft, errors, person, model);
    }

    private Publishing.Draft draft(String code, long id) {
        return publishing
                .draft(id)
                .filter(found -> found.kept().code().equals(code))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String show(Publishing.Draft draft, FieldErrors errors, SignedIn person, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("view", views.view(draft.version()));
        model.addAttribute("analysis", publishing.analysis(draft.version()));
        model.addAttribute("replay", publishing.replay(draft.version()));
        model.addAttribute("seen", publishing.hasSeen(draft.kept().id(), person.account()));
        model.addAttribute("errors", errors);
        model.addAttribute("people", people);
        model.addAttribute("account", person.account());
        return "serviceitems/version";
    }

    private static String edit(Publishing.Draft draft, int row, List<Fault> faults, Model model) {
        int last = draft.version().table().table().rows().size();
        model.addAttribute("draft", draft);
        model.addAttribute("row", Math.clamp(row, 1, last));
        model.addAttribute("faults", faults);
        return "serviceitems/row";
    }

    private static String to(String path, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute(Page.NOTICE, notice);
        return "redirect:" + path;
    }
}
