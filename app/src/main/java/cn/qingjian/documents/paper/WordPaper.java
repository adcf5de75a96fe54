package cn.qingjian.documents.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** Writes a paper as .docx: A4, margins, type sizes and line pitch of GB/T 9704-2012; fonts by their official names. */
public final class WordPaper {
    private static final double TWIPS_A_MILLIMETRE = 56.6929;
    private static final int LINE_TWIPS_TO_POINTS = 20;
    /** 22 lines on 225 mm. */
    private static final double LINE_POINTS = 579.0 / LINE_TWIPS_TO_POINTS;

    private static final int BODY_POINTS = 16;
    private static final int TITLE_POINTS = 22;
    private static final int TWO_CHARACTERS = 640;
    private static final int FOUR_CHARACTERS = 1280;

    private WordPaper() {}

    /** The file's bytes. */
    public static byte[] write(Paper paper) {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            page(document);
            XWPFParagraph title = paragraph(document);
            title.setAlignment(ParagraphAlignment.CENTER);
            run(title, paper.title(), "方正小标宋简体", TITLE_POINTS);
            paragraph(document);
            paper.lines().forEach(line -> line(document, line));
            document.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void line(XWPFDocument document, Paper.Line line) {
        XWPFParagraph paragraph = paragraph(document);
        switch (line.kind()) {
            case HEADING -> {
                paragraph.setIndentationFirstLine(TWO_CHARACTERS);
                run(paragraph, line.text(), "黑体", BODY_POINTS);
            }
            case SUBHEADING -> {
                paragraph.setIndentationFirstLine(TWO_CHARACTERS);
                run(paragraph, line.text(), "楷体_GB2312", BODY_POINTS);
            }
            case BODY -> {
                paragraph.setIndentationFirstLine(TWO_CHARACTERS);
                run(paragraph, line.text(), "仿宋_GB2312", BODY_POINTS);
            }
            case SIGNATURE -> {
                paragraph.setAlignment(ParagraphAlignment.RIGHT);
                paragraph.setIndentationRight(FOUR_CHARACTERS);
                run(paragraph, line.text(), "仿宋_GB2312", BODY_POINTS);
            }
        }
    }

    private static XWPFParagraph paragraph(XWPFDocument document) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingBetween(LINE_POINTS, LineSpacingRule.EXACT);
        return paragraph;
    }

    private static void run(XWPFParagraph paragraph, String text, String font, int points) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(points);
        run.setFontFamily(font);
        CTFonts fonts = run.getCTR().getRPr().getRFontsArray(0);
        fonts.setEastAsia(font);
    }

    private static void page(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(twips(210));
        size.setH(twips(297));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(twips(37));
        margins.setLeft(twips(28));
        margins.setRight(twips(26));
        margins.setBottom(twips(35));
    }

    private static BigInteger twips(int millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * TWIPS_A_MILLIMETRE));
    }
}
