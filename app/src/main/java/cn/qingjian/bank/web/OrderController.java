package cn.qingjian.bank.web;

import cn.qingjian.bank.Collection;
import cn.qingjian.bank.Collections;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.ledger.Payment;
import cn.qingjian.ledger.Payments;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.site.Page;
import cn.qingjian.site.Paging;
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

/** 支付指令 and 代收: what was ordered from the bank and what became of it. */
@Controller
@AllowedTo({Role.FINANCE, Role.LEADER})
class OrderController {
    private static final int ROWS = 30;

    private final Payments payments;
    private final Collections collections;

    OrderController(Payments payments, Collections collections) {
        this.payments = payments;
        this.collections = collections;
    }

    @GetMapping("/bank")
    String orders(
            @RequestParam Optional<Payment.Status> status,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var paging = new Paging(page, ROWS, payments.count(status, q.strip()));
        model.addAttribute("orders", payments.search(status, q.strip(), paging.offset(), ROWS));
        model.addAttribute("waiting", payments.waiting());
        return list(status.map(Payment.Status::name), q, paging, "bank/orders", model);
    }

    @GetMapping("/bank/collections")
    String collections(
            @RequestParam Optional<Collection.Status> status,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var paging = new Paging(page, ROWS, collections.count(status, q.strip()));
        model.addAttribute("orders", collections.search(status, q.strip(), paging.offset(), ROWS));
        model.addAttribute("collections", collections);
        return list(status.map(Collection.Status::name), q, paging, "bank/collections", model);
    }

    @GetMapping("/bank/orders/{id}")
    String order(@PathVariable long id, Model model) {
        return show(id, "", new FieldErrors(), model);
    }

    @PostMapping("/bank/orders/{id}/retry")
    @AllowedTo(Role.FINANCE)
    String retry(@PathVariable long id, @AuthenticationPrincipal SignedIn person, RedirectAttributes flash) {
        boolean open = payments.retry(id, person.getUsername());
        return to(id, open ? "已排到最前，马上向银行发送或查询。" : "这笔指令已经了结，不用重试。", flash);
    }

    @PostMapping("/bank/orders/{id}/again")
    @AllowedTo(Role.FINANCE)
    String again(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String payee,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        FieldErrors errors = payments.payAgain(id, payee, person.getUsername());
        return errors.isEmpty() ? to(id, "已按新账号重新付款。", flash) : show(id, payee, errors, model);
    }

    private static String list(Optional<String> status, String typed, Paging paging, String view, Model model) {
        model.addAttribute("status", status.orElse(""));
        model.addAttribute("typed", typed);
        model.addAttribute("paging", paging);
        return view;
    }

    private String show(long id, String typed, FieldErrors errors, Model model) {
        Payment order = payments.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("order", order);
        model.addAttribute("waits", payments.waiting().stream().anyMatch(waiting -> waiting.id() == id));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "bank/order";
    }

    private static String to(long id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute(Page.NOTICE, notice);
        return "redirect:/bank/orders/" + id;
    }
}
