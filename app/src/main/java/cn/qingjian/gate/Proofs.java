package cn.qingjian.gate;

import cn.qingjian.gate.Finding.Evidence;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Demands for proof (痕迹): photos, screenshots, ledgers, wanted beside the work itself. Judged by every kind and counted over all. */
public final class Proofs {
    /** Codes of the rules that judge them: 过度留痕、会后收材料、痕迹指标、强制上传. */
    public static final Set<String> CODES = Set.of("H20-01", "EVA-07", "INS-08", "APP-11");

    private static final Pattern PROOF =
            Pattern.compile("(?:附|报送|上传|发至|提供|留存|连同|准备|拍摄|拍)[^。；]{0,24}(?:照片|截图|台账|影像资料|图片)|照片不少于|接龙|签字后拍照");

    private Proofs() {}

    /** The sentences of a text that want such proof. */
    public static List<Evidence> wanted(List<Passage> text) {
        return Sentences.asking(text, PROOF);
    }

    /** The same of what a demand says and asks. */
    static List<Evidence> wanted(Demand demand) {
        return wanted(Stream.concat(
                        demand.says().stream(), demand.asks().stream().map(line -> new Passage("", line)))
                .toList());
    }

    /** Whether a kind judges them by rules of its own. */
    static boolean judgedBy(DemandKind<?> kind) {
        return kind.rules().stream().anyMatch(rule -> CODES.contains(rule.code()));
    }
}
