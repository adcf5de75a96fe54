package cn.qingjian.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.qingjian.papers.PageInk.Box;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both fixed formats are drawn at 200 dpi, by programs that share nothing with the writers, and their ink is measured. */
class PageGeometrySpec {
    private static final double MILLIMETRE = 1;
    private static final double PITCH = 225.0 / 22;

    /** The fixed formats, each with the program that draws it. */
    enum Fixed {
        PDF,
        OFD;

        List<PageInk> pages(OfficialPaper paper) {
            return this == PDF ? pdf(paper) : ofd(paper);
        }
    }

    private static List<PageInk> pdf(OfficialPaper paper) {
        try (PDDocument document = Loader.loadPDF(PdfWriter.write(paper))) {
            PDFRenderer renderer = new PDFRenderer(document);
            List<PageInk> pages = new ArrayList<>();
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                pages.add(new PageInk(renderer.renderImageWithDPI(i, PageInk.DPI)));
            }
            return pages;
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static List<PageInk> ofd(OfficialPaper paper) {
        try {
            List<BufferedImage> images = OfdPages.render(OfdWriter.write(paper));
            return images.stream().map(PageInk::new).toList();
        } catch (Exception damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    @ParameterizedTest
    @EnumSource
    void 一页公文的版头_主体_版记各在其位(Fixed format) {
        List<PageInk> pages = format.pages(Samples.onePage());
        assertThat(pages).hasSize(1);
        PageInk page = pages.getFirst();
        Box redLine = head(page);

        List<Box> text = page.bands(PageInk::isBlack, redLine.bottom(), 263);
        is("标题在红色分隔线下空二行", text.getFirst().top() - redLine.bottom(), 2 * PITCH + (PITCH - 7.76) / 2);
        is("标题居中", text.getFirst().middle(), 106);

        Box record = text.getLast();
        is("版记末条分隔线与版心下边缘重合", record.bottom(), 262);
        is("版记分隔线与版心等宽，左", record.left(), 28);
        is("版记分隔线与版心等宽，右", record.right(), 184);
        oddNumber(page);
    }

    @ParameterizedTest
    @EnumSource
    void 九页公文的首页和满页(Fixed format) {
        OfficialPaper paper = Samples.ninePages();
        List<PageInk> pages = format.pages(paper);
        assertThat(pages).hasSize(9);
        Box urgency = pages.getFirst().bands(PageInk::isBlack, 30, 60).getFirst();
        is("紧急程度在版心左上角第一行", urgency.centre(), 37 + PITCH / 2);
        is("紧急程度顶格", urgency.left(), 28);
        head(pages.getFirst());

        PageInk second = pages.get(1);
        List<Box> lines = second.bands(PageInk::isBlack, 30, 264);
        assertThat(lines).as("每面22行").hasSize(22);
        for (int i = 0; i < 22; i++) {
            is("第" + (i + 1) + "行", lines.get(i).centre(), 37 + (i + 0.5) * PITCH);
        }
        assertThat(lines.getFirst().top()).as("首行在版心内").isGreaterThan(37);
        assertThat(lines.getLast().bottom()).as("末行在版心内").isLessThan(262);
        Box full = lines.get(1);
        is("满行左边缘", full.left(), 28);
        is("满行右边缘", full.right(), 184);

        oddNumber(pages.getFirst());
        Box number = second.bands(PageInk::isBlack, 264, 290).getFirst();
        is("双页码居左空一字", number.left(), 28 + 4.94);
        is(
                "最后一面的版记落到版心下边缘",
                pages.getLast().bands(PageInk::isBlack, 30, 263).getLast().bottom(),
                262);
    }

    private static Box head(PageInk page) {
        List<Box> red = page.bands(PageInk::isRed, 30, 263);
        Box mark = red.getFirst();
        Box redLine = red.getLast();
        is("发文机关标志上边缘至版心上边缘35毫米", mark.top() - 37, 35);
        is("发文机关标志居中", mark.middle(), 106);
        is("红色分隔线与版心等宽，左", redLine.left(), 28);
        is("红色分隔线与版心等宽，右", redLine.right(), 184);
        Box number =
                page.bands(PageInk::isBlack, mark.bottom(), redLine.top() - 0.3).getLast();
        is("发文字号至红色分隔线4毫米", redLine.top() - number.bottom(), 4);
        is("发文字号居中", number.middle(), 106);
        is("发文字号在标志下空二行", number.centre() - mark.bottom(), 2.5 * PITCH);
        return redLine;
    }

    private static void oddNumber(PageInk page) {
        Box number = page.bands(PageInk::isBlack, 264, 290).getFirst();
        is("单页码居右空一字", number.right(), 184 - 4.94);
        // the dash, not the taller figures beside it
        is("页码在版心下边缘下7毫米", number.centre(), 262 + 7);
    }

    private static void is(String item, double found, double wanted) {
        if (Boolean.getBoolean("papers.deviations")) {
            System.out.printf("%s\t%.2f\t%+.2f%n", item, wanted, found - wanted);
        }
        assertThat(found).as(item).isCloseTo(wanted, within(MILLIMETRE));
    }

    @Test
    void 两种版式文件印出来一样() {
        for (OfficialPaper paper : List.of(Samples.request(), Samples.letter())) {
            List<PageInk> pdf = pdf(paper);
            List<PageInk> ofd = ofd(paper);
            assertThat(ofd).hasSameSizeAs(pdf);
            for (int i = 0; i < pdf.size(); i++) {
                assertThat(pdf.get(i).differs(ofd.get(i)))
                        .as("第" + (i + 1) + "页")
                        .isLessThan(0.02);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void 信函的红色双线和首页无页码(Fixed format) {
        PageInk page = format.pages(Samples.letter()).getFirst();
        List<Box> red = page.bands(PageInk::isRed, 5, 297);
        is("发文机关标志上边缘至上页边30毫米", red.getFirst().top(), 30);
        Box first = red.get(1);
        is("第一条双线在标志下4毫米", first.top() - red.getFirst().bottom(), 4);
        is("双线长170毫米", first.right() - first.left(), 170);
        is("第二条双线距下页边20毫米", 297 - red.getLast().bottom(), 20);
        Box number = page.bands(PageInk::isBlack, first.bottom(), 100).getFirst();
        is("发文字号距第一条双线为三号字高的八分之七", number.top() - first.bottom(), 4.94);
        is("发文字号顶格居版心右边缘", number.right(), 184);
        assertThat(page.bands(PageInk::isBlack, 263, 297)).as("首页不显示页码").isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void 命令的标志在版心上边缘下二十毫米(Fixed format) {
        PageInk page = format.pages(Samples.order()).getFirst();
        Box mark = page.bands(PageInk::isRed, 5, 297).getFirst();
        is("命令标志上边缘至版心上边缘20毫米", mark.top() - 37, 20);
    }
}
