package cn.qingjian.administration.web;

import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.people.Unit;
import cn.qingjian.people.Units;
import cn.qingjian.site.Page;
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

/** 系统管理员: which units there are, our own and those that we write to. */
@Controller
@AllowedTo(Role.SYSTEM_ADMIN)
@RequestMapping("/units")
class UnitsController {
    private final Units units;
    private final People people;

    UnitsController(Units units, People people) {
        this.units = units;
        this.people = people;
    }

    @GetMapping
    String list(Model model) {
        return list("", new FieldErrors(), model);
    }

    @PostMapping
    String add(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "DEPARTMENT") Unit.Kind kind,
            @AuthenticationPrincipal SignedIn actor,
            Model model,
            RedirectAttributes next) {
        FieldErrors errors = units.add(name, kind, actor.account());
        return errors.isEmpty() ? back("已新建“" + name.strip() + "”。", next) : list(name, errors, model);
    }

    @GetMapping("/{id}")
    String edit(@PathVariable long id, Model model) {
        return edit(found(id), found(id).name(), new FieldErrors(), model);
    }

    @PostMapping("/{id}")
    String rename(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String name,
            @AuthenticationPrincipal SignedIn actor,
            Model model,
            RedirectAttributes next) {
        Unit unit = found(id);
        FieldErrors errors = units.rename(unit, name, actor.account());
        return errors.isEmpty() ? back("已更名为“" + name.strip() + "”。", next) : edit(unit, name, errors, model);
    }

    @PostMapping("/{id}/close")
    String close(@PathVariable long id, @AuthenticationPrincipal SignedIn actor, RedirectAttributes next) {
        boolean done = units.close(found(id), actor.account());
        return back(done ? "已撤销，以前的记录都保留。" : "这个单位还有在用的账号，请先把人调走或停用账号。", next);
    }

    private Unit found(long id) {
        return people.unit(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String list(String name, FieldErrors errors, Model model) {
        model.addAttribute("name", name).addAttribute("errors", errors).addAttribute("units", people.units());
        return "administration/units";
    }

    private static String edit(Unit unit, String name, FieldErrors errors, Model model) {
        model.addAttribute("name", name).addAttribute("errors", errors).addAttribute("unit", unit);
        return "administration/unit";
    }

    private static String back(String notice, RedirectAttributes next) {
        next.addFlashAttribute(Page.NOTICE, notice);
        return "redirect:/units";
    }
}
