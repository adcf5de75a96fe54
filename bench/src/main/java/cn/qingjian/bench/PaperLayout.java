package cn.qingjian.bench;

import cn.qingjian.papers.Form;
import cn.qingjian.papers.OfdWriter;
import cn.qingjian.papers.OfficialPaper;
import cn.qingjian.papers.PdfWriter;
import cn.qingjian.papers.WordWriter;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * How far official documents are from GB/T 9704-2012, in millimetres, and how long they take: the .pdf as it is, the .docx as
 * LibreOffice lays it out. The document is long enough for full pages.
 */
final class PaperLayout {
    private static final double POINTS = 72 / 25.4;
    private static final int DPI = 200;
    private static final double PITCH = 225.0 / 22;
    private static final double SIZE = 16 / POINTS;
    private static final int WARM = 50;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);

    private PaperLayout() {}

    /** A line of text: where it begins and ends, its baseline, all in millimetres, and its words. */
    private record Line(double left, double right, double baseline, String text) {}

    static String run(String[] arguments) throws Exception {
        OfficialPaper paper = paper();
        byte[] pdf = PdfWriter.write(paper);
        Path folder = Files.createTempDirectory("paper-layout");
        Path word = Files.write(folder.resolve("paper.docx"), WordWriter.write(paper));
        Process office = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.toString(),
                        word.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        if (!office.waitFor(5, TimeUnit.MINUTES) || office.exitValue() != 0) {
            throw new IllegalStateException("LibreOffice: " + Files.readString(folder.resolve("log")));
        }
        byte[] laidOut = Files.readAllBytes(folder.resolve("paper.pdf"));
        OfficialPaper one = onePage();
        return "{\"bench\":\"paper-layout\",\"pdf\":" + json(deviations(pdf)) + ",\"docx\":" + json(deviations(laidOut))
                + String.format(
                        Locale.ROOT,
                        ",\"one_page_ms\":{\"pdf\":%.1f,\"ofd\":%.1f,\"docx\":%.1f},\"limit_mm\":1,\"limit_ms\":100}",
                        median(() -> PdfWriter.write(one)),
                        median(() -> OfdWriter.write(one)),
                        median(() -> WordWriter.write(one)));
    }

    private static double median(Supplier<byte[]> writing) {
        double[] milliseconds = new double[WARM];
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < WARM; i++) {
                long begin = System.nanoTime();
                int bytes = writing.get().length;
                milliseconds[i] = bytes == 0 ? Double.NaN : (System.nanoTime() - begin) / 1e6;
            }
        }
        Arrays.sort(milliseconds);
        return milliseconds[WARM / 2];
    }

    private static String json(Map<String, Double> deviations) {
        List<String> members = new ArrayList<>();
        deviations.forEach(
                (item, deviation) -> members.add(String.format(Locale.ROOT, "\"%s\":%.2f", item, deviation)));
        return "{" + String.join(",", members) + "}";
    }

    /** Found minus wanted, by item. */
    private static Map<String, Double> deviations(byte[] pdf) throws IOException {
        Map<String, Double> found = new TreeMap<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<Line> first = lines(document, 1);
            List<Line> second = lines(document, 2);
            int[] red = redLine(document);
            double redTop = red[0] * 25.4 / DPI;
            found.put("red_line_left", red[1] * 25.4 / DPI - 28);
            found.put("red_line_right", (red[2] + 1) * 25.4 / DPI - 184);
            found.put("mark_top", red[3] * 25.4 / DPI - 72);
            Line number = with(first, "〔2026〕");
            // a full-width character's em square reaches 0.12 of its size beneath the baseline
            found.put("number_to_red_line", redTop - (number.baseline() + 0.12 * SIZE) - 4);
            found.put("number_middle", (number.left() + number.right()) / 2 - 106);
            Line title = with(first, "管理中心");
            double titleSize = 22 / POINTS;
            found.put("red_line_to_title", title.baseline() - 0.38 * titleSize - redTop - 0.7 - 2 * PITCH - PITCH / 2);
            found.put("title_middle", (title.left() + title.right()) / 2 - 106);
            List<Line> text =
                    second.stream().filter(line -> line.baseline() < 263).toList();
            found.put("lines_a_page", text.size() - 22.0);
            found.put("first_line", text.getFirst().baseline() - 0.38 * SIZE - 37 - PITCH / 2);
            found.put("last_line", text.getLast().baseline() - 0.38 * SIZE - 262 + PITCH / 2);
            Line full = text.stream()
                    .filter(line -> line.text().codePoints().allMatch(Character::isIdeographic))
                    .findFirst()
                    .orElseThrow();
            found.put("characters_a_line", full.text().length() - 28.0);
            found.put("left", full.left() - 28);
            found.put("right", full.right() - 184);
            Line even = second.getLast();
            found.put("page_number_left", even.left() - 28 - 14 / POINTS);
            // dashes stand about a quarter of the size above the baseline
            found.put("page_number_dash", even.baseline() - 0.27 * 14 / POINTS - 269);
        }
        return found;
    }

    private static Line with(List<Line> lines, String text) {
        return lines.stream()
                .filter(line -> line.text().contains(text) && line.baseline() > 85)
                .findFirst()
                .orElseThrow();
    }

    /** Top, left and right of the widest red row of the first page, and the first row with red, in pixels. */
    private static int[] redLine(PDDocument document) throws IOException {
        BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, DPI);
        int[] widest = {0, 0, 0, -1};
        for (int y = 0; y < page.getHeight(); y++) {
            int left = -1;
            int right = -1;
            for (int x = 0; x < page.getWidth(); x++) {
                int rgb = page.getRGB(x, y);
                if ((rgb >> 16 & 255) > 150 && (rgb >> 8 & 255) < 120) {
                    left = left < 0 ? x : left;
                    right = x;
                }
            }
            widest[3] = widest[3] < 0 && left >= 0 ? y : widest[3];
            if (left >= 0 && right - left > widest[2] - widest[1] + 5) {
                widest[0] = y;
                widest[1] = left;
                widest[2] = right;
            }
        }
        return widest;
    }

    private static List<Line> lines(PDDocument document, int page) throws IOException {
        Map<Integer, List<TextPosition>> rows = new TreeMap<>();
        var stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                if (!text.getUnicode().isBlank()) {
                    rows.computeIfAbsent(Math.round(text.getYDirAdj() / 4), unknown -> new ArrayList<>())
                            .add(text);
                }
            }
        };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.getText(document);
        List<Line> lines = new ArrayList<>();
        for (List<TextPosition> row : rows.values()) {
            var text = new StringBuilder();
            double left = Double.POSITIVE_INFINITY;
            double right = 0;
            for (TextPosition one : row) {
                text.append(one.getUnicode());
                left = Math.min(left, one.getXDirAdj());
                right = Math.max(right, one.getXDirAdj() + one.getFontSizeInPt());
            }
            lines.add(new Line(left / POINTS, right / POINTS, row.getFirst().getYDirAdj() / POINTS, text.toString()));
        }
        return lines;
    }

    private static OfficialPaper onePage() {
        return OfficialPaper.parts(
                        Form.DOCUMENT,
                        "青河市住房公积金管理中心文件",
                        "关于精简文件会议的通知",
                        List.of("现就精简文件会议有关事项通知如下。", "一、2026年发文总数只减不增。", "二、会议时间不超过90分钟。"))
                .number("青公积金〔2026〕12号")
                .to("各县区管理部，机关各科室")
                .signed("青河市住房公积金管理中心", DAY)
                .sealed()
                .copies("市委办公室，市政府办公室")
                .printed("青河市住房公积金管理中心办公室", DAY)
                .paper();
    }

    private static OfficialPaper paper() {
        String sentence = "为进一步减轻基层负担切实把干部从无谓的事务中解脱出来各县区管理部要对照清单逐项自查能不开的会议一律不开";
        List<String> body = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            body.add(sentence.repeat(3) + "。");
        }
        return OfficialPaper.parts(Form.DOCUMENT, "青河市住房公积金管理中心文件", "青河市住房公积金管理中心关于精简文件会议的通知", body)
                .number("青公积金〔2026〕13号")
                .to("各县区管理部")
                .signed("青河市住房公积金管理中心", DAY)
                .sealed()
                .copies("市委办公室，市政府办公室")
                .printed("青河市住房公积金管理中心办公室", DAY)
                .paper();
    }
}
