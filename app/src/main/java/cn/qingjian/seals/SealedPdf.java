package cn.qingjian.seals;

import cn.qingjian.papers.SealPicture;
import cn.qingjian.papers.SealPlace;
import cn.qingjian.papers.Sheet;
import cn.qingjian.seals.Verdict.Reason;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A .pdf sealed over all its bytes with a detached CMS signature (ISO 32000-1, 12.8), with the round seal on its page where it
 * has a place.
 *
 * <p>A file to be verified is not opened as a document, so nothing in it can do harm: only the last byte range is looked for, it
 * must cover the whole file but the signature itself, and the signature must be ours.
 */
@Component
public class SealedPdf {
    private static final Pattern RANGE =
            Pattern.compile("/ByteRange\\s*\\[\\s*(\\d{1,9})\\s+(\\d{1,9})\\s+(\\d{1,9})\\s+(\\d{1,9})\\s*]");
    private static final float POINTS = 72 / 25.4f;
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private final ElectronicSeal seal;

    SealedPdf(ElectronicSeal seal) {
        this.seal = seal;
    }

    /**
     * The file with our signature, which nobody sees on its pages.
     *
     * @param pdf one of our own; a stranger's is never opened
     * @param reason what it is signed for, as readers show it
     */
    public byte[] seal(byte[] pdf, String reason, Instant at) {
        return sealed(pdf, null, reason, at);
    }

    /**
     * The file with the round seal on its page and our signature, whose field is there too.
     *
     * @param pdf one of our own, of A4; a stranger's is never opened
     * @param reason what it is signed for, as readers show it
     * @throws IllegalArgumentException when the seal's page is missing, or the organ's name can't stand on a seal
     */
    public byte[] seal(byte[] pdf, Stamp stamp, String reason, Instant at) {
        return sealed(drawn(pdf, stamp), stamp.place(), reason, at);
    }

