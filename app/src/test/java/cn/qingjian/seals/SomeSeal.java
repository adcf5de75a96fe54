package cn.qingjian.filings.paper;

import cn.qingjian.filings.store.NoPapers;
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
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A centre's seal in two files, made for a test. */
record SomeSeal(Path folder, Path certificate, Path key) {
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();
    private static final X500Name NAME = new X500Name("CN=Seal of a test, C=CN");

    /** A fresh pair in that folder. */
    static SomeSeal in(Path folder, String name) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", PROVIDER);
            generator.initialize(new ECGenParameterSpec("sm2p256v1"));
            KeyPair pair = generator.generateKeyPair();
            var certificate = new JcaX509v3CertificateBuilder(
                            NAME,
                            BigInteger.ONE,
                            Date.from(Instant.parse("2026-01-01T00:00:00Z")),
                            Date.from(Instant.parse("2046-01-01T00:00:00Z")),
                            NAME,
                            pair.getPublic())
                    .build(new JcaContentSignerBuilder("SM3WITHSM2")
                            .setProvider(PROVIDER)
                            .build(pair.getPrivate()));
            return new SomeSeal(
                    folder,
                    write(folder.resolve(name + ".crt"), certificate),
                    write(folder.resolve(name + ".key"), new JcaPKCS8Generator(pair.getPrivate(), null)));
        } catch (GeneralSecurityException | OperatorCreationException | IOException problem) {
            throw new IllegalStateException("no seal for a test", problem);
        }
    }

    /** The same certificate with another pair's key. */
    SomeSeal withKeyOf(SomeSeal other) {
        return new SomeSeal(folder, certificate, other.key);
    }

    /** The seal as the application makes it out of its configuration. */
    PaperSeal open() {
        return new PaperSeal(NoPapers.store(folder), Clock.systemUTC(), certificate.toString(), key.toString());
    }

    private static Path write(Path file, Object content) {
        var text = new StringWriter();
        try (var pem = new JcaPEMWriter(text)) {
            pem.writeObject(content);
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
