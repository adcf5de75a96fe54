package cn.qingjian.archive;

import static cn.qingjian.archive.SomePieces.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class ParcelSpec {
    private static final Item PIECE = SomePieces.item(Optional.empty(), false, false, Optional.empty());
    private static final List<Element> ELEMENTS =
            List.of(CoreElement.TITLE.of("关于<测试>&\"引号\"的通知"), Element.own("办理过程", "签收\n登记"));

    private static Parcel.Packed packed(int position, String name, byte[] content) {
        Digests digests = Digests.of(content);
        return new Parcel.Packed(
                new KeptFile(position, name, "application/ofd", content.length, digests.sm3(), digests.sha256()),
                content);
    }

    private static final List<Parcel.Packed> FILES =
            List.of(packed(1, "正文.ofd", bytes("正文")), packed(2, "正文.ofd", bytes("同名的附件")));

    private static String text(Map<String, byte[]> parts, String name) {
        return new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    @Test
    void 包里有文件_元数据_校验值和核对办法_同名的不相撞() throws Exception {
        Map<String, byte[]> parts = SomePieces.unzip(Parcel.write(PIECE, ELEMENTS, FILES));
        assertThat(parts.keySet())
                .containsExactly(
                        "files/01-正文.ofd", "files/02-正文.ofd", "metadata.xml", "manifest.tsv", "SHA256SUMS", "怎样核对.txt");
        assertThat(parts.get("files/02-正文.ofd")).isEqualTo(bytes("同名的附件"));
        assertThat(text(parts, "怎样核对.txt"))
                .contains("0000-2015-10年-0003", "sha256sum -c SHA256SUMS", "openssl dgst -sm3");
    }

    /** Anyone's reckoning, with nothing of the system in it. */
    @Test
    void 照校验值逐行核对都一致_改一个字节就不一致() throws Exception {
        Map<String, byte[]> parts = SomePieces.unzip(Parcel.write(PIECE, ELEMENTS, FILES));
        List<String> sums = text(parts, "SHA256SUMS").lines().toList();
        assertThat(sums).hasSize(3);
        for (String line : sums) {
            String[] pair = line.split(" {2}", 2);
            byte[] content = parts.getOrDefault(pair[1], new byte[0]);
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content)))
                    .isEqualTo(pair[0]);
            content[0] ^= 1;
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content)))
                    .isNotEqualTo(pair[0]);
            content[0] ^= 1;
        }
        for (String line : text(parts, "manifest.tsv").lines().skip(1).toList()) {
            String[] cells = line.split("\t", -1);
            byte[] content = parts.getOrDefault(cells[3], new byte[0]);
            var digest = new SM3Digest();
            digest.update(content, 0, content.length);
            byte[] sm3 = new byte[digest.getDigestSize()];
            digest.doFinal(sm3, 0);
            assertThat(HexFormat.of().formatHex(sm3)).isEqualTo(cells[0]);
            assertThat(String.valueOf(content.length)).isEqualTo(cells[2]);
        }
    }

    @Test
    void 元数据读得回来_标点和换行不变() throws Exception {
        Map<String, byte[]> parts = SomePieces.unzip(Parcel.write(PIECE, ELEMENTS, FILES));
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text(parts, "metadata.xml"))));
        var elements = document.getElementsByTagName("元素");
        assertThat(elements.getLength()).isEqualTo(2);
        assertThat(elements.item(0).getTextContent())
                .isEqualTo(ELEMENTS.getFirst().value());
        assertThat(elements.item(0).getAttributes().getNamedItem("标准").getNodeValue())
                .isEqualTo("GB/T 33480-2016");
        assertThat(elements.item(1).getTextContent()).isEqualTo("签收\n登记");
        assertThat(document.getElementsByTagName("档号").item(0).getTextContent()).isEqualTo(PIECE.number());
        assertThat(document.getElementsByTagName("文件体").getLength()).isEqualTo(2);
    }

    @Test
    void 同一件每次导出的包一个字节不差() {
        assertThat(Parcel.write(PIECE, ELEMENTS, FILES)).isEqualTo(Parcel.write(PIECE, ELEMENTS, FILES));
    }
}
