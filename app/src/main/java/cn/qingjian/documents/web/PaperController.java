package cn.qingjian.documents.web;

import cn.qingjian.documents.draft.Draft;
import cn.qingjian.documents.draft.DraftStatus;
import cn.qingjian.documents.draft.Drafts;
import cn.qingjian.documents.paper.Paper;
import cn.qingjian.documents.paper.PdfPaper;
import cn.qingjian.documents.paper.WordPaper;
import cn.qingjian.gate.Gate;
import cn.qingjian.gate.KeptRuling;
import cn.qingjian.papers.OfdWriter;
import cn.qingjian.papers.OfficialPaper;
import cn.qingjian.papers.PdfWriter;
import cn.qingjian.papers.WordWriter;
import cn.qingjian.people.AllowedToBusiness;
import cn.qingjian.people.SignedIn;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The 一致性评估 report as a file, and the draft itself in the layout of an official document. */
@Controller
@AllowedToBusiness
class PaperController {
    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private static final MediaType OFD = MediaType.parseMediaType("application/ofd");

    private final Drafts drafts;
    private final Gate gate;
    private final Checks checks;
    private final Officials officials;
    private final Clock clock;

    PaperController(Drafts drafts, Gate gate, Checks checks, Officials officials, Clock clock) {
        this.drafts = drafts;
        this.gate = gate;
        this.checks = checks;
        this.officials = officials;
        this.clock = clock;
    }

    @GetMapping("/documents/{id:\\d+}/report.docx")
    ResponseEntity<byte[]> word(@PathVariable long id, @AuthenticationPrincipal SignedIn person) {
        return file(WordPaper.write(paper(id, person)), DOCX, "一致性评估-" + id + ".docx");
    }

    @GetMapping("/documents/{id:\\d+}/report.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable long id, @AuthenticationPrincipal SignedIn person) {
        return file(PdfPaper.write(paper(id, person)), MediaType.APPLICATION_PDF, "一致性评估-" + id + ".pdf");
    }

    @GetMapping("/documents/{id:\\d+}/official.docx")
    ResponseEntity<byte[]> officialWord(@PathVariable long id, @AuthenticationPrincipal SignedIn person) {
        return file(WordWriter.write(official(id, person)), DOCX, "公文-" + id + ".docx");
    }

    @GetMapping("/documents/{id:\\d+}/official.pdf")
    ResponseEntity<byte[]> officialPdf(@PathVariable long id, @AuthenticationPrincipal SignedIn person) {
        return file(PdfWriter.write(official(id, person)), MediaType.APPLICATION_PDF, "公文-" + id + ".pdf");
    }

    @GetMapping("/documents/{id:\\d+}/official.ofd")
    ResponseEntity<byte[]> officialOfd(@PathVariable long id, @AuthenticationPrincipal SignedIn person) {
        return file(OfdWriter.write(official(id, person)), OFD, "公文-" + id + ".ofd");
    }

    /** The page says why there is none, and offers no such file. */
    private OfficialPaper official(long id, SignedIn person) {
        return officials
                .of(draft(id, person))
                .paper()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Draft draft(long id, SignedIn person) {
        return drafts.find(id, person.account())
                .filter(found -> !found.receivedBy(person.account()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Paper paper(long id, SignedIn person) {
        Draft draft = draft(id, person);
        Optional<KeptRuling> ruling = draft.status() == DraftStatus.DRAFTING
                ? Optional.empty()
                : gate.rulings(draft.demandId()).stream().findFirst();
        return Paper.of(draft, checks.report(draft, ruling), ruling, LocalDate.now(clock));
    }

    private static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
