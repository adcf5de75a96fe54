package cn.qingjian.documents.similar;

import cn.qingjian.documents.Addressee;
import cn.qingjian.documents.DocumentDraft;
import cn.qingjian.documents.draft.Draft;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One draft made of two: what both say stands once, and each part remembers from whom it came.
 *
 * @param words the joint draft's words
 * @param parts its parts in order
 */
public record Joint(Draft.Words words, List<Part> parts) {
    private static final Pattern NUMBER = Pattern.compile("^[一二三四五六七八九十]{1,3}、");
    private static final List<String> DIGITS = List.of(
            "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五", "十六", "十七", "十八", "十九",
            "二十");

    /**
     * One part of a joint draft.
     *
     * @param text its words
     * @param sources keys of the drafts that it came from
     */
    public record Part(String text, List<Long> sources) {
        public Part {
            sources = List.copyOf(sources);
        }
    }

    public Joint {
        parts = List.copyOf(parts);
    }

    /** Joins two drafts, the first one's order before the second's. */
    public static Joint of(Draft first, Draft second) {
        List<String> one = blocks(first);
        List<String> other = blocks(second);
        List<Part> parts = new ArrayList<>();
        for (String block : one) {
            boolean both = other.stream().anyMatch(two -> bare(two).equals(bare(block)));
            parts.add(new Part(block, both ? List.of(first.id(), second.id()) : List.of(first.id())));
        }
        for (String block : other) {
            if (one.stream().noneMatch(known -> bare(known).equals(bare(block)))) {
                parts.add(new Part(block, List.of(second.id())));
            }
        }
        List<Part> numbered = renumbered(parts);
        return new Joint(words(first, second, numbered), numbered);
    }

    /** The body cut at its top-level numbers; what stands before the first is one block. */
    private static List<String> blocks(Draft draft) {
        DocumentDraft demand = draft.demand(java.time.LocalDate.EPOCH);
        List<String> blocks = new ArrayList<>();
        for (String paragraph : demand.anatomy().body()) {
            boolean opens = blocks.isEmpty() || NUMBER.matcher(paragraph).find();
            if (opens) {
                blocks.add(paragraph);
            } else {
                blocks.set(blocks.size() - 1, blocks.getLast() + "\n" + paragraph);
            }
        }
        return blocks;
    }

    private static List<Part> renumbered(List<Part> parts) {
        List<Part> numbered = new ArrayList<>();
        int next = 0;
        for (Part part : parts) {
            boolean counts = NUMBER.matcher(part.text()).find() && next < DIGITS.size();
            String text = counts ? NUMBER.matcher(part.text()).replaceFirst(DIGITS.get(next++) + "、") : part.text();
            numbered.add(new Part(text, part.sources()));
        }
        return numbered;
    }

    private static Draft.Words words(Draft first, Draft second, List<Part> parts) {
        Set<Addressee> addressees = new LinkedHashSet<>(first.words().addressees());
        addressees.addAll(second.words().addressees());
        List<String> head = first.demand(java.time.LocalDate.EPOCH).anatomy().addressees();
        String body = parts.stream().map(Part::text).collect(Collectors.joining("\n\n"));
        return new Draft.Words(
                first.title(),
                first.words().genre(),
                first.words().form(),
                first.words().lengthClass(),
                "与%s“%s”合并：%s"
                        .formatted(
                                second.unit().name(),
                                second.title(),
                                first.words().purpose()),
                List.copyOf(addressees),
                first.words().planItem().or(() -> second.words().planItem()),
                (head.isEmpty() ? "" : String.join("、", head) + "：\n\n") + body + "\n\n" + foot(first));
    }

    private static String foot(Draft draft) {
        return String.join(
                "\n\n", draft.demand(java.time.LocalDate.EPOCH).anatomy().signatures());
    }

    private static String bare(String block) {
        return NUMBER.matcher(block).replaceFirst("").replaceAll("\\s", "");
    }
}
