package cn.qingjian.sharing;

import java.time.Instant;
import java.util.Set;

/**
 * What a person agreed to. It is looked up again at each use, so a made-up or withdrawn one opens nothing.
 *
 * @param id key of the record; empty for {@link #NONE}
 * @param purpose what for, such as the name of the item
 * @param questions codes of the questions that it covers
 * @param textVersion version of the text that the person saw
 * @param at when
 */
public record Consent(String id, String purpose, Set<String> questions, String textVersion, Instant at) {
    /** No consent: only questions that a law allows without one may be asked. */
    public static final Consent NONE = new Consent("", "", Set.of(), "", Instant.EPOCH);

    /** The consent of that key; what it covers is looked up when it is used. */
    public static Consent of(String id) {
        return new Consent(id, "", Set.of(), "", Instant.EPOCH);
    }

    public Consent {
        questions = Set.copyOf(questions);
    }
}
