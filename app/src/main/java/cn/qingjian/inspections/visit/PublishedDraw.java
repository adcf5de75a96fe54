package cn.qingjian.inspections.visit;

import cn.qingjian.inspections.draw.Draw;
import cn.qingjian.inspections.draw.DrawList;
import java.util.List;

/**
 * A draw as a stranger gets it to compute it again with {@code docs/recompute-draw.py}.
 *
 * @param commitment SHA-256 of the seed
 * @param digest SHA-256 of the list's text
 * @param units the units in their order
 * @param inspectors the people in their order
 * @param take how many units
 * @param each how many people go to each
 * @param seed the seed
 * @param words what those who opened it added
 * @param result what came out, by key
 */
public record PublishedDraw(
        String commitment,
        String digest,
        List<DrawList.Candidate> units,
        List<DrawList.Inspector> inspectors,
        int take,
        int each,
        String seed,
        List<String> words,
        List<Group> result) {
    /**
     * One drawn unit.
     *
     * @param unit its key
     * @param inspectors keys of those who go there
     */
    public record Group(String unit, List<String> inspectors) {}

    /** A draw with its result. */
    public static PublishedDraw of(Draw draw, List<Draw.Sent> result) {
        return new PublishedDraw(
                Draw.commitment(draw.seed()),
                Draw.digest(draw.list()),
                draw.list().units(),
                draw.list().inspectors(),
                draw.list().take(),
                draw.list().each(),
                draw.seed(),
                draw.words(),
                result.stream()
                        .map(sent -> new Group(
                                sent.unit().key(),
                                sent.inspectors().stream()
                                        .map(DrawList.Inspector::key)
                                        .toList()))
                        .toList());
    }

    /** Name of a unit. */
    public String unitName(String key) {
        return units.stream()
                .filter(one -> one.key().equals(key))
                .map(DrawList.Candidate::name)
                .findFirst()
                .orElse(key);
    }

    /** Name of a person. */
    public String inspectorName(String key) {
        return inspectors.stream()
                .filter(one -> one.key().equals(key))
                .map(DrawList.Inspector::name)
                .findFirst()
                .orElse(key);
    }
}
