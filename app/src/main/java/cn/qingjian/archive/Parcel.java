package cn.qingjian.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * 归档信息包: a piece as one .zip with its files, its metadata, the digests of all, and how anyone checks them without this
 * system. The same piece always gives the same bytes.
 */
final class Parcel {
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final String METADATA = "metadata.xml";

    private Parcel() {}

    /** A file with its bytes. */
    @SuppressWarnings("ArrayRecordComponent") // read once and never compared
    record Packed(KeptFile file, byte[] content) {}

    static byte[] write(Item item, List<Element> elements, List<Packed> files) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        files.forEach(one -> parts.put(one.file().packed(), one.content()));
        parts.put(METADATA, metadata(item, elements, files));
        var manifest = new StringBuilder("SM3\tSHA-256\t字节\t文件\n");
        var sums = new StringBuilder();
        parts.forEach((name, content) -> {
            Digests digests = Digests.of(content);
            manifest.append("%s\t%s\t%d\t%s\n".formatted(digests.sm3(), digests.sha256(), content.length, name));
            sums.append("%s  %s\n".formatted(digests.sha256(), name));
        });
        parts.put("manifest.tsv", utf8(manifest.toString()));
        parts.put("SHA256SUMS", utf8(sums.toString()));
        parts.put("怎样核对.txt", utf8(instructions(item)));
        return zip(parts, LocalDateTime.ofInstant(item.keptAt(), HERE));
    }

    private static String instructions(Item item) {
        return """
                档号 %s，《%s》。

                manifest.tsv 逐个列出文件的 SM3（GB/T 32905）和 SHA-256 值。解开本包后，不用任何专门软件就能核对：

                Linux、macOS   在解开的目录里运行  sha256sum -c SHA256SUMS   （macOS 用 shasum -a 256 -c SHA256SUMS）
                Windows        certutil -hashfile 文件名 SHA256   逐个和 SHA256SUMS 比较
                SM3            openssl dgst -sm3 文件名   和 manifest.tsv 第一列比较

                每一行都一致，就是归档时的原件；metadata.xml 里另有各文件归档时登记的 SM3 和 SHA-256 值。
                """.formatted(item.number(), item.title());
    }

    private static byte[] metadata(Item item, List<Element> elements, List<Packed> files) {
        var out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("归档文件");
            text(xml, "档号", item.number());
            text(xml, "题名", item.title());
            text(xml, "类别", item.kind());
            text(xml, "保管期限", item.term().label());
            text(xml, "责任单位", item.unit().name());
            text(xml, "形成日期", item.formed().toString());
            text(xml, "归档人", item.keptBy());
            text(xml, "归档时间", item.keptAt().atZone(HERE).toOffsetDateTime().toString());
            xml.writeStartElement("元数据");
            for (Element element : elements) {
                xml.writeStartElement("元素");
                xml.writeAttribute("标准", element.standard());
                xml.writeAttribute("名称", element.name());
                xml.writeCharacters(element.value());
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeStartElement("文件");
            for (Packed one : files) {
                xml.writeEmptyElement("文件体");
                xml.writeAttribute("位置", one.file().packed());
                xml.writeAttribute("类型", one.file().type());
                xml.writeAttribute("字节", String.valueOf(one.file().size()));
                xml.writeAttribute("SM3", one.file().sm3());
                xml.writeAttribute("SHA-256", one.file().sha256());
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("writing to memory", impossible);
        }
        return out.toByteArray();
    }

    private static void text(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    private static byte[] zip(Map<String, byte[]> parts, LocalDateTime time) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(time);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
