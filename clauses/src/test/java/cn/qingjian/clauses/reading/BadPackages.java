package cn.qingjian.clauses.reading;

import cn.qingjian.clauses.UnreadableFileException.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Bad .docx, .ofd, .doc and other packed files. */
final class BadPackages {
    private static final String LAUGHS = laughs();
    private static final String OUTSIDE =
            "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]>";
    private static final String PARAMETER =
            "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY % all SYSTEM \"http://127.0.0.1:9/x.dtd\">%all;]>";

    private BadPackages() {}

    static List<BadFile> all() {
        return List.of(
                new BadFile(
                        "Word外部实体",
                        "a.docx",
                        () -> docx("&secret;").prolog(OUTSIDE).bytes(),
                        Reason.HOSTILE),
                new BadFile(
                        "Word参数实体", "a.docx", () -> docx("会议").prolog(PARAMETER).bytes(), Reason.HOSTILE),
                new BadFile(
                        "Word实体炸弹", "a.docx", () -> docx("&a9;").prolog(LAUGHS).bytes(), Reason.HOSTILE),
                new BadFile("Word嵌套两万层", "a.docx", BadPackages::deepDocx, Reason.TOO_LARGE),
                new BadFile("Word正文不是XML", "a.docx", () -> docx("<w:p>").bytes(), Reason.BROKEN),
                new BadFile("Word没有正文", "a.docx", BadPackages::noBody, Reason.BROKEN),
                new BadFile("Word空白", "a.docx", () -> docx("").bytes(), Reason.EMPTY),
                new BadFile("Word截掉后半", "a.docx", () -> half(docx("会议").bytes()), Reason.BROKEN),
                new BadFile("Word掐头", "a.docx", () -> tail(docx("会议").bytes()), Reason.UNKNOWN_FORMAT),
                new BadFile(
                        "Word正文是一百二十兆空格",
                        "a.docx",
                        () -> docx(" ".repeat(120 << 20)).bytes(),
                        Reason.HOSTILE),
                new BadFile("Word附带十吉字节", "a.docx", BadPackages::flatBomb, Reason.HOSTILE),
                new BadFile("Word里套压缩炸弹", "a.docx", BadPackages::nested, null),
                new BadFile("Word三十万个部件", "a.docx", () -> manyEntries(300_000), Reason.TOO_LARGE),
                new BadFile("Word部件重叠", "a.docx", BadPackages::overlapping, Reason.HOSTILE),
                new BadFile("Word部件谎报大小", "a.docx", BadPackages::lyingSize, Reason.HOSTILE),
                new BadFile("Word部件指向上级目录", "a.docx", () -> slip("../../etc/cron.d/x"), Reason.HOSTILE),
                new BadFile("Word部件指向绝对路径", "a.docx", () -> slip("/etc/cron.d/x"), Reason.HOSTILE),
                new BadFile("Word部件指向盘符", "a.docx", () -> slip("C:\\Windows\\x"), Reason.HOSTILE),
                new BadFile("Word部件同名", "a.docx", BadPackages::twins, Reason.HOSTILE),
                new BadFile("Word六十万个表格单元", "a.docx", BadPackages::hugeTable, Reason.TOO_LARGE),
                new BadFile("加密的Word", "a.docx", () -> ole("EncryptedPackage"), Reason.ENCRYPTED),
                new BadFile("加密的压缩包", "a.docx", BadPackages::encryptedZip, Reason.ENCRYPTED),
                new BadFile("旧版WPS", "a.wps", () -> ole("WPS Document"), Reason.UNKNOWN_FORMAT),
                new BadFile("Excel改名", "a.doc", () -> ole("Workbook"), Reason.UNKNOWN_FORMAT),
                new BadFile(
                        "新式Excel改名",
                        "a.docx",
                        () -> new Packed().with("xl/workbook.xml", "<x/>").bytes(),
                        Reason.UNKNOWN_FORMAT),
                new BadFile(
                        "演示文稿改名",
                        "a.docx",
                        () -> new Packed().with("ppt/presentation.xml", "<x/>").bytes(),
                        Reason.UNKNOWN_FORMAT),
                new BadFile(
                        "普通压缩包",
                        "a.zip",
                        () -> new Packed().with("通知.txt", "会议").bytes(),
                        Reason.UNKNOWN_FORMAT),
                new BadFile("老式Word截掉后半", "a.doc", () -> half(WordBuilder.of(List.of("会议"))), Reason.BROKEN),
                new BadFile("老式Word表流全错", "a.doc", BadPackages::scrambledDoc, Reason.BROKEN),
                new BadFile(
                        "OFD外部实体",
                        "a.ofd",
                        () -> new OfdBuilder().prolog(OUTSIDE).page("&secret;").bytes(),
                        Reason.HOSTILE),
                new BadFile(
                        "OFD实体炸弹",
                        "a.ofd",
                        () -> new OfdBuilder().prolog(LAUGHS).page("&a9;").bytes(),
                        Reason.HOSTILE),
                new BadFile("OFD五千页", "a.ofd", BadPackages::longOfd, Reason.TOO_LARGE),
                new BadFile(
                        "OFD只有图片",
                        "a.ofd",
                        () -> new OfdBuilder()
                                .page("<ofd:ImageObject ID=\"2\"/>")
                                .bytes(),
                        Reason.SCANNED),
                new BadFile("OFD缺页", "a.ofd", BadPackages::missingPage, Reason.BROKEN),
                new BadFile("OFD页面指向外面", "a.ofd", BadPackages::outsidePage, Reason.BROKEN),
                new BadFile("OFD嵌套一万层", "a.ofd", () -> ofd("<x>".repeat(10_000)).bytes(), Reason.TOO_LARGE),
                new BadFile("OFD字距巨大", "a.ofd", BadPackages::hugeAdvance, null));
    }

