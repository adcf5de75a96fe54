package cn.qingjian.ledger.remittance;

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
final class WorkbookTable {
    private static final long LARGEST_UNFOLDED = 120L * 1024 * 1024;
    private static final int MOST_PARTS = 2_000;
    private static final int BLOCK = 64 * 1024;
    private static final int MOST_ROWS = 1_048_576;

    /** The digits of which a spreadsheet is sure. */
    private static final MathContext SURE = new MathContext(15);

    private WorkbookTable() {}

    static void read(byte[] content, TableRows rows) throws UnreadableListException {
        if (content.length < 2 || content[0] != 'P' || content[1] != 'K') {
            throw new UnreadableListException("这不是 .xlsx 文件：加了密码的请先去掉，老式的 .xls 请另存为 .xlsx。");
        }
        measure(content);
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(content))) {
            var reader = new XSSFReader(file);
            var sheets = reader.getSheetsData();
            if (!sheets.hasNext()) {
                throw broken();
            }
            try (InputStream sheet = sheets.next()) {
                XMLReader parser = XMLHelper.newXMLReader();
                parser.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
                var collector = new Rows(rows);
                parser.setContentHandler(new XSSFSheetXMLHandler(
                        reader.getStylesTable(),
                        null,
                        new ReadOnlySharedStringsTable(file),
                        collector,
                        AS_STORED,
                        false));
                parser.parse(new InputSource(sheet));
            }
        } catch (Told told) {
            throw told.problem;
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
    private static void measure(byte[] content) throws UnreadableListException {
        byte[] block = new byte[BLOCK];
        long unfolded = 0;
        int parts = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts++;
                for (int read = zip.read(block); read >= 0; read = zip.read(block)) {
                    unfolded += read;
                    if (unfolded > LARGEST_UNFOLDED || parts > MOST_PARTS) {
                        throw new UnreadableListException("这个 .xlsx 展开后太大，不像缴存清册。");
                    }
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw broken();
        }
    }

    private static UnreadableListException broken() {
        return new UnreadableListException("这个 .xlsx 文件打不开，可能没有传完或者已经损坏；请用表格软件打开后重新保存。");
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

    /** Carries a problem through the parser, which knows no such exception. */
    private static final class Told extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient UnreadableListException problem;

        Told(UnreadableListException problem) {
            super(problem);
            this.problem = problem;
        }
    }

    /** Gathers the cells of a row at their columns. */
    private static final class Rows implements XSSFSheetXMLHandler.SheetContentsHandler {
        private final TableRows rows;
        private final List<String> cells = new ArrayList<>();

        Rows(TableRows rows) {
            this.rows = rows;
        }

        @Override
        public void startRow(int number) {
            cells.clear();
            if (number >= MOST_ROWS) {
                throw new Told(broken());
            }
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
            int column = reference == null ? cells.size() : new CellReference(reference).getCol();
            if (column > ListFile.MOST_COLUMNS || column < 0) {
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
                rows.add(number + 1, List.copyOf(cells));
            } catch (UnreadableListException problem) {
                throw new Told(problem);
            }
        }
    }
}
