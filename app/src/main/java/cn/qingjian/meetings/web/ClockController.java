package cn.qingjian.meetings.web;

import cn.qingjian.meetings.call.Meeting;
import cn.qingjian.meetings.clock.Clocks;
import cn.qingjian.meetings.clock.MeetingClock;
import cn.qingjian.meetings.store.MeetingStore;
import cn.qingjian.people.AllowedToBusiness;
import cn.qingjian.people.SignedIn;
import cn.qingjian.site.Page;
import cn.qingjian.site.QrCode;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The clock on the meeting room's screen and on a phone, and the door where one may sign in. */
@Controller
@AllowedToBusiness
class ClockController {
    private final MeetingPages pages;
    private final Clocks clocks;
    private final MeetingStore store;
    private final Clock clock;

    ClockController(MeetingPages pages, Clocks clocks, MeetingStore store, Clock clock) {
        this.pages = pages;
        this.clocks = clocks;
        this.store = store;
        this.clock = clock;
    }

    @GetMapping("/meetings/{id:\\d+}/clock")
    String show(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        Meeting meeting = pages.readable(id, person);
        face(meeting, clocks.look(meeting), model);
        model.addAttribute("keeps", meeting.writableBy(person.account()));
        return "meetings/clock";
    }

    /** What is polled: the face alone; where somebody pressed meanwhile, the browser takes the whole page anew. */
    @GetMapping("/meetings/{id:\\d+}/clock/face")
    String face(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int place,
            @AuthenticationPrincipal SignedIn person,
            HttpServletResponse response,
            Model model) {
        Meeting meeting = pages.readable(id, person);
        MeetingClock now = clocks.look(meeting);
        face(meeting, now, model);
        if (now.place() != place) {
            response.setHeader("HX-Refresh", "true");
        }
        return "meetings/face";
    }

    private void face(Meeting meeting, MeetingClock now, Model model) {
        int warn = clocks.limit(meeting, "mtg.clock.warnMin").orElse(Integer.MAX_VALUE);
        model.addAttribute("face", ClockFace.of(meeting, now, clock.instant(), warn));
        model.addAttribute("arrived", clocks.arrived(meeting));
    }

    @PostMapping("/meetings/{id:\\d+}/clock/start")
    String start(@PathVariable long id, @AuthenticationPrincipal SignedIn person) {
        clocks.start(pages.writable(id, person), person.account());
        return "redirect:/meetings/" + id + "/clock";
    }

    @PostMapping("/meetings/{id:\\d+}/clock/next")
    String next(
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int place,
            @AuthenticationPrincipal SignedIn person) {
        clocks.next(pages.writable(id, person), place, person.account());
        return "redirect:/meetings/" + id + "/clock";
    }

    @PostMapping("/meetings/{id:\\d+}/clock/end")
    String end(
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int place,
            @AuthenticationPrincipal SignedIn person) {
        clocks.end(pages.writable(id, person), place, person.account());
        return "redirect:/meetings/" + id + "/clock";
    }

    @GetMapping("/meetings/{id:\\d+}/door.svg")
    ResponseEntity<byte[]> code(@PathVariable long id, @AuthenticationPrincipal SignedIn person) {
        String address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/meetings/come/" + pages.writable(id, person).secret())
                .toUriString();
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .body(QrCode.svg(address).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/meetings/come/{secret}")
    String door(@PathVariable UUID secret, Model model) {
        model.addAttribute("meeting", behind(secret));
        model.addAttribute("secret", secret.toString());
        return "meetings/door";
    }

    @PostMapping("/meetings/come/{secret}")
    String come(@PathVariable UUID secret, @AuthenticationPrincipal SignedIn person, RedirectAttributes flash) {
        boolean possible = clocks.arrive(behind(secret), person.account());
        flash.addFlashAttribute(Page.NOTICE, possible ? "已签到，只计人数。" : "这里不能签到：不是今天的会议，或者没有通知您的单位。");
        return "redirect:/meetings/come/" + secret;
    }

    private Meeting behind(UUID secret) {
        return store.at(secret)
                .filter(meeting -> meeting.status().open())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
