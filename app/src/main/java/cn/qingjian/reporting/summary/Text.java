package cn.qingjian.reporting.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a summary says, block by block.
 *
 * @param title its title
 * @param blocks headings and paragraphs in their order
 */
public record Text(String title, List<Block> blocks) {
    public Text {
        blocks = List.copyOf(blocks);
    }

    /**
     * A heading or a paragraph.
     *
     * @param place what it tells of, unique in its summary, by which two summaries are compared
     * @param heading whether it is a heading
     * @param pieces its words in their order
     */
    public record Block(String place, boolean heading, List<Piece> pieces) {
        public Block {
            pieces = List.copyOf(pieces);
        }

        /** As it is read. */
        public String words() {
            return pieces.stream().map(Piece::words).collect(Collectors.joining());
        }
    }

    /**
     * Some words, or a number with the figure from which it comes.
     *
     * @param words as they are read
     * @param trace where they come from; empty for words
     */
    public record Piece(String words, Optional<Trace> trace) {}

    /**
     * Where a number comes from.
     *
     * @param figure code of the figure
     * @param from first day
     * @param to last day
     */
    public record Trace(String figure, LocalDate from, LocalDate to) {}

    /** Its paragraphs as plain lines, without the title. */
    public List<String> lines() {
        return blocks.stream().map(Block::words).toList();
    }

    /** Every number in it, as it is read. */
    public Set<String> numbers() {
        return blocks.stream()
                .flatMap(block -> block.pieces().stream())
                .filter(piece -> piece.trace().isPresent())
                .map(Piece::words)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * How a place differs between two texts.
     *
     * @param place what it tells of
     * @param before what was said of it; empty where nothing was
     * @param after what is said now; empty where nothing is
     */
    public record Change(String place, String before, String after) {}

    /** What is said otherwise in a later text, in its order; what is no longer said comes last. */
    public List<Change> since(Text earlier) {
        Map<String, String> before = earlier.byPlace();
        Map<String, String> after = byPlace();
        List<Change> changes = new ArrayList<>();
        after.forEach((place, words) -> {
            String said = before.getOrDefault(place, "");
            if (!said.equals(words)) {
                changes.add(new Change(place, said, words));
            }
        });
        before.forEach((place, words) -> {
            if (!after.containsKey(place)) {
                changes.add(new Change(place, words, ""));
            }
        });
        return changes;
    }

    private Map<String, String> byPlace() {
        Map<String, String> words = new LinkedHashMap<>();
        blocks.stream().filter(block -> !block.heading()).forEach(block -> words.put(block.place(), block.words()));
        return words;
    }
}