    private static DocxBuilder docx(String words) {
        return new DocxBuilder().raw(DocxBuilder.paragraph(words));
    }

    private static OfdBuilder ofd(String objects) {
        return new OfdBuilder().page(objects);
    }

    private static String laughs() {
        StringBuilder laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a0 \"哈哈\">");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return laughs + "]>";
    }

    private static byte[] half(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    private static byte[] tail(byte[] whole) {
        return Arrays.copyOfRange(whole, 3, whole.length);
    }

    /** Small enough that nobody takes it for a bomb by its size. */
    private static byte[] deepDocx() {
        return new DocxBuilder()
                .raw("<w:sdt>".repeat(20_000) + "</w:sdt>".repeat(20_000))
                .bytes();
    }

    private static byte[] noBody() {
        return new Packed().with("word/styles.xml", "<styles/>").bytes();
    }

    private static byte[] hugeTable() {
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < 600_000; i++) {
            cells.append("<w:tc>")
                    .append(DocxBuilder.paragraph(Integer.toString(i * 7919, 36)))
                    .append("</w:tc>");
        }
        return new DocxBuilder()
                .raw("<w:tbl><w:tr>" + cells + "</w:tr></w:tbl>")
                .bytes();
    }

    private static byte[] flatBomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(DocxBuilder.paragraph("会议").getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("word/media/image1.bmp"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 512; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        return claimed(bytes.toByteArray(), "word/media/image1.bmp", 0xFFFF_FF00);
    }

    private static byte[] nested() {
        byte[] inner = "压缩炸弹".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 8; i++) {
            Packed level = new Packed();
            for (int j = 0; j < 10; j++) {
                level.with("bomb" + j + ".zip", inner);
            }
            inner = level.bytes();
        }
        return docx("会议").parts().with("word/embeddings/bomb.zip", inner).bytes();
    }

    private static byte[] manyEntries(int count) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < count; i++) {
                ZipEntry entry = new ZipEntry("w" + Integer.toString(i, 36));
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(0);
                entry.setCrc(0);
                zip.putNextEntry(entry);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] overlapping() {
        byte[] zip = docx("会议").parts().bytes();
        int first = central(zip, "word/styles.xml");
        int second = central(zip, "word/document.xml");
        ByteBuffer buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(first + 42, buffer.getInt(second + 42));
        return zip;
    }

    private static byte[] lyingSize() {
        return claimed(docx("会".repeat(5000)).parts().bytes(), "word/document.xml", 100);
    }

    private static byte[] claimed(byte[] zip, String name, int size) {
        ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(central(zip, name) + 24, size);
        return zip;
    }

    private static byte[] encryptedZip() {
        byte[] zip = docx("会议").parts().bytes();
        zip[central(zip, "word/document.xml") + 8] |= 1;
        return zip;
    }

    /** Where the directory record of a part begins. */
    private static int central(byte[] zip, String name) {
        return new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf(name) - 46;
    }

    private static byte[] slip(String name) {
        return docx("会议").parts().with(name, "x").bytes();
    }

    private static byte[] twins() {
        byte[] zip = docx("会议").parts().with("word/documenT.xml", "<x/>").bytes();
        String names = new String(zip, StandardCharsets.ISO_8859_1).replace("documenT", "document");
        return names.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] ole(String stream) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[5000]), stream);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            files.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] scrambledDoc() throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(WordBuilder.of(List.of("会议"))))) {
            byte[] wrong = new byte[8192];
            Arrays.fill(wrong, (byte) 0x7F);
            files.createOrUpdateDocument(new ByteArrayInputStream(wrong), "1Table");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            files.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] longOfd() {
        OfdBuilder ofd = new OfdBuilder();
        for (int i = 0; i < 5000; i++) {
            ofd.page(OfdBuilder.line(30, 30, "会议只减不增。"));
        }
        return ofd.bytes();
    }

    private static byte[] missingPage() {
        return ofd("").parts()
                .with("Doc_0/Document.xml", "<Document><Pages><Page BaseLoc=\"Pages/none.xml\"/></Pages></Document>")
                .bytes();
    }

    private static byte[] outsidePage() {
        return ofd("").parts()
                .with(
                        "Doc_0/Document.xml",
                        "<Document><Pages><Page BaseLoc=\"/../../../etc/passwd\"/></Pages></Document>")
                .bytes();
    }

    private static byte[] hugeAdvance() {
        return ofd("<TextObject Boundary=\"0 0 1 1\" Size=\"5\"><TextCode X=\"1e308\" Y=\"NaN\" DeltaX=\"g 999999999 1e300\">会议</TextCode></TextObject>")
                .bytes();
    }
}
