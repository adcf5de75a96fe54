package cn.qingjian.clauses.reading;

import cn.qingjian.clauses.UnreadableFileException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Bad PDF files. */
final class BadPdfs {
    private static final List<String> PAGE = List.of("会议只减不增，能不开的会议一律不再召开。");
    private static final int MEBIBYTE = 1 << 20;

    private BadPdfs() {}

    static List<BadFile> all() {
        return List.of(
                new BadFile("PDF五百页", "a.pdf", () -> pages(500), Reason.TOO_LARGE),
                new BadFile("PDF五千页", "a.pdf", () -> pages(5000), Reason.TOO_LARGE),
                new BadFile("PDF谎报页数", "a.pdf", () -> builder(500).claimPages(3).bytes(), Reason.TOO_LARGE),
                new BadFile("PDF没有页", "a.pdf", () -> new PdfBuilder().bytes(), Reason.BROKEN),
                new BadFile("PDF只有文件头", "a.pdf", () -> latin("%PDF-1.7\n"), Reason.BROKEN),
                new BadFile("PDF截在流中间", "a.pdf", () -> Arrays.copyOf(pages(1), 600), Reason.BROKEN),
                new BadFile("PDF空白页", "a.pdf", () -> drawing("").bytes(), Reason.EMPTY),
                new BadFile("PDF扫描件", "a.pdf", BadPdfs::scan, Reason.SCANNED),
                new BadFile("PDF巨幅图片", "a.pdf", BadPdfs::hugePicture, Reason.SCANNED),
                new BadFile("PDF打开密码", "a.pdf", () -> locked("开"), Reason.ENCRYPTED),
                new BadFile("PDF限制复制", "a.pdf", () -> locked(""), Reason.ENCRYPTED),
                new BadFile("PDF内容流压缩炸弹", "a.pdf", BadPdfs::flateBomb, Reason.HOSTILE),
                new BadFile("PDF两层压缩炸弹", "a.pdf", BadPdfs::doubleBomb, null),
                new BadFile("PDF改写名称藏压缩方式", "a.pdf", BadPdfs::hiddenFilter, Reason.TOO_LARGE),
                new BadFile("PDF对象流压缩炸弹", "a.pdf", BadPdfs::objectStreamBomb, Reason.HOSTILE),
                new BadFile("PDF数组嵌套百万层", "a.pdf", () -> catalog("/X" + "[".repeat(MEBIBYTE)), Reason.BROKEN),
                new BadFile("PDF字典嵌套百万层", "a.pdf", () -> catalog("/X" + "<</X".repeat(MEBIBYTE)), Reason.BROKEN),
                new BadFile("PDF页树自指", "a.pdf", BadPdfs::selfTree, Reason.BROKEN),
                new BadFile("PDF页树嵌套五千层", "a.pdf", BadPdfs::deepTree, Reason.HOSTILE),
                new BadFile(
                        "PDF图形状态百万层",
                        "a.pdf",
                        () -> drawing("q ".repeat(MEBIBYTE)).bytes(),
                        Reason.HOSTILE),
                new BadFile("PDF表单互相引用", "a.pdf", BadPdfs::mutualForms, Reason.EMPTY),
                new BadFile("PDF表单成倍展开", "a.pdf", BadPdfs::formLaughs, Reason.TOO_LARGE),
                new BadFile("PDF一页两百万字", "a.pdf", BadPdfs::longPage, Reason.TOO_LARGE),
                new BadFile(
                        "PDF引用不存在的对象",
                        "a.pdf",
                        () -> new PdfBuilder().page(999, "").bytes(),
                        Reason.EMPTY));
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static PdfBuilder builder(int pages) {
        PdfBuilder pdf = new PdfBuilder();
        for (int i = 0; i < pages; i++) {
            pdf.page(PAGE);
        }
        return pdf;
    }

    private static byte[] pages(int count) {
        return builder(count).bytes();
    }

    private static byte[] catalog(String entries) {
        return builder(1).catalog(entries).bytes();
    }

    private static PdfBuilder drawing(String operators) {
        PdfBuilder pdf = new PdfBuilder();
        return pdf.page(pdf.stream("", latin(operators)), "");
    }

    private static byte[] scan() {
        PdfBuilder pdf = new PdfBuilder();
        int picture = pdf.stream(
                "/Type/XObject/Subtype/Image/Width 8/Height 8/ColorSpace/DeviceGray/BitsPerComponent 8", new byte[64]);
        return pdf.page(pdf.stream("", latin("q 595 0 0 842 0 0 cm /I Do Q")), "/XObject<</I " + picture + " 0 R>>")
                .bytes();
    }

    private static byte[] hugePicture() {
        PdfBuilder pdf = new PdfBuilder();
        int picture = pdf.stream(
                "/Type/XObject/Subtype/Image/Width 10000/Height 10000/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode",
                PdfBuilder.deflated(new byte[100_000_000]));
        return pdf.page(pdf.stream("", latin("/I Do")), "/XObject<</I " + picture + " 0 R>>")
                .bytes();
    }

    private static byte[] locked(String password) throws IOException {
        try (PDDocument document = Loader.loadPDF(pages(1))) {
            StandardProtectionPolicy policy =
                    new StandardProtectionPolicy("owner", password.isEmpty() ? "" : "open", new AccessPermission());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] flateBomb() {
        PdfBuilder pdf = new PdfBuilder();
        return pdf.page(pdf.stream("/Filter/FlateDecode", PdfBuilder.deflated(new byte[200 * MEBIBYTE])), "")
                .bytes();
    }

    /** The outer layer unpacks to little; the parser refuses to apply one filter twice and draws nothing. */
    private static byte[] doubleBomb() {
        PdfBuilder pdf = builder(1);
        byte[] twice = PdfBuilder.deflated(PdfBuilder.deflated(new byte[200 * MEBIBYTE]));
        return pdf.page(pdf.stream("/Filter[/FlateDecode/FlateDecode]", twice), "")
                .bytes();
    }

    private static byte[] hiddenFilter() {
        PdfBuilder pdf = new PdfBuilder();
        return pdf.page(pdf.stream("/Filter/L#5aWDecode", new byte[MEBIBYTE]), "")
                .bytes();
    }

    private static byte[] objectStreamBomb() {
        PdfBuilder pdf = builder(1);
        pdf.stream("/Type/ObjStm/N 1/First 4/Filter/FlateDecode", PdfBuilder.deflated(new byte[200 * MEBIBYTE]));
        return pdf.bytes();
    }

    private static byte[] selfTree() {
        String file = new String(builder(1).bytes(), StandardCharsets.ISO_8859_1);
        return latin(file.replaceFirst("/Kids\\[\\d+ 0 R ]", "/Kids[2 0 R ]"));
    }

    private static byte[] deepTree() {
        PdfBuilder pdf = new PdfBuilder();
        int node = pdf.object("<</Type/Page/MediaBox[0 0 9 9]>>");
        for (int i = 0; i < 5000; i++) {
            node = pdf.object("<</Type/Pages/Count 1/Kids[" + node + " 0 R]>>");
        }
        return pdf.tree(node).bytes();
    }

    private static byte[] mutualForms() {
        PdfBuilder pdf = new PdfBuilder();
        int first = pdf.next();
        pdf.stream(form(first + 1), latin("/X Do"));
        pdf.stream(form(first), latin("/X Do"));
        return pdf.page(pdf.stream("", latin("/X Do")), "/XObject<</X " + first + " 0 R>>")
                .bytes();
    }

    private static byte[] formLaughs() {
        PdfBuilder pdf = new PdfBuilder();
        int form = pdf.stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", latin("q Q ".repeat(100)));
        for (int i = 0; i < 12; i++) {
            form = pdf.stream(form(form), latin("/X Do ".repeat(10)));
        }
        return pdf.page(pdf.stream("", latin("/X Do")), "/XObject<</X " + form + " 0 R>>")
                .bytes();
    }

    private static String form(int inner) {
        return "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X " + inner + " 0 R>>>>";
    }

    private static byte[] longPage() {
        PdfBuilder pdf = new PdfBuilder();
        String words = "BT /F 9 Tf <" + "4F1A".repeat(2_000_000) + "> Tj ET";
        return pdf.page(pdf.stream("/Filter/FlateDecode", PdfBuilder.deflated(latin(words))), "")
                .bytes();
    }
}
