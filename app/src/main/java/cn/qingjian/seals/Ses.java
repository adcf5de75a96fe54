package cn.qingjian.seals;

import cn.qingjian.papers.SealPicture;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;

/**
 * Seal and sealing as GB/T 38540-2020 encodes them (version 4): SESeal, which holds the picture and says whose it is, and
 * SES_Signature, which binds it to a description of the sealed parts by SM3. The seal is signed with its own key: a maker of seals
 * (制章者) whose signature one could check besides is not there.
 */
final class Ses {
    private static final ASN1Integer VERSION = new ASN1Integer(4);
    /** 单位印章. */
    private static final ASN1Integer OF_AN_ORGAN = new ASN1Integer(1);
    /** The list beside it holds certificates, not their digests. */
    private static final ASN1Integer CERTIFICATES = new ASN1Integer(1);

    private static final String MAKER = "Qingjian";
    private static final ASN1ObjectIdentifier SM2_WITH_SM3 = GMObjectIdentifiers.sm2sign_with_sm3;
    private static final int SIGNED_PARTS = 4;

    private Ses() {}

    /** The seal: SESeal. */
    static ASN1Sequence seal(ElectronicSeal seal, String organ) {
        try {
            X509Certificate certificate = seal.certificate();
            var own = new DEROctetString(certificate.getEncoded());
            ASN1Integer side = new ASN1Integer((long) SealPicture.DIAMETER);
            var what = sequence(
                    sequence(new DERIA5String("ES"), VERSION, new DERIA5String(MAKER)),
                    new DERIA5String(certificate.getSerialNumber().toString(16)),
                    sequence(
                            OF_AN_ORGAN,
                            new DERUTF8String(organ),
                            CERTIFICATES,
                            sequence(own),
                            time(certificate.getNotBefore().toInstant()),
                            time(certificate.getNotBefore().toInstant()),
                            time(certificate.getNotAfter().toInstant())),
                    sequence(new DERIA5String("PNG"), new DEROctetString(SealPicture.png(organ)), side, side));
            return sequence(what, own, SM2_WITH_SM3, new DERBitString(seal.bare(der(what))));
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException("no seal could be made", problem);
        }
    }

    /**
     * The sealing: SES_Signature.
     *
     * @param description path of the description of the sealed parts
     * @param digest SM3 of that description
     */
    static byte[] sign(ElectronicSeal seal, ASN1Sequence eseal, String description, byte[] digest, Instant at) {
        try {
            var what = sequence(VERSION, eseal, time(at), new DERBitString(digest), new DERIA5String(description));
            return der(sequence(
                    what,
                    new DEROctetString(seal.certificate().getEncoded()),
                    SM2_WITH_SM3,
                    new DERBitString(seal.bare(der(what)))));
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException("a file could not be sealed", problem);
        }
    }

    /**
     * A sealing as it was read.
     *
     * @param eseal its seal, encoded
     * @param digest of the description
     * @param signed what the signature covers
     */
    @SuppressWarnings("ArrayRecordComponent") // read once and never compared
    record Sealing(
            byte[] eseal, Instant at, byte[] digest, X509Certificate certificate, byte[] signed, byte[] signature) {

        /** Whether the signature is that of the certificate, and the seal in it too. */
        boolean verifies() throws GeneralSecurityException {
            ASN1Sequence seal = ASN1Sequence.getInstance(eseal);
            byte[] maker = octets(seal.getObjectAt(1));
            return Arrays.equals(maker, certificate.getEncoded())
                    && ElectronicSeal.verifies(certificate, der(seal.getObjectAt(0)), bits(seal.getObjectAt(3)))
                    && ElectronicSeal.verifies(certificate, signed, signature);
        }
    }

    /**
     * Reads a sealing.
     *
     * @throws IllegalArgumentException when it isn't one of version 4 in DER, to the last byte
     */
    static Sealing read(byte[] encoded) {
        try {
            ASN1Sequence all = ASN1Sequence.getInstance(ASN1Primitive.fromByteArray(encoded));
            ASN1Sequence what = ASN1Sequence.getInstance(all.getObjectAt(0));
            boolean known = all.size() == SIGNED_PARTS
                    && VERSION.equals(what.getObjectAt(0))
                    && SM2_WITH_SM3.equals(all.getObjectAt(2))
                    && Arrays.equals(der(all), encoded);
            byte[] own = octets(all.getObjectAt(1));
            X509Certificate certificate = ElectronicSeal.read(own);
            // what is read as the same certificate may still have been written in other bytes
            if (!known || !Arrays.equals(own, certificate.getEncoded())) {
                throw new IllegalArgumentException("no sealing of version 4");
            }
            return new Sealing(
                    der(what.getObjectAt(1)),
                    ASN1GeneralizedTime.getInstance(what.getObjectAt(2))
                            .getDate()
                            .toInstant(),
                    bits(what.getObjectAt(3)),
                    certificate,
                    der(what),
                    bits(all.getObjectAt(3)));
        } catch (IOException | ParseException | GeneralSecurityException | RuntimeException damaged) {
            throw new IllegalArgumentException("no sealing", damaged);
        }
    }

    private static byte[] octets(ASN1Encodable value) {
        return ASN1OctetString.getInstance(value).getOctets();
    }

    private static byte[] bits(ASN1Encodable value) {
        return ASN1BitString.getInstance(value).getOctets();
    }

    private static DERGeneralizedTime time(Instant at) {
        return new DERGeneralizedTime(Date.from(at));
    }

    private static DERSequence sequence(ASN1Encodable... parts) {
        return new DERSequence(parts);
    }

    static byte[] der(ASN1Encodable value) {
        try {
            return value.toASN1Primitive().getEncoded(ASN1Encoding.DER);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
