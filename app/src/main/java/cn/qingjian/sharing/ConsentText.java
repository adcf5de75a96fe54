package cn.qingjian.sharing;

import cn.qingjian.privacy.Sm3;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a person reads before agreeing. It is made from the questions' own declarations, and its version is a digest of its
 * words: nobody can change the text and forget to count it up.
 *
 * @param version the first 16 digits of the SM3 of the text
 * @param lines the text, a line a question between the first and the last
 */
public record ConsentText(String version, List<String> lines) {
    private static final int DIGITS = 16;

    public ConsentText {
        lines = List.copyOf(lines);
    }

    /** The text for a purpose and some questions; the same for the same questions in any order. */
    static ConsentText of(String purpose, Collection<? extends Question<?>> questions) {
        List<String> asked = questions.stream()
                .sorted(Comparator.comparing(Question::code))
                .map(question -> "向%s查询“%s”：%s。依据%s。"
                        .formatted(
                                question.sheet().sources().stream()
                                        .map(Source::label)
                                        .collect(Collectors.joining("、")),
                                question.label(),
                                question.sheet().purpose(),
                                question.sheet().basis().label()))
                .distinct()
                .toList();
        var lines = new java.util.ArrayList<String>();
        lines.add("为办理“%s”，我同意住房公积金中心查询我的以下信息：".formatted(purpose));
        lines.addAll(asked);
        lines.add("查询结果只用于办理本事项，加密保存。我可以随时撤回同意，撤回不影响已经办完的部分；不同意的，可以自己提交证明材料。");
        return new ConsentText(Sm3.digest(String.join("\n", lines)).substring(0, DIGITS), lines);
    }

    /** The whole text. */
    public String body() {
        return String.join("\n", lines);
    }
}
