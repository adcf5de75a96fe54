package cn.qingjian.ledger.remittance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.ledger.AccountNo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListFileSpec {
    private static final String HEADING = "个人账号,单位缴存额,个人缴存额\n";
    private static final String NO = AccountNo.of(17);
    private static final Charset GB18030 = Charset.forName("GB18030");

    private static List<ListLine> read(String name, byte[] content) {
        try {
            return ListFile.read(name, content);
        } catch (UnreadableListException problem) {
            throw new AssertionError(problem.problem(), problem);
        }
    }

    private static List<ListLine> csv(String text) {
        return read("清册.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String problem(String name, byte[] content) {
        try {
            return ListFile.read(name, content).toString();
        } catch (UnreadableListException problem) {
            return problem.problem();
        }
    }

    private static String problem(String text) {
        return problem("清册.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void 三列读成一行_金额是分() {
        assertThat(csv(HEADING + NO + ",800.50,799.5\n"))
                .containsExactly(new ListLine(2, NO, "800.50", "799.5", 80_050L, 79_950L, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", ";", "；", "，"})
    void 逗号_制表符_分号都认得(String separator) {
        assertThat(csv((HEADING + NO + ",800,800\n").replace(",", separator)))
                .singleElement()
                .extracting(ListLine::employerAmount)
                .isEqualTo(80_000L);
    }

    @Test
    void 国标编码的文件读得对() {
        assertThat(read("清册.txt", (HEADING + NO + ",800,800\n").getBytes(GB18030)))
                .hasSize(1);
    }

    @Test
    void 带字节序标记的文件读得对() {
        assertThat(csv("\uFEFF" + HEADING + NO + ",800,800\n")).hasSize(1);
    }

    @Test
    void 列的次序不论_多余的列不看_表头上面可以有标题_合计行不算() {
        String text = """
                青禾新叶食品有限公司2026年8月汇缴清册

                序号,姓名,个人缴存额（元）,单位缴存额（元）,个人账号,备注
                1,某人,800,700,%s,"有逗号,和
                换行"
                2,某人,1,2,%s,
                ,,,,,
                合计,,801,702,,
                """.formatted(NO, AccountNo.of(18));
        assertThat(csv(text))
                .extracting(ListLine::line, ListLine::accountNo, ListLine::employerAmount, ListLine::personAmount)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(4, NO, 70_000L, 80_000L),
                        org.assertj.core.groups.Tuple.tuple(6, AccountNo.of(18), 200L, 100L));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234.56|123456",
                "１２３４．５|123450",
                "¥800|80000",
                "800元|80000",
                " 0.01 |1",
                "0|0",
            })
    void 金额的各种写法(String typed, long fen) {
        assertThat(ListLine.of(2, NO, typed, "1").employerAmount()).isEqualTo(fen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "八百", "-800", "1e3", "800.001", "=800+1", "99999999999999999999", "NaN", "8 00"})
    void 不是金额的写法(String typed) {
        assertThat(ListLine.of(2, NO, typed, "1").problem()).isEqualTo(ListLine.NO_AMOUNT);
    }

    @Test
    void 两部分都是零_说金额为零_只有一部分可以() {
        assertThat(ListLine.of(2, NO, "0", "0.00").problem()).isEqualTo(ListLine.NO_AMOUNT);
        assertThat(ListLine.of(2, NO, "0", "0.01").problem()).isNull();
    }

    @Test
    void 账号错一位_说校验不对() {
        assertThat(ListLine.of(2, NO.substring(0, 11) + (NO.charAt(11) == '0' ? '1' : '0'), "1", "1")
                        .problem())
                .isEqualTo(ListLine.NO_ACCOUNT_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'%s", " %s ", "%s\u00a0"})
    void 账号里的空格和引号不算(String form) {
        assertThat(ListLine.of(2, form.formatted(NO), "1", "1").accountNo()).isEqualTo(NO);
    }

    @Property(tries = 200)
    void 表格软件去掉的前导零补得回来(@ForAll @LongRange(min = 1, max = 99_999_999_999L) long running) {
        String cut = AccountNo.of(running).replaceFirst("^0+", "");
        assertThat(ListLine.of(2, cut, "1", "1"))
                .returns(AccountNo.of(running), ListLine::accountNo)
                .returns(null, ListLine::problem);
    }

    @Property(tries = 200)
    void 任意错一位数字都查得出(
            @ForAll @LongRange(min = 0, max = 99_999_999_999L) long running,
            @ForAll @IntRange(min = 0, max = 11) int at,
            @ForAll @IntRange(min = 0, max = 9) int digit) {
        String right = AccountNo.of(running);
        Assume.that(right.charAt(at) - '0' != digit);
        String wrong = right.substring(0, at) + digit + right.substring(at + 1);
        assertThat(ListLine.of(2, wrong, "1", "1").problem()).isEqualTo(ListLine.NO_ACCOUNT_NUMBER);
    }

    @Property(tries = 50)
    void 写成什么样都读得回来(
            @ForAll @Size(min = 1, max = 20) List<@LongRange(min = 1, max = 9_999_999) Long> amounts,
            @ForAll @IntRange(min = 0, max = 4) int separator,
            @ForAll boolean gb) {
        StringBuilder text = new StringBuilder(HEADING);
        for (int i = 0; i < amounts.size(); i++) {
            String amount = new cn.qingjian.kernel.Money(amounts.get(i)).toString();
            text.append(AccountNo.of(i))
                    .append(',')
                    .append(amount)
                    .append(',')
                    .append(amount)
                    .append('\n');
        }
        String file =
                text.toString().replace(",", List.of(",", "\t", ";", "；", "，").get(separator));
        assertThat(read("a.txt", file.getBytes(gb ? GB18030 : StandardCharsets.UTF_8)))
                .extracting(ListLine::employerAmount)
                .containsExactlyElementsOf(amounts);
    }

    @Property(tries = 300)
    void 乱七八糟的字节_要么读得出_要么说读不出(@ForAll byte[] content, @ForAll @IntRange(min = 0, max = 2) int form) {
        String name = List.of("a.csv", "a.txt", "a.xlsx").get(form);
        assertThatCode(() -> problem(name, content)).doesNotThrowAnyException();
    }

    @Property(tries = 100)
    void 坏掉的工作簿_不管坏在哪里_都只是读不出(@ForAll @IntRange(min = 0, max = 100_000) int at, @ForAll byte value) throws IOException {
        byte[] content = SMALL.clone();
        content[at % content.length] = value;
        assertThatCode(() -> problem("a.xlsx", content)).doesNotThrowAnyException();
        assertThatCode(() -> problem("a.xlsx", Arrays.copyOf(SMALL, at % SMALL.length)))
                .doesNotThrowAnyException();
    }

    private static final byte[] SMALL = workbook(false);

    private static byte[] workbook(boolean numbers) {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("清册");
            sheet.createRow(0).createCell(0).setCellValue("汇缴清册");
            Row heading = sheet.createRow(2);
            heading.createCell(1).setCellValue("个人账号");
            heading.createCell(3).setCellValue("单位缴存额");
            heading.createCell(4).setCellValue("个人缴存额");
            Row row = sheet.createRow(3);
            if (numbers) {
                var rounded = book.createCellStyle();
                rounded.setDataFormat(book.createDataFormat().getFormat("0"));
                row.createCell(1).setCellValue(Double.parseDouble(NO));
                row.createCell(3).setCellValue(800.55);
                row.getCell(3).setCellStyle(rounded);
                row.createCell(4).setCellValue(0.1 + 0.2);
            } else {
                row.createCell(1).setCellValue(NO);
                row.createCell(3).setCellValue("800.55");
                row.createCell(4).setCellValue("0.30");
            }
            book.createSheet("第二张").createRow(0).createCell(0).setCellValue("不看");
            book.write(out);
            return out.toByteArray();
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
    }

    @Test
    void 工作簿里写成文字的读得对() {
        assertThat(read("清册.XLSX", workbook(false)))
                .containsExactly(new ListLine(4, NO, "800.55", "0.30", 80_055L, 30L, null));
    }

    @Test
    void 工作簿里写成数字的_按存的数_不按显示的数() {
        assertThat(read("清册.xlsx", workbook(true)))
                .containsExactly(new ListLine(4, NO, "800.55", "0.3", 80_055L, 30L, null));
    }

    @Test
    void 引用外部文件的工作簿_不去读() throws IOException {
        String sheet = """
                <?xml version="1.0"?><!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]>
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
                <row r="1"><c r="A1" t="inlineStr"><is><t>&x;</t></is></c></row></sheetData></worksheet>
                """;
        assertThat(problem(
                        "a.xlsx",
                        replaced("xl/worksheets/sheet1.xml", sheet.strip().getBytes(StandardCharsets.UTF_8))))
                .contains("打不开");
    }

    @Test
    void 展开后巨大的工作簿_不展开() throws IOException {
        assertThat(problem("a.xlsx", replaced("xl/worksheets/sheet1.xml", new byte[130 * 1024 * 1024])))
                .contains("展开后太大");
    }

    /** The small workbook with one part exchanged. */
    private static byte[] replaced(String part, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(SMALL));
                var zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(entry.getName().equals(part) ? content : in.readAllBytes());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    @Test
    void 每种读不出_都说清是什么毛病() {
        assertThat(problem("a.csv", new byte[0])).contains("是空的");
        assertThat(problem("a.xls", new byte[] {1})).contains("另存为 .xlsx");
        assertThat(problem("a.xlsx", "不是压缩包".getBytes(StandardCharsets.UTF_8))).contains("不是 .xlsx");
        assertThat(problem("a.csv", new byte[] {'M', 'Z', 0, 1, 2})).contains("不是文字");
        assertThat(problem("a.csv", new byte[] {(byte) 0xFF, (byte) 0xFF, 'a'})).contains("不是文字");
        assertThat(problem("姓名,账户\n张三,1\n")).contains("没有找到表头");
        assertThat(problem("个人账号,单位缴存额\n" + NO + ",1\n")).contains("第 1 行的表头缺少：个人缴存额");
        assertThat(problem(HEADING)).contains("没有缴存明细");
        assertThat(problem(HEADING + "\"" + NO + ",1,1\n")).contains("引号不成对");
        assertThat(problem("a.csv", new byte[ListFile.LARGEST + 1])).contains("超过 20 MB");
        assertThat(problem("随便\n".repeat(16) + HEADING)).contains("前 15 行里没有表头");
    }

    @Test
    void 太宽太长太多的表_不再往下读() {
        assertThat(problem(HEADING + ",".repeat(300) + "\n")).contains("301 列");
        assertThat(problem(HEADING + "字".repeat(2_001) + ",1,1\n")).contains("超过 2000 个字");
        assertThat(problem(HEADING + (NO + ",1,1\n").repeat(ListFile.MOST_LINES + 1)))
                .contains("超过 200,000 行");
        assertThat(csv(HEADING + (NO + ",1,1\n").repeat(ListFile.MOST_LINES))).hasSize(ListFile.MOST_LINES);
    }

    @Test
    void 少了几格的行_是坏行_不是坏文件() {
        assertThat(csv(HEADING + NO + "\n" + NO + ",1,1\n"))
                .extracting(ListLine::problem)
                .containsExactly(ListLine.NO_AMOUNT, null);
    }

    @Test
    void 要进数据库的字里没有控制符_也不会太长() {
        ListLine line = ListLine.of(2, "a\u0001b".repeat(50), "x\ty", "1");
        assertThat(line.accountNo()).hasSizeLessThanOrEqualTo(40).doesNotContain("\u0001");
        assertThat(line.employerPart()).isEqualTo("x y");
    }

    @Test
    void 问题的说明给人看() {
        assertThatThrownBy(() -> ListFile.read("a.doc", new byte[] {1}))
                .isInstanceOfSatisfying(
                        UnreadableListException.class,
                        problem -> assertThat(problem.problem()).contains("只收"));
    }
}
