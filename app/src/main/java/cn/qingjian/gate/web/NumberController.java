package cn.qingjian.gate.web;

import cn.qingjian.gate.Gate;
import cn.qingjian.gate.GateNumber;
import cn.qingjian.gate.KeptRuling;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.People;
import cn.qingjian.people.Unit;
import cn.qingjian.site.QrCode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** 一事一码、无码可拒: anyone checks a gate number, on a phone and without signing in. */
@Controller
@AllowedTo(everyone = true)
class NumberController {
    private final Gate gate;
    private final People people;
    private final Clock clock;

    NumberController(Gate gate, People people, Clock clock) {
        this.gate = gate;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/g")
    String form(@RequestParam Optional<String> number, Model model) {
        return number.filter(typed -> !typed.isBlank())
                .map(typed -> GateNumber.parse(typed)
                        .map(found -> "redirect:/g/" + found)
                        .orElseGet(() -> wrong(typed, model)))
                .orElseGet(() -> wrong("", model));
    }

    @GetMapping("/g/{number}")
    String check(@PathVariable String number, Model model) {
        Optional<KeptRuling> kept = GateNumber.parse(number).flatMap(gate::ruling);
        return kept.map(found -> show(found, model)).orElseGet(() -> wrong(number, model));
    }

    @GetMapping("/g/{number}/qr.svg")
    ResponseEntity<byte[]> drawing(@PathVariable String number) {
        byte[] svg = QrCode.svg(address(number)).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .body(svg);
    }

    @GetMapping("/g/{number}/qr.png")
    ResponseEntity<byte[]> picture(@PathVariable String number) {
        return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(QrCode.png(address(number)));
    }

    private String show(KeptRuling kept, Model model) {
        model.addAttribute("kept", kept);
        model.addAttribute("admission", kept.admission().orElseThrow());
        model.addAttribute("issuer", people.unit(kept.unit()).map(Unit::name).orElse(""));
        model.addAttribute("out", kept.admission().orElseThrow().issued());
        model.addAttribute(
                "expired",
                kept.until().map(day -> day.isBefore(LocalDate.now(clock))).orElse(false));
        return "gate/number";
    }

    private static String wrong(String typed, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("wellFormed", GateNumber.parse(typed).isPresent());
        return "gate/number-form";
    }

    private static String address(String number) {
        GateNumber known =
                GateNumber.parse(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/g/" + known)
                .toUriString();
    }
}
