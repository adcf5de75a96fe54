package cn.qingjian.documents.web;

import cn.qingjian.documents.draft.Draft;
import cn.qingjian.documents.draft.DraftStatus;
import cn.qingjian.documents.draft.Drafts;
import cn.qingjian.documents.life.Editions;
import cn.qingjian.documents.life.Printings;
import cn.qingjian.documents.paper.Officials;
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
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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

    private static final Set<DraftStatus> BEFORE_THE_GATE =
            EnumSet.of(DraftStatus.DRAFTING, DraftStatus.REVIEWING, DraftStatus.COUNTERSIGNING);
    private static final MediaType OFD = MediaType.parseMediaType("application/ofd");

    private final Drafts drafts;
    private final Gate gate;
    private final Checks checks;
    private final Officials officials;
    private final Editions editions;
    private final Printings printings;
    private final Clock clock;

    PaperController(
            Drafts drafts,
            Gate gate,
            Checks checks,
            Officials officials,
            Editions editions,
            Printings printings,
            Clock clock) {
        this.drafts = drafts;
        this.gate = gate;
        this.checks = checks;
        this.officials = officials;
        this.editions = editions;
        this.printings = printings;
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
        return file(official(id, "docx", WordWriter::write, person), DOCX, "公文-" + id + ".docx");
    }

    @GetMapping("/documents/{id:\\d+}/official.pdf")
    ResponseEntity<byte[]> officialPdf(@PathVariable long id, @AuthenticationPrincipal SignedIn person) {
        return file(official(id, "pdf", PdfWriter::write, person), MediaType.APPLICATION_PDF, "公文-" + id + ".pdf");
    }

    @GetMapping("/documents/{id:\\d+}/official.ofd")
    ResponseEntity<byte[]> officialOfd(@PathVariable long id, @AuthenticationPrincipal SignedIn person) {
        return file(official(id, "ofd", OfdWriter::write, person), OFD, "公文-" + id + ".ofd");
    }

    /**
     * The kept file of a document that has been printed, else the draft as it would look. The .ofd is the document itself and goes
     * to everybody who may read it; the two others are for printing, which is a permission. The page offers no other.
     */
    private byte[] official(long id, String kind, Function<OfficialPaper, byte[]> writer, SignedIn person) {
        Draft draft =
                drafts.find(id, person.account()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<byte[]> kept = editions.content(draft, kind);
        if (kept.isPresent()) {
            if (!kind.equals("ofd") && !printings.granted(draft, person.account())) {
                throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            }
            return kept.get();
        }
        return officials
                .of(draft(id, person))
                .paper()
                .map(writer)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Draft draft(long id, SignedIn person) {
        return drafts.find(id, person.account())
                .filter(found -> !found.receivedBy(person.account()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Paper paper(long id, SignedIn person) {
        Draft draft = draft(id, person);
        Optional<KeptRuling> ruling = BEFORE_THE_GATE.contains(draft.status())
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
