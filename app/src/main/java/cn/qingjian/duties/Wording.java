package cn.qingjian.duties;

import cn.qingjian.gate.DutyStanding;
import cn.qingjian.gate.DutyStanding.Hit;
import cn.qingjian.gate.DutyStanding.Sheet;
import cn.qingjian.gate.Tasks;
import cn.qingjian.people.Unit;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds tasks against the lists by their wording. A task belongs to the entry with which it shares the longest word (the entry's
 * own text or one of its 用词), a taken-back entry before another of the same length. What the demand names itself, an entry or
 * a registered approval, comes before what its words suggest, except that it can't bring back what the task's own words show to
 * be taken back. A task without any such word is judged by what the demand is about. Pure; tasks × entries × words.
 */
final class Wording {
    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Punct}，。、；：“”‘’《》〈〉（）()〔〕\\[\\]【】]+");

    private Wording() {}

    /** How tasks stand to entries in force, at offices; empty where there is no task or no office. */
    static Optional<DutyStanding> of(Tasks tasks, List<Duty> inForce, List<Unit> offices) {
        if (tasks.lines().isEmpty() || offices.isEmpty()) {
            return Optional.empty();
        }
        Map<List<Duty>, List<Unit>> alike = offices.stream()
                .collect(Collectors.groupingBy(
                        office -> inForce.stream()
                                .filter(duty -> duty.of(office.id()))
                                .toList(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        Set<Hit> hits = new LinkedHashSet<>();
        List<String> outside = new ArrayList<>();
        List<String> without = new ArrayList<>();
        boolean known = false;
        for (Map.Entry<List<Duty>, List<Unit>> group : alike.entrySet()) {
            List<String> names = group.getValue().stream().map(Unit::name).toList();
            boolean listed = group.getKey().stream().anyMatch(duty -> duty.sheet() == Sheet.OWN);
            String where = alike.size() == 1 ? "" : "（" + String.join("、", names) + "）";
            for (String line : tasks.lines()) {
                Optional<Hit> hit = judge(line, tasks, group.getKey());
                hit.ifPresent(hits::add);
                if (hit.isEmpty() && listed) {
                    outside.add(line + where);
                }
            }
            if (!listed) {
                without.addAll(names);
            }
            known |= named(tasks, group.getKey()).isPresent();
        }
        return Optional.of(new DutyStanding(
                List.copyOf(hits), outside, tasks.admission(), known ? Optional.empty() : tasks.duty(), without));
    }

    private static Optional<Hit> judge(String line, Tasks tasks, List<Duty> duties) {
        Optional<Found> own = longest(line, duties);
        if (own.filter(Found::back).isPresent()) {
            return own.map(found -> hit(line, found.duty, "都说到“%s”".formatted(found.word)));
        }
        return named(tasks, duties)
                .map(duty -> hit(line, duty, duty.sheet() == Sheet.ADMITTED ? "文号" + duty.basis() : "已写明"))
                .or(() -> own.map(found -> hit(line, found.duty, "都说到“%s”".formatted(found.word))))
                .or(() -> longest(tasks.about(), duties)
                        .map(found -> hit(line, found.duty, "题目说到“%s”".formatted(found.word))));
    }

    private static Hit hit(String line, Duty duty, String how) {
        return new Hit(line, duty.sheet(), duty.text(), duty.by(), how);
    }

    /** The entry that the demand names, or the one that the approval it names let in; what was taken back can be named, too. */
    private static Optional<Duty> named(Tasks tasks, List<Duty> duties) {
        Predicate<Duty> byName =
                duty -> tasks.duty().filter(name -> same(name, duty.text())).isPresent();
        Predicate<Duty> byNumber = duty -> duty.sheet() == Sheet.ADMITTED
                && tasks.admission()
                        .filter(number -> same(number, duty.basis()))
                        .isPresent();
        return duties.stream().filter(byName.or(byNumber)).findFirst();
    }

    /** Of all words that the text has, the longest; what was taken back before others of that length. */
    private static Optional<Found> longest(String text, List<Duty> duties) {
        Optional<Found> best = Optional.empty();
        for (Duty duty : duties) {
            for (String word : words(duty)) {
                var found = new Found(duty, word);
                if (text.contains(word) && best.map(found::before).orElse(true)) {
                    best = Optional.of(found);
                }
            }
        }
        return best;
    }

    private static List<String> words(Duty duty) {
        return Stream.concat(Stream.of(duty.text()), duty.words().stream()).toList();
    }

    /** Whether two names are the same, blanks and punctuation aside. */
    static boolean same(String one, String other) {
        return bare(one).equals(bare(other));
    }

    private static String bare(String name) {
        return GAPS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("");
    }

    private record Found(Duty duty, String word) {
        boolean before(Found other) {
            int longer = Integer.compare(word.length(), other.word.length());
            return longer > 0 || (longer == 0 && back() && !other.back());
        }

        private boolean back() {
            return duty.sheet() == Sheet.TAKEN_BACK;
        }
    }
}
