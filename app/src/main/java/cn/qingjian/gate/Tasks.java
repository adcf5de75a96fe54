package cn.qingjian.gate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a demand lays on those who bear it, and by what right, as far as it says so itself.
 *
 * @param lines what is to be done or handed in, one task a line
 * @param about what all of them are about: the demand's title and purpose
 * @param duty the entry of the list of duties (职责清单) that it names; empty where it names none
 * @param admission the number of the approval (准入审批) that it names; empty where it names none
 */
public record Tasks(List<String> lines, String about, Optional<String> duty, Optional<String> admission) {
    /** No task at all. */
    public static final Tasks NONE = new Tasks(List.of(), "", Optional.empty(), Optional.empty());

    private static final Pattern DUTY = Pattern.compile("职责清单[^“”\"。；\\n]{0,8}[“\"]([^“”\"\\n]{2,100})[”\"]");
    private static final Pattern ADMISSION =
            Pattern.compile("准入审批(?:的?(?:文号|编号|批文|号))?[:：为（(“\\s]{0,3}([^，。；、）)”\\s]{2,40})");

    public Tasks {
        lines = List.copyOf(lines);
    }

    /**
     * Tasks of a demand that has no fields for the two: {@code 职责清单“…”} and {@code 准入审批：…} are looked for in its words.
     *
     * @param words all that it says; read once, linear
     */
    public static Tasks in(List<String> lines, String about, String words) {
        return new Tasks(lines, about, first(DUTY, words), first(ADMISSION, words));
    }

    private static Optional<String> first(Pattern pattern, String words) {
        return pattern.matcher(words)
                .results()
                .map(hit -> hit.group(1).strip())
                .filter(one -> !one.isEmpty())
                .findFirst();
    }
}
