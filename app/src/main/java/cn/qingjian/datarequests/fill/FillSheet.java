package cn.qingjian.datarequests.fill;

import cn.qingjian.datarequests.Field;
import cn.qingjian.datarequests.FormFields;
import cn.qingjian.datarequests.HeldElement.Held;
import cn.qingjian.spreadsheets.FirstSheet;
import cn.qingjian.spreadsheets.TextSheet;
import cn.qingjian.spreadsheets.UnreadableWorkbookException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;

/** A form as a workbook: a row each field, its code in the first column and its value in the fourth; out, and back in. */
public final class FillSheet {
    private static final String[] HEADINGS = {"编码", "数据元", "填写要求", "填报值"};
    private static final int VALUE = 3;
    private static final int LARGEST = 2 * 1024 * 1024;
    private static final FirstSheet.Bounds BOUNDS = new FirstSheet.Bounds(20L * 1024 * 1024, 200, 20);
    private static final int MOST_ROWS = 2_000;
    private static final List<Integer> WIDTHS = List.of(14, 30, 30, 24);

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
        return TextSheet.write("报表", WIDTHS, rows);
    }

    /** The values of the fields, by element. A file that is no such workbook, or is made to do harm, is refused with words. */
    public static Map<Long, String> read(byte[] content, FormFields fields) throws UnreadableSheetException {
        if (content.length > LARGEST) {
            throw new UnreadableSheetException("文件超过2MB，不像这张表，请用从这里导出的表填写。");
        }
        Map<String, Field> byCode = new HashMap<>();
        fields.fields().forEach(field -> byCode.put(field.code(), field));
        Map<Long, String> values = new LinkedHashMap<>();
        try {
            FirstSheet.read(content, BOUNDS, "这张表", (number, row) -> {
                if (number >= MOST_ROWS) {
                    throw new TooLong();
                }
                Field field = row.isEmpty() ? null : byCode.get(row.getFirst().strip());
                if (field != null && row.size() > VALUE && !row.get(VALUE).isBlank()) {
                    values.put(field.element(), value(field, row.get(VALUE).strip()));
                }
            });
        } catch (TooLong told) {
            throw new UnreadableSheetException("行数太多，不像这张表，请用从这里导出的表填写。");
        } catch (UnreadableWorkbookException problem) {
            throw new UnreadableSheetException(problem.words());
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

    /** Ends the reading of a sheet that is too long. */
    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
