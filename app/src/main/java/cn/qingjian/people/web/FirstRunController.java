package cn.qingjian.people.web;

import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.store.AccountStore;
import cn.qingjian.people.store.DemoStore;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** The first page of a demonstration: how to sign in as each role. It isn't there in production. */
@Controller
@AllowedTo(everyone = true)
class FirstRunController {
    private final DemoStore demo;
    private final AccountStore accounts;

    FirstRunController(DemoStore demo, AccountStore accounts) {
        this.demo = demo;
        this.accounts = accounts;
    }

    @GetMapping("/demo")
    String firstRun(Model model) {
        model.addAttribute(
                "password", demo.password().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("doors", Door.among(accounts.all()));
        return "people/demo";
    }
}
