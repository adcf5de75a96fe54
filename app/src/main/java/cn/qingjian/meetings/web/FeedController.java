package cn.qingjian.meetings.web;

import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.meetings.call.Feeds;
import cn.qingjian.meetings.store.RoomStore;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.AllowedToBusiness;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.site.Page;
import java.nio.charset.StandardCharsets;
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

/** Calendar feeds, and the rooms of the centre. */
@Controller
@AllowedToBusiness
class FeedController {
    private static final int MOST_SEATS = 2000;

    private final Feeds feeds;
    private final RoomStore rooms;

    FeedController(Feeds feeds, RoomStore rooms) {
        this.feeds = feeds;
        this.rooms = rooms;
    }

    @GetMapping("/meetings/feeds")
    String feeds(@AuthenticationPrincipal SignedIn person, Model model) {
        model.addAttribute(
                "own", feeds.own(person.account()).map(FeedController::address).orElse(""));
        model.addAttribute(
                "unit",
                feeds.unit(person.account()).map(FeedController::address).orElse(""));
        return "meetings/feeds";
    }

    @PostMapping("/meetings/feeds")
    String renew(
            @RequestParam(defaultValue = "false") boolean unit,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes flash) {
        feeds.renew(unit, person.account());
        flash.addFlashAttribute(Page.NOTICE, "新的订阅地址在下面，原来的已经失效。");
        return "redirect:/meetings/feeds";
    }

    /** A calendar program can't sign in: the address itself is the secret. */
    @GetMapping("/meetings/feed/{token:[A-Za-z0-9_-]{20,80}}.ics")
    @AllowedTo(everyone = true)
    ResponseEntity<byte[]> file(@PathVariable String token) {
        String file = feeds.file(token).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .header("Cache-Control", "private, no-store")
                .body(file.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/meetings/rooms")
    String rooms(Model model) {
        return rooms(new FieldErrors(), "", "", model);
    }

    @PostMapping("/meetings/rooms")
    @AllowedTo(Role.OFFICE)
    String room(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String seats,
            @RequestParam(defaultValue = "false") boolean video,
            Model model) {
        var errors = new FieldErrors()
                .require(!name.isBlank() && name.length() <= 40, "name", "请写会议室名称，最多40个字。")
                .require(
                        seats.matches("\\d{1,4}")
                                && Integer.parseInt(seats) >= 1
                                && Integer.parseInt(seats) <= MOST_SEATS,
                        "seats",
                        "座位数写1到%d。".formatted(MOST_SEATS));
        if (!errors.isEmpty()) {
            return rooms(errors, name, seats, model);
        }
        rooms.put(name.strip(), Integer.parseInt(seats), video);
        return "redirect:/meetings/rooms";
    }

    @PostMapping("/meetings/rooms/{id:\\d+}/close")
    @AllowedTo(Role.OFFICE)
    String close(@PathVariable long id) {
        rooms.close(id);
        return "redirect:/meetings/rooms";
    }

    private String rooms(FieldErrors errors, String name, String seats, Model model) {
        model.addAttribute("rooms", rooms.open());
        model.addAttribute("errors", errors);
        model.addAttribute("name", name);
        model.addAttribute("seats", seats);
        return "meetings/rooms";
    }

    private static String address(String token) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/meetings/feed/" + token + ".ics")
                .toUriString();
    }
}
