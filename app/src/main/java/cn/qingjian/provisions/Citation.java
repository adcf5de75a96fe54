package cn.qingjian.provisions;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A provision that a text quotes by title or number.
 *
 * @param quoted the words of the text, such as {@code 《…办法》} or {@code 青房金〔2020〕11号}
 * @param provision the provision meant; of several texts under one title the one that holds longest
 * @param force its force on the day asked about
 * @param replacement what took its place, null where nothing did or it is not in the library
 */
public record Citation(
        String quoted,
        Provision provision,
        Force force,
        @Nullable Provision replacement) {
    /** What is wrong with quoting it, as a sentence; empty where nothing is. */
    public String warning() {
        String since = provision.validity().replacedOn() == null
                ? ""
                : "自" + chinese(provision.validity().replacedOn()) + "起";
        String instead = replacement == null ? "" : "，应当改引《" + replacement.title() + "》";
        return switch (force) {
            case IN_FORCE -> "";
            case PARTLY_VOID ->
                quoted + "部分失效，" + String.join("、", provision.validity().voidArticles()) + "不再执行。";
            case NOT_YET -> quoted + "尚未施行，现在不能作为依据。";
            case AMENDED -> quoted + since + "已被修改" + instead + "。";
            case LAPSED -> quoted + "已经失效" + instead + "。";
            case REPEALED -> quoted + since + "已经废止" + instead + "。";
        };
    }

    /** Those that a draft must not rest on. */
    public static List<Citation> dead(List<Citation> citations) {
        return citations.stream()
                .filter(citation -> !citation.force().provides())
                .toList();
    }

    private static String chinese(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
