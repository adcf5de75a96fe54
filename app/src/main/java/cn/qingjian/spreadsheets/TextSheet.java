package cn.qingjian.spreadsheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook of one sheet whose every cell is text, so that nothing in it is reckoned. */
public final class TextSheet {
    private static final int CHARACTER = 256;

    private TextSheet() {}

    /**
     * Rows of text as a workbook.
     *
     * @param name what the sheet is called
     * @param widths widths of the columns, in characters
     */
    public static byte[] write(String name, List<Integer> widths, List<List<String>> rows) {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.createSheet(name);
            for (int column = 0; column < widths.size(); column++) {
                sheet.setColumnWidth(column, widths.get(column) * CHARACTER);
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
}
