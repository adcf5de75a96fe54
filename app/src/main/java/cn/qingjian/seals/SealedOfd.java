package cn.qingjian.seals;

import cn.qingjian.papers.SealPicture;
import cn.qingjian.seals.Verdict.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * An .ofd sealed as GB/T 33190-2016 (chapter on signatures) and GB/T 38540-2020 want: a description (Signature.xml) holds the SM3
 * of every other part, the sealing (SignedValue.dat) that of the description.
 *
 * <p>A file to be verified is not opened as a document: its parts are counted and digested, and nothing in it is interpreted
 * before our signature over it has been found right.
 */
@Component
public class SealedOfd {
    private static final String NAMESPACE = "http://www.ofdspec.org/2016";
    private static final String XMLNS = " xmlns:ofd=\"" + NAMESPACE + "\"";
    private static final String PROLOG = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String ENTRY = "OFD.xml";
    private static final String DOCUMENT = "Doc_0/Document.xml";
    private static final String SIGNS = "Doc_0/Signs/";
    private static final String LIST = SIGNS + "Signatures.xml";
    private static final String DESCRIPTION = SIGNS + "Sign_0/Signature.xml";
    private static final String SEAL = SIGNS + "Sign_0/Seal.esl";
    private static final String SEALING = SIGNS + "Sign_0/SignedValue.dat";
    private static final String ROOT_END = "</ofd:DocRoot>";
    private static final String SM3 = "1.2.156.10197.1.401";
    private static final String SM2_WITH_SM3 = "1.2.156.10197.1.501";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final byte[] LISTED = (PROLOG + "<ofd:Signatures" + XMLNS
                    + "><ofd:Signature ID=\"s001\" Type=\"Seal\" BaseLoc=\"/" + DESCRIPTION + "\"/></ofd:Signatures>")
            .getBytes(StandardCharsets.UTF_8);

    private final ElectronicSeal seal;

    SealedOfd(ElectronicSeal seal) {
        this.seal = seal;
    }

    /**
     * The file with the round seal on its page and our signature over all its parts.
     *
     * @param ofd one of our own, not yet sealed; a stranger's is never opened
     * @throws IllegalArgumentException when it is another, the seal's page is missing, or the organ's name can't stand on a seal
     */
    public byte[] seal(byte[] ofd, Stamp stamp, Instant at) {
        try {
            SequencedMap<String, byte[]> parts = new LinkedHashMap<>(OfdParts.read(ofd));
            String entry = new String(parts.getOrDefault(ENTRY, new byte[0]), StandardCharsets.UTF_8);
            byte[] document = parts.getOrDefault(DOCUMENT, new byte[0]);
            if (!entry.contains(ROOT_END) || entry.contains("<ofd:Signatures>")) {
                throw new IllegalArgumentException("no .ofd of ours, or sealed already");
            }
            parts.put(
                    ENTRY,
                    entry.replace(ROOT_END, ROOT_END + "<ofd:Signatures>/" + LIST + "</ofd:Signatures>")
                            .getBytes(StandardCharsets.UTF_8));
            String page = page(parse(document), stamp.place().page());
            ASN1Sequence eseal = Ses.seal(seal, stamp.organ());
            byte[] description = description(parts, stamp, page, at).getBytes(StandardCharsets.UTF_8);
            parts.put(LIST, LISTED);
            parts.put(DESCRIPTION, description);
            parts.put(SEAL, Ses.der(eseal));
            parts.put(SEALING, Ses.sign(seal, eseal, "/" + DESCRIPTION, sm3(description), at));
            return OfdParts.pack(parts);
        } catch (OfdParts.DamagedException | SAXException | IOException other) {
            throw new IllegalArgumentException("no .ofd of ours", other);
        }
    }

    private static String page(Document document, int number) {
        NodeList pages = document.getElementsByTagNameNS(NAMESPACE, "Page");
        if (number > pages.getLength()) {
            throw new IllegalArgumentException("no page " + number);
        }
        return ((Element) pages.item(number - 1)).getAttribute("ID");
    }

