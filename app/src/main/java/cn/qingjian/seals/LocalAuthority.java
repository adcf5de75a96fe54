package cn.qingjian.seals;

import cn.qingjian.seals.store.SealStore;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A root that issues the seal's certificate where a centre has none yet. Its key is not kept: nobody can ever issue another
 * certificate in its name.
 */
final class LocalAuthority {
    private static final X500Name ROOT = name("清简本地根证书（演示）");
    private static final X500Name SEAL = name("住房公积金管理中心电子印章（演示）");
    private static final Duration VALID = Duration.ofDays(3650);
    /** Clocks differ. */
    private static final Duration BEFORE = Duration.ofDays(1);

    private static final int SERIAL_BITS = 120;

    private LocalAuthority() {}

    /** A fresh root, and a key with the certificate that it issued. */
    static SealStore.Keys issue(Instant now) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", SignatureProvider.INSTANCE);
            generator.initialize(new ECGenParameterSpec("sm2p256v1"));
            KeyPair above = generator.generateKeyPair();
            KeyPair own = generator.generateKeyPair();
            return new SealStore.Keys(
                    certificate(above, SEAL, own.getPublic(), false, now).getEncoded(),
                    certificate(above, ROOT, above.getPublic(), true, now).getEncoded(),
                    own.getPrivate().getEncoded());
        } catch (GeneralSecurityException | OperatorCreationException | IOException problem) {
            throw new IllegalStateException("no key could be made", problem);
        }
    }

    private static X509CertificateHolder certificate(
            KeyPair issuer, X500Name name, PublicKey key, boolean root, Instant now)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        int usage = root ? KeyUsage.keyCertSign : KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
        var identifiers = new JcaX509ExtensionUtils();
        return new JcaX509v3CertificateBuilder(
                        ROOT,
                        new BigInteger(SERIAL_BITS, new SecureRandom()).setBit(SERIAL_BITS),
                        Date.from(now.minus(BEFORE)),
                        Date.from(now.plus(VALID)),
                        name,
                        key)
                .addExtension(
                        Extension.basicConstraints, true, root ? new BasicConstraints(0) : new BasicConstraints(false))
                .addExtension(Extension.keyUsage, true, new KeyUsage(usage))
                .addExtension(Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(key))
                .addExtension(
                        Extension.authorityKeyIdentifier,
                        false,
                        identifiers.createAuthorityKeyIdentifier(issuer.getPublic()))
                .build(new JcaContentSignerBuilder(ElectronicSeal.ALGORITHM)
                        .setProvider(SignatureProvider.INSTANCE)
                        .build(issuer.getPrivate()));
    }

    private static X500Name name(String common) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "CN")
                .addRDN(BCStyle.CN, common)
                .build();
    }
}
