package cn.qingjian.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A document's number (发文字号) in its one canonical form: 机关代字〔年份〕序号号, such as {@code 青房金〔2026〕12号}.
 *
 * @param organ the organ's code, 2 to 12 Chinese characters
 * @param year four digits, 1900 to 2099
 * @param sequence from 1, printed without leading zero and without 第
 */
public record DocumentNumber(String organ, int year, int sequence) {
    private static final Pattern FORM = Pattern.compile("([\\u4e00-\\u9fa5]{2,12})〔((?:19|20)\\d{2})〕([1-9]\\d{0,5})号");

    public DocumentNumber {
        if (!FORM.matcher(print(organ, year, sequence)).matches()) {
            throw new IllegalArgumentException("not a document number: " + print(organ, year, sequence));
        }
    }

    /** Reads the canonical form; empty where the text is anything else, such as square brackets or a leading zero. */
    public static Optional<DocumentNumber> parse(String text) {
        var match = FORM.matcher(text);
        return match.matches()
                ? Optional.of(new DocumentNumber(
                        match.group(1), Integer.parseInt(match.group(2)), Integer.parseInt(match.group(3))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return print(organ, year, sequence);
    }

    private static String print(String organ, int year, int sequence) {
        return organ + "〔" + year + "〕" + sequence + "号";
    }
}
