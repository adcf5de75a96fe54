package cn.qingjian.documents.life;

import cn.qingjian.documents.draft.Draft;
import cn.qingjian.documents.paper.Official;
import cn.qingjian.documents.paper.Officials;
import cn.qingjian.documents.store.DocumentEditionStore;
import cn.qingjian.documents.store.NumberStore;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.papers.OfdWriter;
import cn.qingjian.papers.OfficialPaper;
import cn.qingjian.papers.PdfWriter;
import cn.qingjian.papers.Typesetter;
import cn.qingjian.papers.WordWriter;
import cn.qingjian.people.Account;
import cn.qingjian.seals.SealedOfd;
import cn.qingjian.seals.SealedPdf;
import cn.qingjian.seals.Stamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 印制: the document under its red head as sealed files that are kept as they were made. */
@Service
public class Editions {
    private final Officials officials;
    private final NumberStore numbers;
    private final DocumentEditionStore store;
    private final SealedOfd sealedOfd;
    private final SealedPdf sealedPdf;
    private final Clock clock;

    Editions(
            Officials officials,
            NumberStore numbers,
            DocumentEditionStore store,
            SealedOfd sealedOfd,
            SealedPdf sealedPdf,
            Clock clock) {
        this.officials = officials;
        this.numbers = numbers;
        this.store = store;
        this.sealedOfd = sealedOfd;
        this.sealedPdf = sealedPdf;
        this.clock = clock;
    }

    /**
     * Lays a signed document out. Errors stand under {@code step}: it can't be laid out.
     *
     * @param signer name of the leader who signed it
     * @param signed the day of the signature, which is the date of the document
     */
    @Transactional
    public FieldErrors make(Draft draft, String signer, LocalDate signed, Account by) {
        LocalDate today = LocalDate.now(clock);
        var issue = new Official.Issue(
                numbers.of(draft.id()), signer, signed, draft.route().urgency(), today);
        Officials.Shaped shaped = officials.of(draft, issue, by.unit().name());
        String unfit = shaped.paper().map(paper -> kept(draft, paper, by)).orElse(shaped.unfit());
        return new FieldErrors().require(unfit.isEmpty(), "step", "排不成公文：" + unfit);
    }

    /** Why it can't bear its seal, in Chinese; empty once it is kept. */
    private String kept(Draft draft, OfficialPaper paper, Account by) {
        try {
            keep(draft, paper, by);
            return "";
        } catch (IllegalArgumentException noPlace) {
            return Objects.requireNonNullElse(noPlace.getMessage(), "");
        }
    }

    /** Minutes bear no seal (GB/T 9704-2012, 10.3): their .pdf is signed all the same, without a stamp. */
    private void keep(Draft draft, OfficialPaper paper, Account by) {
        int pages = Typesetter.sheets(paper).size();
        byte[] ofd = OfdWriter.write(paper);
        byte[] pdf = PdfWriter.write(paper);
        String reason = paper.title().isEmpty() ? paper.number() : paper.title();
        if (paper.sealed()) {
            var stamp = new Stamp(officials.organ(draft), Typesetter.sealPlace(paper));
            ofd = sealedOfd.seal(ofd, stamp, clock.instant());
            pdf = sealedPdf.seal(pdf, stamp, reason, clock.instant());
        } else {
            pdf = sealedPdf.seal(pdf, reason, clock.instant());
        }
        add(draft, "ofd", pages, ofd, by);
        add(draft, "pdf", pages, pdf, by);
        add(draft, "docx", pages, WordWriter.write(paper), by);
    }

    private void add(Draft draft, String kind, int pages, byte[] content, Account by) {
        store.add(draft.id(), draft.version(), kind, pages, content, by.id(), clock.instant());
    }

    /** The files of a document that has been printed and not been taken back; none before. */
    public List<Edition> of(Draft draft) {
        return draft.status().printed() ? store.of(draft.id()) : List.of();
    }

    /** A file of a document that has been printed and not been taken back. */
    public Optional<byte[]> content(Draft draft, String kind) {
        return draft.status().printed() ? store.content(draft.id(), kind) : Optional.empty();
    }
}
