package cn.qingjian.seals;

import cn.qingjian.seals.Verdict.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Service;

/** Looks at a file that a stranger brings, whichever of the two kinds it says it is; it is never opened as a document. */
@Service
public class SealedFiles {
    static final int LARGEST = 10 * 1024 * 1024;
    /** A file takes several times its size in memory while it is looked at. */
    private static final int AT_ONCE = 4;

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PACKED = {'P', 'K', 3, 4};

    private final SealedPdf pdf;
    private final SealedOfd ofd;
    private final Semaphore places = new Semaphore(AT_ONCE);

    SealedFiles(SealedPdf pdf, SealedOfd ofd) {
        this.pdf = pdf;
        this.ofd = ofd;
    }

    /** What is to be thought of a file. */
    public Verdict verify(byte[] file) {
        if (file.length == 0) {
            return new Verdict.Refused(Reason.EMPTY);
        }
        if (file.length > LARGEST) {
            return new Verdict.Refused(Reason.TOO_LARGE);
        }
        places.acquireUninterruptibly();
        try {
            if (begins(file, PDF)) {
                return pdf.verify(file);
            }
            return begins(file, PACKED) ? ofd.verify(file) : new Verdict.Refused(Reason.WRONG_TYPE);
        } finally {
            places.release();
        }
    }

    private static boolean begins(byte[] file, byte[] mark) {
        return Arrays.equals(file, 0, Math.min(file.length, mark.length), mark, 0, mark.length);
    }
}
