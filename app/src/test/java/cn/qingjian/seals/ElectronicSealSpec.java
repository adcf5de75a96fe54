package cn.qingjian.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.kernel.CannotStartException;
import cn.qingjian.seals.store.NoKeys;
import cn.qingjian.seals.store.SealStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Instant;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The seal of a real centre lies in two files, and nothing of it comes from or goes to the database; that of another is issued here. */
class ElectronicSealSpec {
    private static final byte[] CONTENT = "准予提取一千元".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private SomeSeal files;

    @BeforeEach
    void aSeal() {
        files = SomeSeal.in(folder, "centre");
    }

    private static boolean verifies(ElectronicSeal seal, byte[] content, byte[] signature) throws Exception {
        var signed = new CMSSignedData(new CMSProcessableByteArray(content), signature);
        return signed.getSignerInfos()
                .getSigners()
                .iterator()
                .next()
                .verify(new JcaSimpleSignerInfoVerifierBuilder()
                        .setProvider(new BouncyCastleProvider())
                        .build(seal.certificate()));
    }

    @Test
    void 配置的印章_签了验得过_内容不在签名里() throws Exception {
        ElectronicSeal seal = files.open();
        byte[] signature = seal.sign(CONTENT, SomePapers.AT);
        assertThat(verifies(seal, CONTENT, signature)).isTrue();
        assertThat(new CMSSignedData(signature).getSignedContent()).isNull();
        assertThat(new String(signature, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(CONTENT, StandardCharsets.ISO_8859_1));
    }

    @Test
    void 签名里带着证书_算法是国密() throws Exception {
        var signature = new CMSSignedData(files.open().sign(CONTENT, SomePapers.AT));
        assertThat(signature.getCertificates().getMatches(null)).hasSize(1);
        var signer = signature.getSignerInfos().getSigners().iterator().next();
        assertThat(signer.getDigestAlgorithmID().getAlgorithm().getId())
                .as("SM3")
                .isEqualTo("1.2.156.10197.1.401");
        assertThat(signer.getEncryptionAlgOID()).as("SM2 with SM3").isEqualTo("1.2.156.10197.1.501");
    }

    @Test
    void 证书和私钥不是一对的_说明是哪个文件_不会签出验不过的文书() {
        ElectronicSeal wrong = files.withKeyOf(SomeSeal.in(folder, "other")).open();
        assertThatThrownBy(() -> wrong.sign(CONTENT, SomePapers.AT))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("成对")
                .hasMessageContaining("centre.crt");
    }

    @Test
    void 文件没有_是空的_放反了_都说明怎么办() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");
        for (SomeSeal wrong : new SomeSeal[] {
            new SomeSeal(folder, folder.resolve("no.crt"), files.key()),
            new SomeSeal(folder, files.certificate(), folder.resolve("no.key")),
            new SomeSeal(folder, empty, files.key()),
            new SomeSeal(folder, files.certificate(), empty),
            new SomeSeal(folder, files.key(), files.certificate())
        }) {
            assertThatThrownBy(() -> wrong.open().certificate())
                    .as(wrong.toString())
                    .isInstanceOf(CannotStartException.class)
                    .hasMessageContaining("PEM");
        }
    }

    @Test
    void 没有配置证书_本地的根签发一张_链在签名里_指得出是谁() throws Exception {
        ElectronicSeal seal = SomeSeal.local(folder, SomePapers.AT).open();
        assertThat(seal.root().getBasicConstraints()).as("a root").isZero();
        assertThat(seal.certificate().getBasicConstraints()).as("no root").isEqualTo(-1);
        seal.root().verify(seal.root().getPublicKey(), SignatureProvider.INSTANCE);
        seal.certificate().verify(seal.root().getPublicKey(), SignatureProvider.INSTANCE);
        assertThat(new CMSSignedData(seal.sign(CONTENT, SomePapers.AT))
                        .getCertificates()
                        .getMatches(null))
                .hasSize(2);
        assertThat(ElectronicSeal.holder(seal.certificate())).isEqualTo("住房公积金管理中心电子印章（演示）");
        assertThat(ElectronicSeal.issuer(seal.certificate())).isEqualTo("清简本地根证书（演示）");
    }

    @Test
    void 没有别人签发的证书_自己就是根() {
        ElectronicSeal seal = files.open();
        assertThat(seal.root()).isEqualTo(seal.certificate());
    }

    @Test
    void 换证以后_同一签发人发给同一名称的旧证书仍算本中心的() {
        KeyPair issuer = SomeSeal.pair();
        ElectronicSeal now = SomeSeal.issued(folder, "now", "甲中心", issuer).open();
        ElectronicSeal before = SomeSeal.issued(folder, "before", "甲中心", issuer).open();
        assertThat(now.trusts(before.certificate(), SomePapers.AT)).isTrue();
        assertThat(now.trusts(now.certificate(), SomePapers.AT)).isTrue();
    }

    @Test
    void 同一签发人的别的客户_同名而签发人不同的_有效期以外的_都不算() {
        KeyPair issuer = SomeSeal.pair();
        ElectronicSeal own = SomeSeal.issued(folder, "own", "甲中心", issuer).open();
        assertThat(own.trusts(SomeSeal.issued(folder, "b", "乙公司", issuer).open().certificate(), SomePapers.AT))
                .as("another customer")
                .isFalse();
        assertThat(own.trusts(
                        SomeSeal.issued(folder, "c", "甲中心", SomeSeal.pair())
                                .open()
                                .certificate(),
                        SomePapers.AT))
                .as("a forger who calls himself so")
                .isFalse();
        assertThat(own.trusts(own.certificate(), Instant.parse("2025-12-31T23:59:59Z")))
                .isFalse();
        assertThat(own.trusts(own.certificate(), Instant.parse("2046-01-01T00:00:01Z")))
                .isFalse();
        assertThat(files.open().trusts(SomeSeal.in(folder, "d").open().certificate(), SomePapers.AT))
                .as("the same name, and nobody issued either")
                .isFalse();
    }

    @Test
    void 附的证书不是签发它的_启动时就说明() throws IOException {
        SomeSeal other = SomeSeal.in(folder, "other");
        Path mixed = Files.writeString(
                folder.resolve("mixed.crt"),
                Files.readString(files.certificate()) + Files.readString(other.certificate()));
        ElectronicSeal wrong = new SomeSeal(folder, mixed, files.key()).open();
        assertThatThrownBy(wrong::root).isInstanceOf(CannotStartException.class).hasMessageContaining("mixed.crt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"qingjian.seals", "qingjian.filings.seal"})
    void 新旧两种配置名都认(String prefix) {
        new ApplicationContextRunner()
                .withBean(Clock.class, Clock::systemUTC)
                .withBean(SealStore.class, () -> NoKeys.store(folder))
                .withBean(ElectronicSeal.class)
                .withPropertyValues(
                        prefix + ".certificate-file=" + files.certificate(), prefix + ".key-file=" + files.key())
                .run(context -> assertThat(context.getBean(ElectronicSeal.class).certificate())
                        .isEqualTo(files.open().certificate()));
    }
}
