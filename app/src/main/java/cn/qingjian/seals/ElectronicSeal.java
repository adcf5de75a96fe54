package cn.qingjian.filings.paper;

import cn.qingjian.filings.store.ResultPaperStore;
import cn.qingjian.kernel.CannotStartException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
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
 * The centre's electronic seal: a detached CMS signature (RFC 5652) with SM2 and SM3 (GB/T 32918, GB/T 32905). A real centre names
 * certificate and key in its configuration; else a pair of its own is made at first use, which proves where a paper comes from
 * to us and nothing to anybody else.
 */
@Component
public class PaperSeal {
    private static final String ALGORITHM = "SM3WITHSM2";
    private static final Duration VALID = Duration.ofDays(3650);
    private static final X500Name OWN = new X500Name("CN=Qingjian demonstration seal, C=CN");
    private static final int SERIAL_BITS = 120;

    private final ResultPaperStore store;
    private final Clock clock;
    private final String certificateFile;
    private final String keyFile;
    private volatile @Nullable Pair pair;

    PaperSeal(
            ResultPaperStore store,
            Clock clock,
            @Value("${qingjian.filings.seal.certificate-file:}") String certificateFile,
            @Value("${qingjian.filings.seal.key-file:}") String keyFile) {
        this.store = store;
        this.clock = clock;
        this.certificateFile = certificateFile;
        this.keyFile = keyFile;
    }

    /** Signs; the signature holds the certificate and not the content. */
    byte[] sign(byte[] content) {
        Pair own = pair();
        try {
            var generator = new CMSSignedDataGenerator();
            var digests = new JcaDigestCalculatorProviderBuilder()
                    .setProvider(SignatureProvider.INSTANCE)
                    .build();
            generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(digests)
                    .build(
                            new JcaContentSignerBuilder(ALGORITHM)
                                    .setProvider(SignatureProvider.INSTANCE)
                                    .build(own.key()),
                            own.certificate()));
            generator.addCertificate(new JcaX509CertificateHolder(own.certificate()));
            return generator
                    .generate(new CMSProcessableByteArray(content), false)
                    .getEncoded();
        } catch (CMSException | IOException | OperatorCreationException | GeneralSecurityException problem) {
            throw new IllegalStateException("a paper could not be signed", problem);
        }
    }

    /** The certificate by which our signatures are verified. */
    X509Certificate certificate() {
        return pair().certificate();
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
            make();
        }
        ResultPaperStore.Keys kept = store.key().orElseThrow();
        try {
            return new Pair(
                    (X509Certificate) CertificateFactory.getInstance("X.509", SignatureProvider.INSTANCE)
                            .generateCertificate(new ByteArrayInputStream(kept.certificate())),
                    KeyFactory.getInstance("EC", SignatureProvider.INSTANCE)
                            .generatePrivate(new PKCS8EncodedKeySpec(kept.key())));
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException("the kept key can't be read", problem);
        }
    }

    private void make() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", SignatureProvider.INSTANCE);
            generator.initialize(new ECGenParameterSpec("sm2p256v1"));
            KeyPair made = generator.generateKeyPair();
            Instant now = clock.instant();
            var certificate = new JcaX509v3CertificateBuilder(
                            OWN,
                            new BigInteger(SERIAL_BITS, new SecureRandom()),
                            Date.from(now),
                            Date.from(now.plus(VALID)),
                            OWN,
                            made.getPublic())
                    .build(new JcaContentSignerBuilder(ALGORITHM)
                            .setProvider(SignatureProvider.INSTANCE)
                            .build(made.getPrivate()));
            store.keepKey(certificate.getEncoded(), made.getPrivate().getEncoded(), now);
        } catch (GeneralSecurityException | OperatorCreationException | IOException problem) {
            throw new IllegalStateException("no key could be made", problem);
        }
    }

    private Pair configured() {
        try (Reader certificate = Files.newBufferedReader(Path.of(certificateFile));
                Reader key = Files.newBufferedReader(Path.of(keyFile))) {
            var holder = (org.bouncycastle.cert.X509CertificateHolder) new PEMParser(certificate).readObject();
            var info = (PrivateKeyInfo) new PEMParser(key).readObject();
            return matching(new Pair(
                    new JcaX509CertificateConverter()
                            .setProvider(SignatureProvider.INSTANCE)
                            .getCertificate(holder),
                    new JcaPEMKeyConverter()
                            .setProvider(SignatureProvider.INSTANCE)
                            .getPrivateKey(info)));
        } catch (IOException | GeneralSecurityException | RuntimeException problem) {
            throw new CannotStartException(
                    "读不出电子印章的证书或私钥，应是成对的 PEM 格式 X.509 证书和 PKCS#8 私钥（SM2）：" + certificateFile, problem);
        }
    }

    /** A key that isn't the certificate's would sign papers that nobody can verify. */
    private static Pair matching(Pair read) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(ALGORITHM, SignatureProvider.INSTANCE);
        signature.initSign(read.key());
        byte[] signed = signature.sign();
        signature.initVerify(read.certificate());
        if (!signature.verify(signed)) {
            throw new GeneralSecurityException("the key isn't that of the certificate");
        }
        return read;
    }

    private record Pair(X509Certificate certificate, PrivateKey key) {}
}
