package cn.qingjian.datarequests.fill;

import cn.qingjian.datarequests.Field;
import cn.qingjian.datarequests.FormFields;
import cn.qingjian.datarequests.HeldElement.Held;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** A form as a workbook: a row each field, its code in the first column and its value in the fourth; out, and back in. */
public final class FillSheet {
    private static final String[] HEADINGS = {"编码", "数据元", "填写要求", "填报值"};
    private static final int VALUE = 3;
    private static final int LARGEST = 2 * 1024 * 1024;
    private static final long LARGEST_UNFOLDED = 20L * 1024 * 1024;
    private static final int MOST_PARTS = 200;
    private static final int MOST_ROWS = 2_000;
    private static final int MOST_COLUMNS = 20;
    private static final int BLOCK = 64 * 1024;
    private static final int[] WIDTHS = {14, 30, 30, 24};
    private static final int CHARACTER = 256;

    /** The digits of which a spreadsheet is sure. */
    private static final MathContext SURE = new MathContext(15);

    private FillSheet() {}

    /** A filling as a workbook that can be filled and brought back; every cell is text, so that nothing is reckoned. */
    public static byte[] write(Fill fill, FormFields fields, Map<Long, Held> held) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                fill.form().number().toString(),
                fill.title(),
                "准入号" + fill.form().admission(),
                "有效期到" + fill.form().expires()));
        rows.add(List.of(HEADINGS));
        for (Field field : fields.fields()) {
            Held known = held.get(field.element());
            String value = fill.entries().getOrDefault(field.element(), known == null ? "" : known.value());
            rows.add(List.of(field.code(), field.name(), field.hint() + (field.required() ? "，必填" : ""), value));
        }
        return write(rows);
    }

    /** Rows of text as a workbook. */
    public static byte[] write(List<List<String>> rows) {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.createSheet("报表");
            for (int column = 0; column < WIDTHS.length; column++) {
                sheet.setColumnWidth(column, WIDTHS[column] * CHARACTER);
            }
            for (int number = 0; number < rows.size(); number++) {
                var row = sheet.createRow(number);
                for (int column = 0; column < rows.get(number).size(); column++) {
                    row.createCell(column).setCellValue(rows.get(number).get(column));
                }
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The values of the fields, by element. A file that is no such workbook, or is made to do harm, is refused with words. */
    public static Map<Long, String> read(byte[] content, FormFields fields) throws UnreadableSheetException {
        if (content.length > LARGEST) {
            throw new UnreadableSheetException("文件超过2MB，不像这张表，请用从这里导出的表填写。");
        }
        if (content.length < 2 || content[0] != 'P' || content[1] != 'K') {
            throw new UnreadableSheetException("这不是 .xlsx 文件：加了密码的请先去掉，老式的 .xls 请另存为 .xlsx。");
        }
        measure(content);
        Map<String, Field> byCode = new HashMap<>();
        fields.fields().forEach(field -> byCode.put(field.code(), field));
        Map<Long, String> values = new LinkedHashMap<>();
        for (List<String> row : rows(content)) {
            Field field = row.isEmpty() ? null : byCode.get(row.getFirst().strip());
            if (field != null && row.size() > VALUE && !row.get(VALUE).isBlank()) {
                values.put(field.element(), value(field, row.get(VALUE).strip()));
            }
        }
        if (values.isEmpty()) {
            throw new UnreadableSheetException("文件里没有这张表的填报值：第一列要是编码，第四列是填报值。请用从这里导出的表填写。");
        }
        return values;
    }

    /** A day that the spreadsheet keeps as a number becomes a day again. */
    private static String value(Field field, String text) {
        boolean serial = field.type() == cn.qingjian.datarequests.ElementType.DATE && text.matches("\\d{4,6}(\\.0+)?");
        return serial
                ? LocalDate.ofEpochDay(DateUtil.getLocalDateTime(Double.parseDouble(text))
                                .toLocalDate()
                                .toEpochDay())
                        .toString()
                : text;
    }

    private static List<List<String>> rows(byte[] content) throws UnreadableSheetException {
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(content))) {
            var reader = new XSSFReader(file);
            var sheets = reader.getSheetsData();
            if (!sheets.hasNext()) {
                throw broken();
            }
            try (InputStream sheet = sheets.next()) {
                XMLReader parser = XMLHelper.newXMLReader();
                parser.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
                var rows = new Rows();
                parser.setContentHandler(new XSSFSheetXMLHandler(
                        reader.getStylesTable(), null, new ReadOnlySharedStringsTable(file), rows, AS_STORED, false));
                parser.parse(new InputSource(sheet));
                return rows.all;
            }
        } catch (TooLong told) {
            throw new UnreadableSheetException("行数太多，不像这张表，请用从这里导出的表填写。");
        } catch (IOException
                | SAXException
                | ParserConfigurationException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | RecordFormatException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException broken) {
            throw broken();
        }
    }

    /** Unfolds everything once to count it: what a file says of its own size is no measure. */
    private static void measure(byte[] content) throws UnreadableSheetException {
        byte[] block = new byte[BLOCK];
        long unfolded = 0;
        int parts = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts++;
                for (int read = zip.read(block); read >= 0; read = zip.read(block)) {
                    unfolded += read;
                    if (unfolded > LARGEST_UNFOLDED || parts > MOST_PARTS) {
                        throw new UnreadableSheetException("这个 .xlsx 展开后太大，不像这张表。");
                    }
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw broken();
        }
    }

    private static UnreadableSheetException broken() {
        return new UnreadableSheetException("这个 .xlsx 文件打不开，可能没有传完或者已经损坏；请用表格软件打开后重新保存。");
    }

    /** A number as it is stored, not as the cell is told to show it. */
    private static final DataFormatter AS_STORED = new DataFormatter() {
        @Override
        public String formatRawCellContents(double value, int index, String format, boolean since1904) {
            return Double.isFinite(value)
                    ? new BigDecimal(value).round(SURE).stripTrailingZeros().toPlainString()
                    : "";
        }
    };

    /** Ends the parsing of a sheet that is too long. */
    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Gathers the cells of a row at their columns. */
    private static final class Rows implements XSSFSheetXMLHandler.SheetContentsHandler {
        private final List<List<String>> all = new ArrayList<>();
        private final List<String> cells = new ArrayList<>();

        @Override
        public void startRow(int number) {
            cells.clear();
            if (all.size() >= MOST_ROWS) {
                throw new TooLong();
            }
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
            int column = reference == null ? cells.size() : new CellReference(reference).getCol();
            if (column > MOST_COLUMNS || column < 0) {
                return;
            }
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, value == null ? "" : value);
        }

        @Override
        public void endRow(int number) {
            all.add(List.copyOf(cells));
        }
    }
}
