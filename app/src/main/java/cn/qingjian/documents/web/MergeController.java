package cn.qingjian.documents.web;

import cn.qingjian.documents.draft.Draft;
import cn.qingjian.documents.draft.Drafts;
import cn.qingjian.documents.similar.Joint;
import cn.qingjian.documents.similar.Merging;
import cn.qingjian.people.AllowedToBusiness;
import cn.qingjian.people.SignedIn;
import cn.qingjian.site.Page;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 并入某文: picks a draft in flight that is alike, shows the joint draft with who wrote what, and makes or undoes it. */
@Controller
@AllowedToBusiness
class MergeController {
    private final Drafts drafts;
    private final Merging merging;

    MergeController(Drafts drafts, Merging merging) {
        this.drafts = drafts;
        this.merging = merging;
    }

    @GetMapping("/documents/{id:\\d+}/merge")
    String merge(
            @PathVariable long id,
            @RequestParam(name = "with", defaultValue = "0") long with,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        Draft draft = writable(id, person);
        Optional<Draft> other = merging.candidate(draft, with);
        model.addAttribute("draft", draft);
        model.addAttribute("candidates", merging.candidates(draft));
        model.addAttribute("other", other.orElse(null));
        model.addAttribute("joint", other.map(two -> Joint.of(draft, two)).orElse(null));
        return "documents/merge";
    }

    @PostMapping("/documents/{id:\\d+}/merge")
    String join(
            @PathVariable long id,
            @RequestParam(name = "with") long with,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes flash) {
        Draft draft = writable(id, person);
        Optional<Draft> joint =
                merging.candidate(draft, with).flatMap(other -> merging.merge(draft, other, person.account()));
        flash.addFlashAttribute(Page.NOTICE, joint.isPresent() ? "已合并成一件联合文稿，提交过闸之前可以撤销。" : "其中一件已经不能合并，请刷新后再看。");
        return "redirect:/documents/" + joint.map(Draft::id).orElse(id);
    }

    @PostMapping("/documents/{id:\\d+}/unmerge")
    String undo(@PathVariable long id, @AuthenticationPrincipal SignedIn person, RedirectAttributes flash) {
        boolean undone = merging.undo(writable(id, person), person.account());
        flash.addFlashAttribute(Page.NOTICE, undone ? "已撤销合并，两件原稿都回到拟稿。" : "联合文稿已经提交过闸，不能撤销合并。");
        return "redirect:/documents/" + id;
    }

    private Draft writable(long id, SignedIn person) {
        return drafts.find(id, person.account())
                .filter(draft -> draft.writableBy(person.account()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
