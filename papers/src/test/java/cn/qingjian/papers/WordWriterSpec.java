package cn.qingjian.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** The .docx as another program, POI, sees it. */
class WordWriterSpec {
    private static XWPFDocument written(OfficialPaper paper) throws Exception {
        return new XWPFDocument(new ByteArrayInputStream(WordWriter.write(paper)));
    }

    @Test
    void 纸张_页边和行网格() throws Exception {
        try (XWPFDocument document = written(Samples.onePage())) {
            CTSectPr section = document.getDocument().getBody().getSectPr();
            assertThat(section.getPgSz().getW()).hasToString("11906");
            assertThat(section.getPgMar().getTop()).hasToString("2086");
            assertThat(section.getPgMar().getLeft()).hasToString("1587");
            assertThat(section.getPgMar().getRight()).hasToString("1474");
            assertThat(section.getPgMar().getBottom()).hasToString("1996");
            assertThat(section.getDocGrid().getLinePitch()).hasToString("579");
        }
    }

    @Test
    void 真段落和真样式_字体用标准的名称() throws Exception {
        try (XWPFDocument document = written(Samples.ninePages())) {
            XWPFParagraph title = with(document, "关于印发");
            assertThat(title.getStyle()).isEqualTo("Title");
            assertThat(document.getStyles()
                            .getStyle("Title")
                            .getCTStyle()
                            .getRPr()
                            .getRFontsArray(0)
                            .getEastAsia())
                    .isEqualTo("方正小标宋简体");
            assertThat(with(document, "一、严格落实").getStyle()).isEqualTo("Heading1");
            XWPFParagraph runsOn = with(document, "（一）压减");
            assertThat(runsOn.getRuns()).hasSize(2);
            assertThat(runsOn.getRuns().getFirst().getStyle()).isEqualTo("Kai");
            assertThat(runsOn.getRuns().getFirst().text()).isEqualTo("（一）压减数量、提高质量。");
        }
    }

    @Test
    void 版记是表格_页码是域_奇偶页不同() throws Exception {
        try (XWPFDocument document = written(Samples.ninePages())) {
            List<XWPFTable> tables = document.getTables();
            assertThat(tables).hasSize(1);
            assertThat(tables.getFirst().getText()).contains("抄送：市委办公室").contains("2026年11月29日印发");
            assertThat(document.getSettings().getEvenAndOddHeadings()).isTrue();
            assertThat(document.getFooterList()).hasSize(2);
            assertThat(document.getFooterList().getFirst()._getHdrFtr().xmlText())
                    .contains(" PAGE ");
        }
    }

    @Test
    void 主送过多的也移到版记() throws Exception {
        OfficialPaper paper = OfficialPaper.parts(Form.DOCUMENT, Samples.MARK, "通知", List.of("精简。"))
                .to("青河市某某县住房公积金管理部，".repeat(30) + "某某区管理部")
                .paper();
        try (XWPFDocument document = written(paper)) {
            assertThat(document.getTables().getFirst().getText()).startsWith("主送：青河市某某县");
        }
    }

    @Test
    void 字体没有的字原样交给对方的机器() throws Exception {
        OfficialPaper paper = OfficialPaper.parts(Form.DOCUMENT, Samples.MARK, "关于任命张𬀩的通知", List.of("任命张𬀩。"))
                .paper();
        try (XWPFDocument document = written(paper)) {
            assertThat(with(document, "关于任命").getText()).isEqualTo("关于任命张𬀩的通知");
        }
    }

    private static XWPFParagraph with(XWPFDocument document, String text) {
        return document.getParagraphs().stream()
                .filter(one -> one.getText().contains(text))
                .findFirst()
                .orElseThrow();
    }
}
