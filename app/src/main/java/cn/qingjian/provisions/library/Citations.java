package cn.qingjian.provisions.library;

import cn.qingjian.provisions.Citation;
import cn.qingjian.provisions.Provision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the provisions that a text quotes by title or number. */
public final class Citations {
    private static final Pattern TITLE = Pattern.compile("《([^《》]{2,100})》");
    private static final Pattern NUMBER = Pattern.compile("[\\u4e00-\\u9fa5]{2,12}[〔\\[［（(]\\d{4}[〕\\]］）)]第?\\d{1,6}号");
    private static final String NATION = "中华人民共和国";

    private Citations() {}

    /** The provisions of the library that a text quotes, each once, in the order of the text. */
    public static List<Citation> in(String text, Library library, LocalDate day) {
        Map<Integer, Citation> byPlace = new TreeMap<>();
        Map<String, List<Provision>> titles = new LinkedHashMap<>();
        Map<String, List<Provision>> numbers = new LinkedHashMap<>();
        for (Provision provision : library.provisions()) {
            titles.computeIfAbsent(title(provision.title()), key -> new ArrayList<>())
                    .add(provision);
            numbers.computeIfAbsent(number(provision.number()), key -> new ArrayList<>())
                    .add(provision);
        }
        for (Matcher match = TITLE.matcher(text); match.find(); ) {
            add(byPlace, match.start(), match.group(), titles.get(title(match.group(1))), library, day);
        }
        for (Matcher match = NUMBER.matcher(text); match.find(); ) {
            add(byPlace, match.start(), match.group(), numbered(match.group(), numbers), library, day);
        }
        Map<String, Citation> once = new LinkedHashMap<>();
        byPlace.values()
                .forEach(citation -> once.putIfAbsent(citation.provision().id(), citation));
        return List.copyOf(once.values());
    }

    /** Words in front of the organ's code may have run into it: 根据青房金〔2020〕11号. */
    private static List<Provision> numbered(String quoted, Map<String, List<Provision>> numbers) {
        String number = number(quoted);
        for (int from = 0; from < number.indexOf('['); from++) {
            List<Provision> found = numbers.get(number.substring(from));
            if (found != null) {
                return found;
            }
        }
        return List.of();
    }

    private static void add(
            Map<Integer, Citation> byPlace,
            int place,
            String quoted,
            @Nullable List<Provision> meant,
            Library library,
            LocalDate day) {
        if (meant == null || meant.isEmpty()) {
            return;
        }
        Provision best = meant.stream()
                .min(Comparator.comparing(
                                (Provision provision) -> !provision.on(day).provides())
                        .thenComparing(Provision::adopted, Comparator.nullsLast(Comparator.reverseOrder())))
                .orElseThrow();
        Provision replacement = library.find(best.validity().replacedBy()).orElse(null);
        byPlace.putIfAbsent(place, new Citation(quoted, best, best.on(day), replacement));
    }

    private static String title(String title) {
        String folded = Folded.of(title).replace(" ", "");
        return folded.startsWith(NATION) ? folded.substring(NATION.length()) : folded;
    }

    private static String number(String number) {
        return Folded.of(number).replace('(', '[').replace(')', ']').replace("]第", "]");
    }
}
