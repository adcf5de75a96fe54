package cn.qingjian.administration.web;

import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.Accounts;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.Directory;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.people.Unit;
import cn.qingjian.site.Page;
import cn.qingjian.site.Paging;
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

/** 系统管理员: who has an account. Roles are none of this page's business. */
@Controller
@AllowedTo(Role.SYSTEM_ADMIN)
@RequestMapping("/accounts")
class AccountsController {
    private static final int ROWS = 20;
    private static final Accounts.Form EMPTY = new Accounts.Form("", "", 0, "");

    private final Accounts accounts;
    private final Directory directory;
    private final People people;

    AccountsController(Accounts accounts, Directory directory, People people) {
        this.accounts = accounts;
        this.directory = directory;
        this.people = people;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, Model model) {
        var paging = new Paging(page, ROWS, directory.count(q));
        model.addAttribute("q", q).addAttribute("paging", paging);
        model.addAttribute("people", directory.search(q, paging.offset(), ROWS));
        return "administration/accounts";
    }

    @GetMapping("/new")
    String blank(Model model) {
        return form(null, EMPTY, new FieldErrors(), model);
    }

    @PostMapping
    String open(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "0") long unit,
            @RequestParam(defaultValue = "") String post,
            @AuthenticationPrincipal SignedIn actor,
            Model model,
            RedirectAttributes next) {
        var form = new Accounts.Form(login, name, unit, post);
        return switch (accounts.open(form, actor.account())) {
            case Accounts.Saved.Done done -> password(done.id(), login, done.oneTimePassword(), next);
            case Accounts.Saved.Wrong wrong -> form(null, form, wrong.errors(), model);
        };
    }

    @GetMapping("/{id}")
    String edit(@PathVariable long id, Model model) {
        Account account = found(id).account();
        return form(
                found(id),
                new Accounts.Form(
                        account.login(), account.name(), account.unit().id(), account.post()),
                new FieldErrors(),
                model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "0") long unit,
            @RequestParam(defaultValue = "") String post,
            @AuthenticationPrincipal SignedIn actor,
            Model model,
            RedirectAttributes next) {
        Directory.Listed person = found(id);
        var form = new Accounts.Form(person.account().login(), name, unit, post);
        return switch (accounts.change(person.account(), form, actor.account())) {
            case Accounts.Saved.Done done -> back(id, "已保存。", next);
            case Accounts.Saved.Wrong wrong -> form(person, form, wrong.errors(), model);
        };
    }

    @PostMapping("/{id}/disable")
    String disable(@PathVariable long id, @AuthenticationPrincipal SignedIn actor, RedirectAttributes next) {
        boolean done = accounts.disable(found(id).account(), actor.account());
        return back(id, done ? "已停用，这个人的登录立即失效。" : "不能停用自己的账号。", next);
    }

    @PostMapping("/{id}/enable")
    String enable(@PathVariable long id, @AuthenticationPrincipal SignedIn actor, RedirectAttributes next) {
        accounts.enable(found(id).account(), actor.account());
        return back(id, "已启用。", next);
    }

    @PostMapping("/{id}/password")
    String resetPassword(@PathVariable long id, @AuthenticationPrincipal SignedIn actor, RedirectAttributes next) {
        Account account = found(id).account();
        return password(id, account.login(), accounts.resetPassword(account, actor.account()), next);
    }

    private Directory.Listed found(long id) {
        return directory.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String form(
            Directory.@org.jspecify.annotations.Nullable Listed person,
            Accounts.Form form,
            FieldErrors errors,
            Model model) {
        model.addAttribute("person", person).addAttribute("form", form).addAttribute("errors", errors);
        model.addAttribute("units", people.units().stream().filter(Unit::own).toList());
        return "administration/account";
    }

    private static String password(long id, String login, String password, RedirectAttributes next) {
        return back(id, "登录名 " + login + " 的一次性密码：" + password + "。请当面告诉本人，只显示这一次；首次登录必须改掉。", next);
    }

    private static String back(long id, String notice, RedirectAttributes next) {
        next.addFlashAttribute(Page.NOTICE, notice);
        return "redirect:/accounts/" + id;
    }
}
