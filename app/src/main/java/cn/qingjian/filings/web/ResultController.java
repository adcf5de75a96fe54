package cn.qingjian.filings.web;

import cn.qingjian.filings.Filing;
import cn.qingjian.filings.Filings;
import cn.qingjian.filings.paper.ResultPapers;
import cn.qingjian.identity.Citizen;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.Visitor;
import cn.qingjian.site.QrCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The result on paper for its owner, its QR code, and the page on which anyone verifies a paper that was shown to him. */
@Controller
@AllowedTo(visitors = Visitor.CITIZEN)
class ResultController {
    private final Filings filings;
    private final ResultPapers papers;

    ResultController(Filings filings, ResultPapers papers) {
        this.filings = filings;
        this.papers = papers;
    }

    @GetMapping("/hall/filings/{key}/result.pdf")
    ResponseEntity<byte[]> paper(@PathVariable UUID key, @AuthenticationPrincipal Citizen citizen) {
        Filing filing = own(key, citizen);
        return papers.of(filing, citizen, verification(filing))
                .map(paper -> pdf(filing, paper))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ResponseEntity<byte[]> pdf(Filing filing, byte[] paper) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("办理结果" + filing.number().orElse("") + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_PDF)
                .body(paper);
    }

    @GetMapping("/hall/filings/{key}/qr.svg")
    ResponseEntity<byte[]> code(@PathVariable UUID key, @AuthenticationPrincipal Citizen citizen) {
        Filing filing = own(key, citizen);
        if (filing.number().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .body(QrCode.svg(verification(filing)).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/r")
    @AllowedTo(everyone = true)
    String form(Model model) {
        model.addAttribute("verdict", Optional.empty());
        return "filings/verify-paper";
    }

    @PostMapping("/r")
    @AllowedTo(everyone = true)
    String verify(@RequestParam("file") Optional<MultipartFile> file, Model model) throws IOException {
        byte[] content = file.isPresent() ? file.get().getBytes() : new byte[0];
        model.addAttribute("verdict", Optional.of(papers.verify(content)));
        return "filings/verify-paper";
    }

    private static String verification(Filing filing) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/r/" + filing.number().orElse(""))
                .queryParam("c", filing.code().orElse(""))
                .toUriString();
    }

    private Filing own(UUID key, Citizen citizen) {
        return filings.own(key, citizen).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
