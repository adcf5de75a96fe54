package cn.qingjian.seals;

import cn.qingjian.seals.store.NoKeys;
import cn.qingjian.seals.store.SealStore;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PKCS8Generator;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A centre's seal in two files, made for a test. */
record SomeSeal(Path folder, Path certificate, Path key) {
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();
    private static final X500Name NAME = new X500Name("CN=Seal of a test, C=CN");
    private static final Date FROM = Date.from(Instant.parse("2026-01-01T00:00:00Z"));
    private static final Date TO = Date.from(Instant.parse("2046-01-01T00:00:00Z"));

    /** A fresh pair in that folder whose certificate nobody else issued. */
    static SomeSeal in(Path folder, String name) {
        KeyPair pair = pair();
        return new SomeSeal(
                folder,
                write(folder.resolve(name + ".crt"), certificate(NAME, NAME, pair, pair)),
                write(folder.resolve(name + ".key"), pkcs8(pair)));
    }

    /** A fresh pair of that name; its certificate was issued by that pair. */
    static SomeSeal issued(Path folder, String file, String holder, KeyPair issuer) {
        KeyPair pair = pair();
        X500Name above = new X500Name("CN=Authority of a test, C=CN");
        return new SomeSeal(
                folder,
                write(
                        folder.resolve(file + ".crt"),
                        certificate(above, new X500Name("CN=" + holder), pair, issuer),
                        certificate(above, above, issuer, issuer)),
                write(folder.resolve(file + ".key"), pkcs8(pair)));
    }

    /** As the local authority issues it at first use. */
    static SomeSeal local(Path folder, Instant now) {
        try {
            SealStore.Keys keys = LocalAuthority.issue(now);
            return new SomeSeal(
                    folder,
                    write(
                            folder.resolve("local.crt"),
                            new X509CertificateHolder(keys.certificate()),
                            new X509CertificateHolder(keys.root())),
                    write(
                            folder.resolve("local.key"),
                            new PKCS8Generator(PrivateKeyInfo.getInstance(keys.key()), null)));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", PROVIDER);
            generator.initialize(new ECGenParameterSpec("sm2p256v1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException("no key for a test", problem);
        }
    }

    private static X509CertificateHolder certificate(X500Name issuer, X500Name holder, KeyPair own, KeyPair signer) {
        try {
            return new JcaX509v3CertificateBuilder(issuer, BigInteger.ONE, FROM, TO, holder, own.getPublic())
                    .build(new JcaContentSignerBuilder("SM3WITHSM2")
                            .setProvider(PROVIDER)
                            .build(signer.getPrivate()));
        } catch (OperatorCreationException problem) {
            throw new IllegalStateException("no certificate for a test", problem);
        }
    }

    private static Object pkcs8(KeyPair pair) {
        try {
            return new JcaPKCS8Generator(pair.getPrivate(), null);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** The same certificate with another pair's key. */
    SomeSeal withKeyOf(SomeSeal other) {
        return new SomeSeal(folder, certificate, other.key);
    }

    /** The seal as the application makes it out of its configuration. */
    ElectronicSeal open() {
        return new ElectronicSeal(NoKeys.store(folder), Clock.systemUTC(), certificate.toString(), key.toString());
    }

    private static Path write(Path file, Object... contents) {
        var text = new StringWriter();
        try (var pem = new JcaPEMWriter(text)) {
            for (Object content : contents) {
                pem.writeObject(content);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        try {
            return Files.writeString(file, text.toString());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
