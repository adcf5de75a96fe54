package cn.qingjian.clauses.reading;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Reads the text layer of a PDF. Scripts, forms, attachments and pictures are not looked at. A file with any password is
 * refused, also one that only forbids copying: its packed streams can't be measured before they are unpacked.
 */
final class PdfReader extends PDFTextStripper {
    /** Fewer characters a page than this, above pictures, are stamps and page numbers of a scan. */
    private static final int LEAST_CHARACTERS_A_PAGE = 10;

    static {
        // text is taken from what the file itself carries; fonts of this machine would only cost time
        FontMappers.set(new BundledFont());
    }

    private final Work work;
    private final List<PageLine> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private double left;
    private double right;
    private double top;
    private double size;
    private long characters;
    private long operators;

    private PdfReader(Work work) {
        this.work = work;
        setLineSeparator("\n");
    }

    static void read(byte[] content, Work work, ParagraphCollector into) {
        new PdfStreams(content, work).judge();
        try (PDDocument document =
                Loader.loadPDF(new WatchedBytes(content, work), IOUtils.createMemoryOnlyStreamCache())) {
            if (document.isEncrypted()) {
                throw Refused.encrypted();
            }
            int pages = count(document, work);
            PdfReader reader = new PdfReader(work);
            reader.writeText(document, Writer.nullWriter());
            LineJoiner.join(reader.lines, into);
            if (reader.characters < (long) LEAST_CHARACTERS_A_PAGE * pages && hasPictures(document)) {
                throw Refused.scanned("这个 PDF 是扫描件或图片，");
            }
        } catch (InvalidPasswordException locked) {
            throw Refused.encrypted();
        } catch (IOException damaged) {
            throw Refused.broken("");
        }
    }

    /** Counts the pages themselves: what the file says of their number may be a lie. */
    private static int count(PDDocument document, Work work) {
        int most = work.limits().pages();
        if (document.getNumberOfPages() > most) {
            throw tooManyPages(most);
        }
        int pages = 0;
        for (PDPage page : document.getPages()) {
            work.check();
            pages += page == null ? 0 : 1;
            if (pages > most) {
                throw tooManyPages(most);
            }
        }
        if (pages == 0) {
            throw Refused.broken("文件里找不到页面，");
        }
        return pages;
    }

    private static Refused tooManyPages(int most) {
        return Refused.tooLarge("PDF 超过" + most + "页。");
    }

    private static boolean hasPictures(PDDocument document) {
        for (PDPage page : document.getPages()) {
            PDResources resources = page.getResources();
            if (resources != null) {
                for (COSName name : resources.getXObjectNames()) {
                    if (resources.isImageXObject(name)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    @Override
    protected void startPage(PDPage page) {
        work.check();
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if ((++operators & 0xFF) == 0) {
            work.check();
        }
        if (getGraphicsStackSize() > work.limits().depth()) {
            throw Refused.hostile("PDF 内部嵌套过深。");
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if ((++characters & 0xFF) == 0) {
            work.check();
        }
        if (characters > work.limits().characters()) {
            throw Refused.tooLarge("文字超过" + work.limits().characters() + "字。");
        }
        super.processTextPosition(text);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        if (positions.isEmpty()) {
            line.append(text);
            return;
        }
        TextPosition first = positions.get(0);
        TextPosition last = positions.get(positions.size() - 1);
        if (line.isEmpty()) {
            left = first.getXDirAdj();
            top = first.getYDirAdj();
            size = 0;
        }
        size = Math.max(size, Math.max(first.getHeightDir(), first.getWidthOfSpace()));
        size = Math.max(size, first.getFontSizeInPt());
        right = last.getXDirAdj() + last.getWidthDirAdj();
        line.append(text);
    }

    /** Justified Chinese lines have gaps that are no words' ends. */
    @Override
    protected void writeWordSeparator() {
        boolean chinese = !line.isEmpty() && line.charAt(line.length() - 1) >= 0x2e80;
        line.append(chinese ? "" : " ");
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writePageEnd() {
        endLine();
    }

    private void endLine() {
        if (!line.isEmpty()) {
            lines.add(new PageLine(getCurrentPageNo(), line.toString(), left, right, top, size));
            line.setLength(0);
        }
    }
}
