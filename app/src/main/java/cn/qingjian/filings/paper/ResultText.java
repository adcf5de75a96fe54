package cn.qingjian.filings.paper;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills an item's sample of its result (结果.样本) in. */
final class ResultText {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]{1,20})}");
    private static final String UNKNOWN = "—";

    private ResultText() {}

    /** The sample with every place filled in; what is not known is a dash, never a place left open. */
    static String fill(String sample, Map<String, String> values) {
        return PLACE.matcher(sample)
                .replaceAll(place -> Matcher.quoteReplacement(
                        values.getOrDefault(place.group(1), "").isBlank()
                                ? UNKNOWN
                                : values.getOrDefault(place.group(1), "")));
    }
}
