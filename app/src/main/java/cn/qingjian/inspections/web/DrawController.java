package cn.qingjian.inspections.web;

import cn.qingjian.inspections.store.SealedStore;
import cn.qingjian.inspections.store.WordsJson;
import cn.qingjian.inspections.visit.PublishedDraw;
import cn.qingjian.people.AllowedTo;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The draws, for everybody: two digests before, everything after (of a sealed check, once it began), and the data to compute it again. */
@Controller
@AllowedTo(everyone = true)
class DrawController {
    private final SealedStore draws;

    DrawController(SealedStore draws) {
        this.draws = draws;
    }

    @GetMapping("/inspections/draws")
    String list(Model model) {
        model.addAttribute("draws", draws.draws());
        return "inspections/draws";
    }

    @GetMapping("/inspections/draws/{id:\\d+}")
    String show(@PathVariable long id, Model model) {
        SealedStore.Published draw = draw(id);
        model.addAttribute("draw", draw);
        model.addAttribute(
                "published",
                draw.published()
                        .map(json -> WordsJson.read(json, PublishedDraw.class))
                        .orElse(null));
        return "inspections/draw";
    }

    @GetMapping("/inspections/draws/{id:\\d+}/data.json")
    ResponseEntity<String> data(@PathVariable long id) {
        Optional<String> data = draw(id).published();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"data.json\"")
                .body(data.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    private SealedStore.Published draw(long id) {
        return draws.draw(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
