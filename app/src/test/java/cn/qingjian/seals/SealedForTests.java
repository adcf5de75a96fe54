package cn.qingjian.seals;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** A document sealed with the application's own seal, for tests of pages. */
@Component
public class SealedForTests {
    private final SealedPdf pdf;
    private final SealedOfd ofd;
    private final Clock clock;

    SealedForTests(SealedPdf pdf, SealedOfd ofd, Clock clock) {
        this.pdf = pdf;
        this.ofd = ofd;
        this.clock = clock;
    }

    /** As .pdf. */
    public byte[] pdf() {
        return pdf.seal(SomePapers.pdf(), SomePapers.stamp(), "印发公文", clock.instant());
    }

    /** As .ofd. */
    public byte[] ofd() {
        return ofd.seal(SomePapers.ofd(), SomePapers.stamp(), clock.instant());
    }

    /** The same without a seal. */
    public byte[] plainPdf() {
        return SomePapers.pdf();
    }

    /** The same without a seal. */
    public byte[] plainOfd() {
        return SomePapers.ofd();
    }
}
