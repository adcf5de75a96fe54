package cn.qingjian.datarequests.fill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.datarequests.Asked.Way;
import cn.qingjian.datarequests.ElementType;
import cn.qingjian.datarequests.Field;
import cn.qingjian.datarequests.FormFields;
import cn.qingjian.datarequests.HeldElement.Held;
import cn.qingjian.datarequests.request.Form;
import cn.qingjian.datarequests.request.FormNumber;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class FillSheetSpec {
    private static final FormFields FIELDS = new FormFields(
            List.of(
                    field(1, ElementType.INTEGER, Way.TYPE),
                    field(2, ElementType.DATE, Way.TYPE),
                    field(3, ElementType.INTEGER, Way.CHECK)),
            List.of());

    private static Field field(long element, ElementType type, Way way) {
        return new Field(
                element,
                "E-" + element,
                "第" + element + "项",
                "口径",
                type,
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                true,
                way);
    }

    private static Fill fill(Map<Long, String> entries) {
        LocalDate day = LocalDate.of(2026, 3, 2);
        return new Fill(
                1,
                new Form(1, new FormNumber("青住金", 2026, 3), "QJ-2026-000001-X", day, day.plusDays(30)),
                1,
                "窗口情况表",
                9,
                "办公室",
                11,
                "云渡管理部",
                1,
                day,
                day.plusDays(9),
                FillStatus.OPEN,
                1,
                entries,
                "",
                "",
                Optional.empty());
    }

    @Test
    void 导出再导入_一项不差() throws UnreadableSheetException {
        byte[] sheet = FillSheet.write(
                fill(Map.of(1L, "128", 2L, "2026-02-28")),
                FIELDS,
                Map.of(3L, new Held("812", "归集提取科", LocalDate.of(2026, 2, 27))));
        assertThat(FillSheet.read(sheet, FIELDS))
                .containsExactlyInAnyOrderEntriesOf(Map.of(1L, "128", 2L, "2026-02-28", 3L, "812"));
    }

    @Test
    void 表头写着表号准入号和有效期() throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(FillSheet.write(fill(Map.of()), FIELDS, Map.of())))) {
            var row = book.getSheetAt(0).getRow(0);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("青住金〔2026〕表3号");
            assertThat(row.getCell(2).getStringCellValue()).contains("QJ-2026-000001-X");
            assertThat(row.getCell(3).getStringCellValue()).contains("2026-04-01");
        }
    }

    @Test
    void 在表格软件里填成数字和日期的也读得出() throws IOException, UnreadableSheetException {
        byte[] sheet = workbook(book -> {
            var page = book.createSheet();
            var one = page.createRow(0);
            one.createCell(0).setCellValue("E-1");
            one.createCell(3).setCellValue(128.0);
            var two = page.createRow(1);
            two.createCell(0).setCellValue("E-2");
            two.createCell(3).setCellValue(LocalDate.of(2026, 2, 28));
            var three = page.createRow(2);
            three.createCell(0).setCellValue("X-9");
            three.createCell(3).setCellValue("不认识的编码");
        });
        assertThat(FillSheet.read(sheet, FIELDS)).isEqualTo(Map.of(1L, "128", 2L, "2026-02-28"));
    }

    @Test
    void 公式写成的填报值按文字写出_不会被执行() throws IOException {
        byte[] sheet = FillSheet.write(fill(Map.of(1L, "=HYPERLINK(\"http://x\")")), FIELDS, Map.of());
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
            assertThat(book.getSheetAt(0).getRow(2).getCell(3).getCellType())
                    .isEqualTo(org.apache.poi.ss.usermodel.CellType.STRING);
        }
    }

    @Test
    void 不是表格的_没有填报值的_都说清怎么办() {
        refused("<html>".getBytes(StandardCharsets.UTF_8), "不是 .xlsx");
        refused(new byte[0], "不是 .xlsx");
        refused("PK坏的".getBytes(StandardCharsets.UTF_8), "打不开");
        refused(FillSheet.write(List.of(List.of("别的表", "内容"))), "没有这张表的填报值");
    }

    @Test
    void 太大的_展开太大的_部件太多的_行数太多的都不读() throws IOException {
        refused(new byte[3 * 1024 * 1024], "超过2MB");
        refused(zip(1, 21 * 1024 * 1024), "展开后太大");
        refused(zip(300, 1), "展开后太大");
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < 2_100; row++) {
            rows.add(List.of("E-1", "", "", "" + row));
        }
        refused(FillSheet.write(rows), "行数太多");
    }

    @Test
    void 夹带外部实体的不读() throws IOException {
        var out = new ByteArrayOutputStream();
        byte[] plain = FillSheet.write(fill(Map.of(1L, "1")), FIELDS, Map.of());
        try (var from = new java.util.zip.ZipInputStream(new ByteArrayInputStream(plain));
                var to = new ZipOutputStream(out)) {
            for (ZipEntry part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(part.getName()));
                String text = new String(from.readAllBytes(), StandardCharsets.UTF_8);
                boolean sheet = part.getName().equals("xl/worksheets/sheet1.xml");
                to.write((sheet
                                ? text.replaceFirst(
                                        "\\?>", "?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>")
                                : text)
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        refused(out.toByteArray(), "打不开");
    }

    private static void refused(byte[] content, String words) {
        assertThatThrownBy(() -> FillSheet.read(content, FIELDS))
                .isInstanceOf(UnreadableSheetException.class)
                .hasMessageContaining(words);
    }

    private static byte[] zip(int parts, int size) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int part = 0; part < parts; part++) {
                zip.putNextEntry(new ZipEntry("part" + part));
                zip.write(new byte[size]);
            }
        }
        return out.toByteArray();
    }

    private static byte[] workbook(java.util.function.Consumer<XSSFWorkbook> fill) throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            fill.accept(book);
            book.write(out);
            return out.toByteArray();
        }
    }
}
