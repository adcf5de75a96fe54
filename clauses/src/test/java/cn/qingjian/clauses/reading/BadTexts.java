package cn.qingjian.clauses.reading;

import cn.qingjian.clauses.UnreadableFileException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Bad files that are, or pretend to be, text, web pages or foreign formats. */
final class BadTexts {
    private static final int SIZE = 1 << 20;

    private BadTexts() {}

    static List<BadFile> all() {
        return List.of(
                new BadFile("零字节", "a.txt", () -> new byte[0], Reason.EMPTY),
                new BadFile("只有空白", "a.txt", () -> utf8(" \n　\n\t\n"), Reason.EMPTY),
                new BadFile("只有看不见的字符", "a.txt", () -> utf8("\u200b\u200b\ufeff\n\u202e"), Reason.EMPTY),
                new BadFile("随机字节冒充文本", "a.txt", () -> random(SIZE), Reason.UNKNOWN_FORMAT),
                new BadFile("随机字节冒充Word", "a.docx", () -> random(SIZE), Reason.UNKNOWN_FORMAT),
                new BadFile("随机字节冒充WPS", "a.wps", () -> random(SIZE), Reason.UNKNOWN_FORMAT),
                new BadFile("文本中夹着空字节", "a.txt", () -> utf8("会议\0只减不增。"), Reason.UNKNOWN_FORMAT),
                new BadFile("全是空字节", "a.pdf", () -> new byte[SIZE], Reason.UNKNOWN_FORMAT),
                new BadFile("不是任何汉字编码", "a.txt", BadTexts::noEncoding, Reason.UNKNOWN_FORMAT),
                new BadFile("程序改名", "a.docx", () -> bytes("MZ\u0090\0\u0003\0\0\0", SIZE), Reason.UNKNOWN_FORMAT),
                new BadFile("图片改名", "a.docx", () -> bytes("\u0089PNG\r\n\u001a\n", SIZE), Reason.SCANNED),
                new BadFile("照片", "a.jpg", () -> bytes("\u00ff\u00d8\u00ff\u00e0", SIZE), Reason.SCANNED),
                new BadFile("压缩文件", "a.gz", BadTexts::gzipBomb, Reason.UNKNOWN_FORMAT),
                new BadFile("压缩文件冒充Word", "a.docx", BadTexts::gzipBomb, Reason.UNKNOWN_FORMAT),
                new BadFile("RTF", "a.doc", () -> utf8("{\\rtf1 {" + "{".repeat(SIZE)), Reason.UNKNOWN_FORMAT),
                new BadFile(
                        "下载失败的网页冒充PDF", "a.pdf", () -> utf8("<html><body>登录已超时</body></html>"), Reason.UNKNOWN_FORMAT),
                new BadFile("文字冒充Word", "a.docx", () -> utf8("会议只减不增。"), Reason.UNKNOWN_FORMAT),
                new BadFile("超过大小", "a.txt", () -> new byte[33 << 20], Reason.TOO_LARGE),
                new BadFile("字数超限", "a.txt", () -> utf8("会议。\n".repeat(400_000)), Reason.TOO_LARGE),
                new BadFile("一段百万个顿号", "a.txt", () -> utf8("、".repeat(1_000_000)), null),
                new BadFile("一段一百万个一", "a.md", () -> utf8("#" + "一".repeat(999_990)), null),
                new BadFile("二十万行编号", "a.txt", () -> utf8("第一条\n（一）\n".repeat(100_000)), null),
                new BadFile("网页嵌套十万层", "a.html", () -> page("<div>".repeat(100_000) + "会议"), Reason.TOO_LARGE),
                new BadFile("网页格式标记嵌套十万层", "a.html", () -> page("<b><i>".repeat(50_000) + "会议"), Reason.TOO_LARGE),
                new BadFile(
                        "网页表格嵌套一万层", "a.html", () -> page("<table><tr><td>".repeat(10_000) + "会议"), Reason.TOO_LARGE),
                new BadFile("网页百万个标记", "a.html", () -> page("<p>会".repeat(1_000_000)), Reason.TOO_LARGE),
                new BadFile("网页实体炸弹", "a.html", BadTexts::htmlLaughs, null),
                new BadFile("网页脚本和样式之外没有字", "a.html", () -> page("<script>会议</script><style>会议</style>"), Reason.EMPTY),
                new BadFile("网页一个标记百万个属性", "a.html", () -> page("<p " + "a=1 ".repeat(1_000_000) + ">会议</p>"), null),
                new BadFile("没有写完的网页", "a.html", () -> page("<p>会议只减不增<table><tr><td>"), null));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] page(String body) {
        return utf8("<!DOCTYPE html><html><body>" + body);
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static byte[] noEncoding() {
        byte[] bytes = new byte[1000];
        Arrays.fill(bytes, (byte) 0xFF);
        return bytes;
    }

    private static byte[] bytes(String head, int size) {
        return Arrays.copyOf(head.getBytes(StandardCharsets.ISO_8859_1), size);
    }

    private static byte[] htmlLaughs() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE html [<!ENTITY a0 \"哈哈\">");
        for (int i = 1; i < 12; i++) {
            laughs.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return utf8(laughs + "]><html><body><p>会议&a11;</p></body></html>");
    }

    private static byte[] gzipBomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < 64; i++) {
                gzip.write(new byte[SIZE]);
            }
        }
        return bytes.toByteArray();
    }
}
