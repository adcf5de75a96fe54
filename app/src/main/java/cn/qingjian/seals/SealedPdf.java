package cn.qingjian.filings.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * A file that claims to be a signed .pdf of ours. It is not opened as a document, so nothing in it can do harm: only the last byte
 * range is looked for, it must cover the whole file but the signature itself, and the signature must be that of our certificate.
 */
final class SignedPdf {
    private static final Pattern RANGE =
            Pattern.compile("/ByteRange\\s*\\[\\s*(\\d{1,9})\\s+(\\d{1,9})\\s+(\\d{1,9})\\s+(\\d{1,9})\\s*]");

    private SignedPdf() {}

    /** Whether every byte is as the owner of the certificate signed it. */
    static boolean verify(byte[] file, X509Certificate certificate) {
        return range(file).filter(range -> signed(file, range, certificate)).isPresent();
    }

    private record Range(int hole, int after) {}

    private static Optional<Range> range(byte[] file) {
        Matcher matcher = RANGE.matcher(new String(file, StandardCharsets.ISO_8859_1));
        Optional<Range> last = Optional.empty();
        while (matcher.find()) {
            int start = Integer.parseInt(matcher.group(1));
            int hole = Integer.parseInt(matcher.group(2));
            int after = Integer.parseInt(matcher.group(3));
            int rest = Integer.parseInt(matcher.group(4));
            boolean whole = start == 0 && hole > 0 && after > hole + 2 && (long) after + rest == file.length;
            last = whole && file[hole] == '<' && file[after - 1] == '>'
                    ? Optional.of(new Range(hole, after))
                    : Optional.empty();
        }
        return last;
    }

    private static boolean signed(byte[] file, Range range, X509Certificate certificate) {
        String hex = new String(file, range.hole() + 1, range.after() - range.hole() - 2, StandardCharsets.ISO_8859_1);
        byte[] content = Arrays.copyOf(file, range.hole() + file.length - range.after());
        System.arraycopy(file, range.after(), content, range.hole(), file.length - range.after());
        try (var der = new ASN1InputStream(HexFormat.of().parseHex(hex))) {
            var signature =
                    new CMSSignedData(new CMSProcessableByteArray(content), ContentInfo.getInstance(der.readObject()));
            var verifier = new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(SignatureProvider.INSTANCE)
                    .build(certificate);
            var signers = signature.getSignerInfos().getSigners();
            boolean all = signers.size() == 1;
            for (SignerInformation signer : signers) {
                all &= signer.verify(verifier);
            }
            return all;
        } catch (CMSException | IOException | OperatorCreationException | RuntimeException notOurs) {
            return false;
        }
    }
}
