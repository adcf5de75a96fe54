package cn.qingjian.spreadsheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** The first sheet of a workbook, row by row, never as a whole; what it unfolds to is counted before it is opened. */
public final class FirstSheet {
    private static final int BLOCK = 64 * 1024;

    /** Rows that the format allows. */
    private static final int MOST_ROWS = 1_048_576;

    /** The digits of which a spreadsheet is sure. */
    private static final MathContext SURE = new MathContext(15);

    private FirstSheet() {}

    /**
     * How much work a file may make.
     *
     * @param unfolded bytes to which it may unfold
     * @param parts parts that it may have
     * @param columns columns that are looked at
     */
    public record Bounds(long unfolded, int parts, int columns) {}

    /** Takes the rows; what it throws ends the reading and reaches the caller as it is. */
    @FunctionalInterface
    public interface Rows {
        /** One row: its number from 0, and its cells as text, empty ones before the last included. */
        void row(int number, List<String> cells);
    }

    /**
     * Reads the first sheet.
     *
     * @param what what the file should be, as the reader calls it
     */
    public static void read(byte[] content, Bounds bounds, String what, Rows rows) throws UnreadableWorkbookException {
        if (content.length < 2 || content[0] != 'P' || content[1] != 'K') {
            throw new UnreadableWorkbookException("这不是 .xlsx 文件：加了密码的请先去掉，老式的 .xls 请另存为 .xlsx。");
        }
        measure(content, bounds, what);
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(content))) {
            var reader = new XSSFReader(file);
            var sheets = reader.getSheetsData();
            if (!sheets.hasNext()) {
                throw broken();
            }
            try (InputStream sheet = sheets.next()) {
                XMLReader parser = XMLHelper.newXMLReader();
                parser.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
                parser.setContentHandler(new XSSFSheetXMLHandler(
                        reader.getStylesTable(),
                        null,
                        new ReadOnlySharedStringsTable(file),
                        new Collector(bounds.columns(), rows),
                        AS_STORED,
                        false));
                parser.parse(new InputSource(sheet));
            }
        } catch (Stopped stopped) {
            throw stopped.why;
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
    private static void measure(byte[] content, Bounds bounds, String what) throws UnreadableWorkbookException {
        byte[] block = new byte[BLOCK];
        long unfolded = 0;
        int parts = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts++;
                for (int read = zip.read(block); read >= 0; read = zip.read(block)) {
                    unfolded += read;
                    if (unfolded > bounds.unfolded() || parts > bounds.parts()) {
                        throw new UnreadableWorkbookException("这个 .xlsx 展开后太大，不像%s。".formatted(what));
                    }
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw broken();
        }
    }

    private static UnreadableWorkbookException broken() {
        return new UnreadableWorkbookException("这个 .xlsx 文件打不开，可能没有传完或者已经损坏；请用表格软件打开后重新保存。");
    }

    /** A number as it is stored, not as the cell is told to show it: rounding for the eye must not change an amount. */
    private static final DataFormatter AS_STORED = new DataFormatter() {
        @Override
        public String formatRawCellContents(double value, int index, String format, boolean since1904) {
            return Double.isFinite(value)
                    ? new BigDecimal(value).round(SURE).stripTrailingZeros().toPlainString()
                    : "";
        }
    };

    /** Carries what the taker of the rows threw through the parser, past what is caught for a broken file. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient RuntimeException why;

        Stopped(RuntimeException why) {
            super(why);
            this.why = why;
        }
    }

    /** Gathers the cells of a row at their columns. */
    private static final class Collector implements XSSFSheetXMLHandler.SheetContentsHandler {
        private final int columns;
        private final Rows rows;
        private final List<String> cells = new ArrayList<>();

        Collector(int columns, Rows rows) {
            this.columns = columns;
            this.rows = rows;
        }

        @Override
        public void startRow(int number) {
            if (number >= MOST_ROWS) {
                throw new IllegalStateException("a row that the format does not have");
            }
            cells.clear();
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
            int column = reference == null ? cells.size() : new CellReference(reference).getCol();
            if (column > columns || column < 0) {
                return;
            }
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, value == null ? "" : value);
        }

        @Override
        public void endRow(int number) {
            try {
                rows.row(number, List.copyOf(cells));
            } catch (RuntimeException stop) {
                throw new Stopped(stop);
            }
        }
    }
}
