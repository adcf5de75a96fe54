package cn.qingjian.filings.web;

import cn.qingjian.filings.Filing;
import cn.qingjian.filings.Filings;
import cn.qingjian.filings.effects.EmployeeLists;
import cn.qingjian.identity.Citizen;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.Visitor;
import cn.qingjian.serviceitems.Item;
import cn.qingjian.serviceitems.ItemVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Questions that are answered with a list of employees: its upload, and the template to fill in. */
@Controller
@AllowedTo(visitors = Visitor.CITIZEN)
class ListController {
    /** Office programs take the encoding from this mark. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Filings filings;
    private final EmployeeLists lists;

    ListController(Filings filings, EmployeeLists lists) {
        this.filings = filings;
        this.lists = lists;
    }

    @PostMapping("/hall/filings/{key}/questions/{number}/list")
    String attach(
            @PathVariable UUID key,
            @PathVariable int number,
            @RequestParam("file") Optional<MultipartFile> file,
            @AuthenticationPrincipal Citizen citizen,
            RedirectAttributes flash)
            throws IOException {
        Filing filing = editable(key, citizen);
        ItemVersion version = filings.version(filing);
        FieldErrors errors = attach(filing, version, question(filing, version, number), file);
        boolean clean = errors.isEmpty()
                && lists.report(editable(key, citizen), version)
                        .map(report -> report.bad() == 0)
                        .orElse(false);
        flash.addFlashAttribute("errors", errors);
        return "redirect:/hall/filings/" + key + "/questions/" + (clean ? number + 1 : number);
    }

    private FieldErrors attach(Filing filing, ItemVersion version, Item.Question question, Optional<MultipartFile> file)
            throws IOException {
        if (file.filter(one -> !one.isEmpty()).isEmpty()) {
            return new FieldErrors().add(question.id(), "请选择一个不是空的文件。");
        }
        MultipartFile given = file.get();
        String name = Optional.ofNullable(given.getOriginalFilename()).orElse("清单");
        return lists.attach(filing, version, question, name, given.getBytes());
    }

    @GetMapping("/hall/filings/{key}/list-template.csv")
    ResponseEntity<byte[]> template(@PathVariable UUID key, @AuthenticationPrincipal Citizen citizen) {
        Filing filing = own(key, citizen);
        List<String> headings = lists.headings(filing, filings.version(filing));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("职工清单.csv", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body((BYTE_ORDER_MARK + String.join(",", headings) + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private Item.Question question(Filing filing, ItemVersion version, int number) {
        List<Item.Question> questions = filings.questions(filing, version);
        if (number < 1
                || number > questions.size()
                || questions.get(number - 1).type() != Item.Question.Type.LIST_FILE) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return questions.get(number - 1);
    }

    private Filing own(UUID key, Citizen citizen) {
        return filings.own(key, citizen).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Filing editable(UUID key, Citizen citizen) {
        return HandedInAlready.editable(own(key, citizen));
    }
}
