package cn.qingjian.ledger.remittance;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A list as text: strict UTF-8, else strict GB18030; the separator is the one that the heading uses most. */
final class TextTable {
    private static final List<String> SEPARATORS = List.of(",", "\t", ";", "；", "，");
    private static final int HEADING_WITHIN = 15;

    private TextTable() {}

    static void read(byte[] content, TableRows rows) throws UnreadableListException {
        String text = decode(content);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .get();
        try (var parser = format.parse(new StringReader(text))) {
            long line = 1;
            for (CSVRecord row : parser) {
                rows.add((int) line, row.toList());
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw new UnreadableListException("表格的引号不成对，读不下去了：请用表格软件重新另存为 .csv。");
        }
    }

    private static String separator(String text) {
        List<String> head = text.lines()
                .filter(line -> !line.isBlank())
                .limit(HEADING_WITHIN)
                .toList();
        return head.stream()
                .filter(line -> line.contains("账号") || line.contains("个人账户"))
                .findFirst()
                .flatMap(line -> SEPARATORS.stream()
                        .max(Comparator.comparingLong(separator -> line.split(separator, -1).length)))
                .orElse(",");
    }

    private static String decode(byte[] content) throws UnreadableListException {
        for (byte one : content) {
            if (one >= 0 && one < ' ' && one != '\n' && one != '\r' && one != '\t') {
                throw new UnreadableListException("文件的内容不是文字，可能后缀改错了。");
            }
        }
        return Stream.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))
                .flatMap(charset -> strict(content, charset))
                .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text)
                .findFirst()
                .orElseThrow(() -> new UnreadableListException("文件的内容不是文字，可能后缀改错了。"));
    }

    private static Stream<String> strict(byte[] content, Charset charset) {
        try {
            return Stream.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException notThis) {
            return Stream.empty();
        }
    }
}