    private static String description(SequencedMap<String, byte[]> parts, Stamp stamp, String page, Instant at) {
        var xml = new StringBuilder(PROLOG)
                .append("<ofd:Signature")
                .append(XMLNS)
                .append(
                        "><ofd:SignedInfo><ofd:Provider ProviderName=\"Qingjian\" Version=\"1.0\"/><ofd:SignatureMethod>")
                .append(SM2_WITH_SM3)
                .append("</ofd:SignatureMethod><ofd:SignatureDateTime>")
                .append(TIME.format(at))
                .append("</ofd:SignatureDateTime><ofd:References CheckMethod=\"")
                .append(SM3)
                .append("\">");
        parts.forEach((name, content) -> xml.append("<ofd:Reference FileRef=\"/")
                .append(name)
                .append("\"><ofd:CheckValue>")
                .append(Base64.getEncoder().encodeToString(sm3(content)))
                .append("</ofd:CheckValue></ofd:Reference>"));
        return xml.append("</ofd:References><ofd:StampAnnot ID=\"a001\" PageRef=\"")
                .append(page)
                .append("\" Boundary=\"")
                .append(String.format(
                        Locale.ROOT,
                        "%.4f %.4f %.4f %.4f",
                        stamp.place().left(),
                        stamp.place().top(),
                        SealPicture.DIAMETER,
                        SealPicture.DIAMETER))
                .append("\"/><ofd:Seal><ofd:BaseLoc>/")
                .append(SEAL)
                .append("</ofd:BaseLoc></ofd:Seal></ofd:SignedInfo><ofd:SignedValue>/")
                .append(SEALING)
                .append("</ofd:SignedValue></ofd:Signature>")
                .toString();
    }

    /** Whether every part is as we sealed it, none was added and none is missing. */
    public Verdict verify(byte[] file) {
        if (file.length > SealedFiles.LARGEST) {
            return new Verdict.Refused(Reason.TOO_LARGE);
        }
        seal.mustBeReadable();
        try {
            SequencedMap<String, byte[]> parts = OfdParts.read(file);
            if (parts.keySet().stream().noneMatch(SealedOfd::underSigns)) {
                return new Verdict.Refused(parts.containsKey(ENTRY) ? Reason.NO_SEAL : Reason.WRONG_TYPE);
            }
            Map<String, byte[]> signs = new HashMap<>();
            Map<String, byte[]> others = new HashMap<>();
            parts.forEach((name, content) -> (underSigns(name) ? signs : others).put(name, content));
            return sealed(others, signs);
        } catch (OfdParts.DamagedException
                | SAXException
                | IOException
                | GeneralSecurityException
                | RuntimeException damaged) {
            return new Verdict.Refused(Reason.CHANGED);
        }
    }

    private static boolean underSigns(String name) {
        return name.startsWith(SIGNS);
    }

    private Verdict sealed(Map<String, byte[]> parts, Map<String, byte[]> signs)
            throws GeneralSecurityException, SAXException, IOException {
        byte[] list = signs.getOrDefault(LIST, new byte[0]);
        byte[] description = signs.getOrDefault(DESCRIPTION, new byte[0]);
        byte[] eseal = signs.getOrDefault(SEAL, new byte[0]);
        Ses.Sealing sealing = Ses.read(signs.getOrDefault(SEALING, new byte[0]));
        if (!seal.trusts(sealing.certificate(), sealing.at())) {
            return new Verdict.Refused(Reason.STRANGER);
        }
        boolean same = signs.size() == 4
                && Arrays.equals(list, LISTED)
                && Arrays.equals(eseal, sealing.eseal())
                && sealing.verifies()
                && Arrays.equals(sm3(description), sealing.digest())
                && described(parse(description), parts);
        return same
                ? new Verdict.Genuine(
                        ElectronicSeal.holder(sealing.certificate()),
                        ElectronicSeal.issuer(sealing.certificate()),
                        sealing.at())
                : new Verdict.Refused(Reason.CHANGED);
    }

    /** Whether a description that is ours names exactly these parts with their digests. */
    private static boolean described(Document description, Map<String, byte[]> parts) {
        NodeList references = description.getElementsByTagNameNS(NAMESPACE, "Reference");
        boolean same = references.getLength() == parts.size();
        for (int i = 0; i < references.getLength(); i++) {
            Element reference = (Element) references.item(i);
            byte[] part = parts.get(reference.getAttribute("FileRef").substring(1));
            same &= part != null
                    && Arrays.equals(
                            sm3(part),
                            Base64.getDecoder()
                                    .decode(reference.getTextContent().strip()));
        }
        return same;
    }

    private static Document parse(byte[] xml) throws SAXException, IOException {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(xml));
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] sm3(byte[] content) {
        var digest = new SM3Digest();
        digest.update(content, 0, content.length);
        byte[] result = new byte[digest.getDigestSize()];
        digest.doFinal(result, 0);
        return result;
    }
}
