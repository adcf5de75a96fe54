package cn.qingjian.datarequests.web;

import cn.qingjian.datarequests.catalogue.Catalogue;
import cn.qingjian.datarequests.catalogue.Element;
import cn.qingjian.datarequests.catalogue.ElementInput;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.AllowedToBusiness;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.people.Unit;
import cn.qingjian.site.Page;
import org.springframework.http.HttpStatus;
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

/** The catalogue of data elements, each with its one source and what is held of it. */
@Controller
@AllowedToBusiness
class ElementController {
    private final Catalogue catalogue;
    private final People people;

    ElementController(Catalogue catalogue, People people) {
        this.catalogue = catalogue;
        this.people = people;
    }

    @GetMapping("/datarequests/elements")
    String list(@RequestParam(defaultValue = "") String words, @AuthenticationPrincipal SignedIn person, Model model) {
        model.addAttribute(
                "elements",
                catalogue.all().stream()
                        .filter(element -> element.words().name().contains(words)
                                || element.words().code().contains(words))
                        .toList());
        model.addAttribute("words", words);
        model.addAttribute("mayAdd", Catalogue.mayAdd(person.account()));
        return "datarequests/elements";
    }

    @GetMapping("/datarequests/elements/new")
    @AllowedTo({Role.OFFICE, Role.DEPARTMENT, Role.LEGAL, Role.INSPECTOR})
    String blank(Model model) {
        return form(ElementInput.EMPTY, new FieldErrors(), model);
    }

    @PostMapping("/datarequests/elements")
    @AllowedTo({Role.OFFICE, Role.DEPARTMENT, Role.LEGAL, Role.INSPECTOR})
    String add(
            @ModelAttribute ElementInput input,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        FieldErrors errors = catalogue.add(input, person.account());
        flash.addFlashAttribute(Page.NOTICE, "已登记。");
        return errors.isEmpty() ? "redirect:/datarequests/elements" : form(input, errors, model);
    }

    @GetMapping("/datarequests/elements/{id:\\d+}")
    String show(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        return page(found(id), new FieldErrors(), "", person, model);
    }

    /** Names a source: the first is taken, a second is told that there is one. */
    @PostMapping("/datarequests/elements/{id:\\d+}/source")
    @AllowedTo({Role.OFFICE, Role.DEPARTMENT, Role.LEGAL, Role.INSPECTOR})
    String source(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String system,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        FieldErrors errors = catalogue.name(found(id), source, system, person.account());
        return errors.isEmpty() ? "redirect:/datarequests/elements/" + id : page(found(id), errors, "", person, model);
    }

    /** Takes in what the source unit holds. */
    @PostMapping("/datarequests/elements/{id:\\d+}/values")
    @AllowedTo({Role.OFFICE, Role.DEPARTMENT, Role.LEGAL, Role.INSPECTOR})
    String values(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String lines,
            @RequestParam(defaultValue = "") String asOf,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        FieldErrors errors = catalogue.take(found(id), lines, asOf, person.account());
        return errors.isEmpty()
                ? "redirect:/datarequests/elements/" + id
                : page(found(id), errors, lines, person, model);
    }

    private String page(Element element, FieldErrors errors, String lines, SignedIn person, Model model) {
        model.addAttribute("element", element);
        model.addAttribute("errors", errors);
        model.addAttribute("lines", lines);
        model.addAttribute("held", HeldLine.of(element, catalogue, people));
        model.addAttribute("mayAdd", Catalogue.mayAdd(person.account()));
        model.addAttribute(
                "imports",
                element.source()
                        .filter(source -> source.system().isEmpty()
                                && source.unit() == person.account().unit().id())
                        .isPresent());
        sources(model);
        return "datarequests/element";
    }

    private String form(ElementInput input, FieldErrors errors, Model model) {
        model.addAttribute("input", input);
        model.addAttribute("errors", errors);
        sources(model);
        return "datarequests/element-new";
    }

    private void sources(Model model) {
        model.addAttribute("units", people.units().stream().filter(Unit::own).toList());
        model.addAttribute("systems", catalogue.systems());
    }

    private Element found(long id) {
        return catalogue.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
