package cn.qingjian.filings.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.kernel.CannotStartException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The seal of a real centre, which lies in two files: nothing of it comes from or goes to the database. */
class PaperSealSpec {
    private static final byte[] CONTENT = "准予提取一千元".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private SomeSeal files;

    @BeforeEach
    void aSeal() {
        files = SomeSeal.in(folder, "centre");
    }

    private static boolean verifies(PaperSeal seal, byte[] content, byte[] signature) throws Exception {
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
        PaperSeal seal = files.open();
        byte[] signature = seal.sign(CONTENT);
        assertThat(verifies(seal, CONTENT, signature)).isTrue();
        assertThat(new CMSSignedData(signature).getSignedContent()).isNull();
        assertThat(new String(signature, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(CONTENT, StandardCharsets.ISO_8859_1));
    }

    @Test
    void 签名里带着证书_算法是国密() throws Exception {
        var signature = new CMSSignedData(files.open().sign(CONTENT));
        assertThat(signature.getCertificates().getMatches(null)).hasSize(1);
        var signer = signature.getSignerInfos().getSigners().iterator().next();
        assertThat(signer.getDigestAlgorithmID().getAlgorithm().getId())
                .as("SM3")
                .isEqualTo("1.2.156.10197.1.401");
        assertThat(signer.getEncryptionAlgOID()).as("SM2 with SM3").isEqualTo("1.2.156.10197.1.501");
    }

    @Test
    void 证书和私钥不是一对的_说明是哪个文件_不会签出验不过的文书() {
        PaperSeal wrong = files.withKeyOf(SomeSeal.in(folder, "other")).open();
        assertThatThrownBy(() -> wrong.sign(CONTENT))
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
}
