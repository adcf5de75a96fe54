package cn.qingjian.administration.web;

import cn.qingjian.people.Accounts;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.Directory;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.site.Page;
import cn.qingjian.site.Paging;
import java.util.Set;
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

/** 安全管理员: who may do what, who signed in when, and who is locked out. */
@Controller
@AllowedTo(Role.SECURITY_ADMIN)
@RequestMapping("/roles")
class RolesController {
    private static final int ROWS = 20;

    private final Accounts accounts;
    private final Directory directory;

    RolesController(Accounts accounts, Directory directory) {
        this.accounts = accounts;
        this.directory = directory;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, Model model) {
        var paging = new Paging(page, ROWS, directory.count(q));
        model.addAttribute("q", q).addAttribute("paging", paging);
        model.addAttribute("people", directory.search(q, paging.offset(), ROWS));
        return "administration/roles";
    }

    @GetMapping("/{id}")
    String edit(@PathVariable long id, Model model) {
        model.addAttribute("person", found(id));
        return "administration/role";
    }

    @PostMapping("/{id}")
    String grant(
            @PathVariable long id,
            @RequestParam(defaultValue = "") Set<Role> roles,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes next) {
        boolean done = accounts.grant(found(id).account(), roles, actor.account());
        return back(id, done ? "已保存，这个人要重新登录。" : "没有保存：三员彼此不能兼任，也不能兼任业务角色；自己的角色只能由别人来改。", next);
    }

    @PostMapping("/{id}/unlock")
    String unlock(@PathVariable long id, @AuthenticationPrincipal SignedIn actor, RedirectAttributes next) {
        accounts.unlock(found(id).account(), actor.account());
        return back(id, "已解锁。", next);
    }

    private Directory.Listed found(long id) {
        return directory.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String back(long id, String notice, RedirectAttributes next) {
        next.addFlashAttribute(Page.NOTICE, notice);
        return "redirect:/roles/" + id;
    }
}
