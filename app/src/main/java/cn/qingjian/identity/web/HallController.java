package cn.qingjian.identity.web;

import cn.qingjian.people.AllowedTo;
import cn.qingjian.site.HallEntry;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 网上大厅: what the public can do here, open to everyone. */
@Controller
@AllowedTo(everyone = true)
class HallController {
    private final List<HallEntry> entries;

    HallController(List<HallEntry> entries) {
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(HallEntry::order))
                .toList();
    }

    @GetMapping("/hall")
    String hall(HttpServletRequest request, Model model) {
        model.addAttribute("entries", entries);
        model.addAttribute("out", request.getParameterMap().containsKey("out"));
        return "identity/hall";
    }
}
