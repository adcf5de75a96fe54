package cn.qingjian.gate;

import cn.qingjian.gate.Finding.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the sentences of a text that ask for something, leaving out those that say it is not asked. */
public final class Sentences {
    private static final Pattern END = Pattern.compile("[。；！？\\n]");
    private static final Pattern COMMA = Pattern.compile("[，,：:]");
    private static final Pattern NOT =
            Pattern.compile("不再|不得|不用|无须|无需|不需|不必|不要求|不另|不以|不看|不提|停止|取消|严禁|禁止|免于|不作|避免|防止|不填写");

    private Sentences() {}

    /** The sentences in which the words stand un-negated, each with the address of its clause. */
    public static List<Evidence> asking(List<Passage> text, Pattern words) {
        List<Evidence> found = new ArrayList<>();
        for (Passage passage : text) {
            for (String sentence : END.split(passage.text())) {
                if (asks(sentence, words)) {
                    found.add(new Evidence(passage.address(), sentence.strip(), "", ""));
                }
            }
        }
        return found;
    }

    /** Whether the words stand in the sentence with no negation before them in the same part of it. */
    private static boolean asks(String sentence, Pattern words) {
        Matcher matcher = words.matcher(sentence);
        while (matcher.find()) {
            String before = sentence.substring(0, matcher.start());
            String[] parts = COMMA.split(before, -1);
            if (!NOT.matcher(parts[parts.length - 1] + matcher.group()).find()) {
                return true;
            }
        }
        return false;
    }
}
