package cn.qingjian.serviceitems;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decided cases of an item, by which a new version is tried before its release; whoever keeps the cases provides it. */
public interface PastCases {
    /** The newest decided cases of an item, at most that many; the stream is closed by the caller. */
    Stream<PastCase> of(String itemCode, int limit);

    /**
     * A decided case.
     *
     * @param reference its number, without anything personal
     * @param facts the facts as they were stored with the decision
     * @param outcome how it was decided then
     */
    record PastCase(String reference, Map<String, Map<String, @Nullable Object>> facts, Outcome outcome) {}
}
