package cn.qingjian.seals.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.qingjian.seals.ElectronicSeal;
import cn.qingjian.seals.SealedForTests;
import cn.qingjian.testing.PageTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateFactory;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What anyone reads who brings a file: no sign-in, and no file that makes the page fail. */
@PageTest
class SealPageTests {
    @Autowired
    MockMvc browser;

    @Autowired
    ElectronicSeal seal;

    @Autowired
    SealedForTests sealed;

    private ResultActions bring(String name, byte[] content) throws Exception {
        return browser.perform(multipart("/seal")
                        .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                        .with(csrf()))
                .andExpect(status().isOk());
    }

    private ResultActions refused(byte[] content, String words) throws Exception {
        return bring("文件.pdf", content)
                .andExpect(content().string(containsString(words)))
                .andExpect(content().string(not(containsString("这份文件是真的"))));
    }

    @Test
    void 谁都打得开_说得清怎么验_根证书的指纹在上面() throws Exception {
        browser.perform(get("/seal"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("下载根证书")))
                .andExpect(content().string(containsString("怎么自己验")))
                .andExpect(content().string(not(containsString("role=\"alert\""))));
    }

    @Test
    void 盖章的公文_两种格式都验得过_说出是谁什么时候() throws Exception {
        for (byte[] file : new byte[][] {sealed.pdf(), sealed.ofd()}) {
            bring("公文", file)
                    .andExpect(content().string(containsString("这份文件是真的")))
                    .andExpect(content().string(containsString("住房公积金管理中心电子印章")));
        }
    }

    @Test
    void 改过的_说被改过() throws Exception {
        byte[] pdf = sealed.pdf();
        pdf[pdf.length / 3] ^= 1;
        refused(pdf, "改过");
        byte[] ofd = sealed.ofd();
        ofd[ofd.length / 3] ^= 1;
        refused(ofd, "改过");
    }

    @Test
    void 没盖章的_说没有电子印章() throws Exception {
        refused(sealed.plainPdf(), "没有电子印章");
        refused(sealed.plainOfd(), "没有电子印章");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PNG", "<html>", "MZ", "%PD", "Rar!"})
    void 不是这两种文件的_说明(String content) throws Exception {
        refused(content.getBytes(StandardCharsets.UTF_8), "不是 .pdf 或 .ofd 文件");
    }

    @Test
    void 空文件_没有选文件_说明() throws Exception {
        refused(new byte[0], "没有收到文件");
        browser.perform(multipart("/seal").with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("没有收到文件")));
    }

    @Test
    void 超过十兆的_说明() throws Exception {
        refused(new byte[10 * 1024 * 1024 + 1], "超过 10 MB");
    }

    @Test
    void 压缩炸弹_说验不过() throws Exception {
        refused(bomb(), "不要相信");
    }

    private static byte[] bomb() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            byte[] zeros = new byte[1024 * 1024];
            for (String name : new String[] {"OFD.xml", "Doc_0/Document.xml"}) {
                zip.putNextEntry(new ZipEntry(name));
                for (int i = 0; i < 100; i++) {
                    zip.write(zeros);
                }
                zip.closeEntry();
            }
        }
        assertThat(file.size()).isLessThan(1024 * 1024);
        return file.toByteArray();
    }

    @Test
    void 上传的文件名_不会出现在页面上() throws Exception {
        bring("<script>alert(1)</script>.pdf", new byte[] {1})
                .andExpect(content().string(not(containsString("alert(1)"))));
    }

    @Test
    void 根证书下载得到_就是签发印章证书的那一张() throws Exception {
        byte[] pem = browser.perform(get("/seal/root.crt"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        var root = CertificateFactory.getInstance("X.509", new BouncyCastleProvider())
                .generateCertificate(new ByteArrayInputStream(pem));
        assertThat(root.getEncoded()).isEqualTo(seal.root().getEncoded());
        seal.certificate().verify(root.getPublicKey(), new BouncyCastleProvider());
    }

    @Test
    void 不带防伪标记的上传_不收() throws Exception {
        browser.perform(multipart("/seal").file(new MockMultipartFile("file", "a.pdf", "application/pdf", new byte[1])))
                .andExpect(status().isForbidden());
    }
}
