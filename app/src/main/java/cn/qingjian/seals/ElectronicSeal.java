package cn.qingjian.seals;

import cn.qingjian.kernel.CannotStartException;
import cn.qingjian.seals.store.SealStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The centre's electronic seal: its key pair of SM2 (GB/T 32918) and its certificate. A real centre names both in its
 * configuration; else a root of its own issues a certificate at first use, which proves to whoever trusts that root where a file
 * comes from, and has no standing in law.
 */
@Component
public class ElectronicSeal {
    static final String ALGORITHM = "SM3WITHSM2";

    private final SealStore store;
    private final Clock clock;
    private final String certificateFile;
    private final String keyFile;
    private volatile @Nullable Pair pair;

    /** The files may still be named as they were when filings kept the seal. */
    ElectronicSeal(
            SealStore store,
            Clock clock,
            @Value("${qingjian.seals.certificate-file:${qingjian.filings.seal.certificate-file:}}")
                    String certificateFile,
            @Value("${qingjian.seals.key-file:${qingjian.filings.seal.key-file:}}") String keyFile) {
        this.store = store;
        this.clock = clock;
        this.certificateFile = certificateFile;
        this.keyFile = keyFile;
    }

    /** Signs: a detached CMS signature (RFC 5652) with SM2 and SM3, which holds the time and the chain of certificates. */
    public byte[] sign(byte[] content, Instant at) {
        Pair own = pair();
        try {
            var generator = new CMSSignedDataGenerator();
            var digests = new JcaDigestCalculatorProviderBuilder()
                    .setProvider(SignatureProvider.INSTANCE)
                    .build();
            var time = new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(at))));
            generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(digests)
                    .setSignedAttributeGenerator(
                            new DefaultSignedAttributeTableGenerator(new AttributeTable(new DERSet(time))))
                    .build(
                            new JcaContentSignerBuilder(ALGORITHM)
                                    .setProvider(SignatureProvider.INSTANCE)
                                    .build(own.key()),
                            certificate()));
            generator.addCertificates(new JcaCertStore(own.chain()));
            return generator
                    .generate(new CMSProcessableByteArray(content), false)
                    .getEncoded(ASN1Encoding.DER);
        } catch (CMSException | IOException | OperatorCreationException | GeneralSecurityException problem) {
            throw new IllegalStateException("a file could not be signed", problem);
        }
    }

    /** The bare signature, a DER sequence of r and s, with nothing about it. */
    byte[] bare(byte[] content) {
        try {
            return signed(pair().key(), content);
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException("a seal could not be signed", problem);
        }
    }

    /** The certificate by which our signatures are verified. */
    public X509Certificate certificate() {
        return pair().chain().getFirst();
    }

    /** The certificate that others have to trust; the seal's own where nobody else issued it. */
    public X509Certificate root() {
        return pair().chain().getLast();
    }

    /** Stops with an exception where our own key can't be read: that is our mistake and not one of a file. */
    void mustBeReadable() {
        pair();
    }

    /**
     * Whether a certificate was ours at that time: the one in use, or an earlier or later one that the same issuer gave to the same
     * name. An issuer has other customers, so that its signature alone proves nothing.
     */
    boolean trusts(X509Certificate other, Instant at) {
        List<X509Certificate> chain = pair().chain();
        X509Certificate own = chain.getFirst();
        try {
            other.checkValidity(Date.from(at));
            if (other.equals(own)) {
                return true;
            }
            if (chain.size() == 1 || !other.getSubjectX500Principal().equals(own.getSubjectX500Principal())) {
                return false;
            }
            other.verify(chain.get(1).getPublicKey(), SignatureProvider.INSTANCE);
            return true;
        } catch (GeneralSecurityException | RuntimeException notOurs) {
            return false;
        }
    }

    /** The name of a certificate's holder, as people read it. */
    static String holder(X509Certificate certificate) {
        return name(X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded()));
    }

    /** The name of who issued a certificate. */
    static String issuer(X509Certificate certificate) {
        return name(X500Name.getInstance(certificate.getIssuerX500Principal().getEncoded()));
    }

    private static String name(X500Name name) {
        RDN[] common = name.getRDNs(BCStyle.CN);
        return common.length == 0
                ? name.toString()
                : IETFUtils.valueToString(common[0].getFirst().getValue());
    }

    private Pair pair() {
        Pair there = pair;
        if (there == null) {
            there = certificateFile.isBlank() ? own() : configured();
            pair = there;
        }
        return there;
    }

    private Pair own() {
        if (store.key().isEmpty()) {
            Instant now = clock.instant();
            store.keep(LocalAuthority.issue(now), now);
        }
        SealStore.Keys kept = store.key().orElseThrow();
        try {
            X509Certificate certificate = read(kept.certificate());
            X509Certificate root = read(kept.root());
            return new Pair(
                    certificate.equals(root) ? List.of(certificate) : List.of(certificate, root),
                    KeyFactory.getInstance("EC", SignatureProvider.INSTANCE)
                            .generatePrivate(new PKCS8EncodedKeySpec(kept.key())));
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException("the kept key can't be read", problem);
        }
    }

    /** A certificate out of its bytes. */
    static X509Certificate read(byte[] encoded) throws GeneralSecurityException {
        return (X509Certificate) CertificateFactory.getInstance("X.509", SignatureProvider.INSTANCE)
                .generateCertificate(new ByteArrayInputStream(encoded));
    }

    private Pair configured() {
        try (Reader certificate = Files.newBufferedReader(Path.of(certificateFile));
                Reader key = Files.newBufferedReader(Path.of(keyFile))) {
            var info = (PrivateKeyInfo) new PEMParser(key).readObject();
            return matching(new Pair(
                    chain(new PEMParser(certificate)),
                    new JcaPEMKeyConverter()
                            .setProvider(SignatureProvider.INSTANCE)
                            .getPrivateKey(info)));
        } catch (IOException | GeneralSecurityException | RuntimeException problem) {
            throw new CannotStartException(
                    "读不出电子印章的证书或私钥，应是成对的 PEM 格式 X.509 证书（后面可以依次附上签发它的证书）和 PKCS#8 私钥（SM2）：" + certificateFile, problem);
        }
    }

    /** The seal's own certificate, then who issued it, then who issued that. */
    private static List<X509Certificate> chain(PEMParser file) throws IOException, GeneralSecurityException {
        var converter = new JcaX509CertificateConverter().setProvider(SignatureProvider.INSTANCE);
        List<X509Certificate> chain = new ArrayList<>();
        for (Object next = file.readObject(); next != null; next = file.readObject()) {
            chain.add(converter.getCertificate((X509CertificateHolder) next));
        }
        for (int i = 1; i < chain.size(); i++) {
            chain.get(i - 1).verify(chain.get(i).getPublicKey(), SignatureProvider.INSTANCE);
        }
        return List.copyOf(chain);
    }

    /** A key that isn't the certificate's would sign files that nobody can verify. */
    private static Pair matching(Pair read) throws GeneralSecurityException {
        byte[] nothing = new byte[0];
        if (!verifies(read.chain().getFirst(), nothing, signed(read.key(), nothing))) {
            throw new GeneralSecurityException("the key isn't that of the certificate");
        }
        return read;
    }

    private static byte[] signed(PrivateKey key, byte[] content) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(ALGORITHM, SignatureProvider.INSTANCE);
        signature.initSign(key);
        signature.update(content);
        return signature.sign();
    }

    /** Whether a bare signature over that content is that of the certificate's owner. */
    static boolean verifies(X509Certificate certificate, byte[] content, byte[] signed)
            throws GeneralSecurityException {
        Signature signature = Signature.getInstance(ALGORITHM, SignatureProvider.INSTANCE);
        signature.initVerify(certificate.getPublicKey());
        signature.update(content);
        return signature.verify(signed);
    }

    private record Pair(List<X509Certificate> chain, PrivateKey key) {}
}