    private byte[] sealed(byte[] pdf, @Nullable SealPlace place, String reason, Instant at) {
        try (PDDocument document = Loader.loadPDF(pdf);
                var out = new ByteArrayOutputStream()) {
            var signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
            signature.setReason(reason);
            signature.setSignDate(GregorianCalendar.from(at.atZone(HERE)));
            try (var options = new SignatureOptions()) {
                options.setPage(place == null ? 0 : place.page() - 1);
                document.addSignature(signature, content -> seal.sign(content.readAllBytes(), at), options);
                if (place != null) {
                    document.getSignatureFields()
                            .getLast()
                            .getWidgets()
                            .getFirst()
                            .setRectangle(box(place));
                }
                document.saveIncremental(out);
            }
            return out.toByteArray();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** The field of the signature stands where the seal was drawn, so that a reader shows whose it is when one clicks there. */
    private static PDRectangle box(SealPlace place) {
        return new PDRectangle(
                (float) place.left() * POINTS,
                (float) (Sheet.HEIGHT - place.top() - SealPicture.DIAMETER) * POINTS,
                (float) SealPicture.DIAMETER * POINTS,
                (float) SealPicture.DIAMETER * POINTS);
    }

    private static byte[] drawn(byte[] pdf, Stamp stamp) {
        SealPlace place = stamp.place();
        try (PDDocument document = Loader.loadPDF(pdf);
                var out = new ByteArrayOutputStream()) {
            if (place.page() > document.getNumberOfPages()) {
                throw new IllegalArgumentException("no page " + place.page());
            }
            PDPage page = document.getPage(place.page() - 1);
            try (var content =
                    new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
                var ink = new PDExtendedGraphicsState();
                ink.setBlendMode(BlendMode.MULTIPLY);
                content.setGraphicsStateParameters(ink);
                content.setNonStrokingColor(
                        (SealPicture.RED >> 16) / 255f,
                        (SealPicture.RED >> 8 & 255) / 255f,
                        (SealPicture.RED & 255) / 255f);
                var paper = new AffineTransform(
                        POINTS, 0, 0, -POINTS, place.left() * POINTS, (Sheet.HEIGHT - place.top()) * POINTS);
                fill(content, SealPicture.outline(stamp.organ()).getPathIterator(paper));
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void fill(PDPageContentStream content, PathIterator path) throws IOException {
        float[] c = new float[6];
        float x = 0;
        float y = 0;
        for (; !path.isDone(); path.next()) {
            int kind = path.currentSegment(c);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> content.moveTo(c[0], c[1]);
                case PathIterator.SEG_LINETO -> content.lineTo(c[0], c[1]);
                case PathIterator.SEG_QUADTO ->
                    content.curveTo(
                            (x + 2 * c[0]) / 3,
                            (y + 2 * c[1]) / 3,
                            (c[2] + 2 * c[0]) / 3,
                            (c[3] + 2 * c[1]) / 3,
                            c[2],
                            c[3]);
                case PathIterator.SEG_CUBICTO -> content.curveTo(c[0], c[1], c[2], c[3], c[4], c[5]);
                default -> content.closePath();
            }
            int last = kind == PathIterator.SEG_QUADTO ? 2 : kind == PathIterator.SEG_CUBICTO ? 4 : 0;
            x = c[last];
            y = c[last + 1];
        }
        content.fill();
    }

    /** Whether every byte but the signature is as we sealed it. */
    public Verdict verify(byte[] file) {
        if (file.length > SealedFiles.LARGEST) {
            return new Verdict.Refused(Reason.TOO_LARGE);
        }
        seal.mustBeReadable();
        Matcher matcher = RANGE.matcher(new String(file, StandardCharsets.ISO_8859_1));
        boolean any = false;
        Optional<Range> last = Optional.empty();
        while (matcher.find()) {
            any = true;
            last = range(file, matcher);
        }
        return last.map(range -> signed(file, range))
                .orElse(new Verdict.Refused(any ? Reason.CHANGED : Reason.NO_SEAL));
    }

    private record Range(int hole, int after) {}

    private static Optional<Range> range(byte[] file, Matcher found) {
        int start = Integer.parseInt(found.group(1));
        int hole = Integer.parseInt(found.group(2));
        int after = Integer.parseInt(found.group(3));
        int rest = Integer.parseInt(found.group(4));
        boolean whole = start == 0 && hole > 0 && after > hole + 2 && (long) after + rest == file.length;
        return whole && file[hole] == '<' && file[after - 1] == '>'
                ? Optional.of(new Range(hole, after))
                : Optional.empty();
    }

    private Verdict signed(byte[] file, Range range) {
        String hex = new String(file, range.hole() + 1, range.after() - range.hole() - 2, StandardCharsets.ISO_8859_1);
        byte[] content = Arrays.copyOf(file, range.hole() + file.length - range.after());
        System.arraycopy(file, range.after(), content, range.hole(), file.length - range.after());
        try (var der = new ASN1InputStream(HexFormat.of().parseHex(hex))) {
            var signature =
                    new CMSSignedData(new CMSProcessableByteArray(content), ContentInfo.getInstance(der.readObject()));
            Collection<SignerInformation> signers = signature.getSignerInfos().getSigners();
            if (signers.size() != 1 || !onlyZeros(der.readAllBytes())) {
                return new Verdict.Refused(Reason.CHANGED);
            }
            return signed(signature, signers.iterator().next());
        } catch (CMSException
                | IOException
                | OperatorCreationException
                | GeneralSecurityException
                | RuntimeException notOurs) {
            return new Verdict.Refused(Reason.CHANGED);
        }
    }

    private Verdict signed(CMSSignedData signature, SignerInformation signer)
            throws CMSException, IOException, OperatorCreationException, GeneralSecurityException {
        Attribute time = signer.getSignedAttributes() == null
                ? null
                : signer.getSignedAttributes().get(CMSAttributes.signingTime);
        if (time == null || signer.getUnsignedAttributes() != null) {
            return new Verdict.Refused(Reason.CHANGED);
        }
        Instant at =
                Time.getInstance(time.getAttrValues().getObjectAt(0)).getDate().toInstant();
        for (X509CertificateHolder found : signature.getCertificates().getMatches(null)) {
            X509Certificate certificate = ElectronicSeal.read(found.getEncoded());
            if (signer.getSID().match(found) && seal.trusts(certificate, at)) {
                var verifier = new JcaSimpleSignerInfoVerifierBuilder()
                        .setProvider(SignatureProvider.INSTANCE)
                        .build(certificate);
                return signer.verify(verifier)
                        ? new Verdict.Genuine(
                                ElectronicSeal.holder(certificate), ElectronicSeal.issuer(certificate), at)
                        : new Verdict.Refused(Reason.CHANGED);
            }
        }
        return new Verdict.Refused(Reason.STRANGER);
    }

    private static boolean onlyZeros(byte[] rest) {
        int any = 0;
        for (byte one : rest) {
            any |= one;
        }
        return any == 0;
    }
}
