package cn.qingjian.filings.facts;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A fact that the centre itself holds; a bean is its whole registration. */
public interface OwnFact {
    /** Its name in the catalogue of facts, such as 账户. */
    String name();

    /**
     * Its fields for each of the cases that are decided together, in their order; empty where there is nothing to know. However
     * many they are, the database is looked at once.
     */
    List<Map<String, @Nullable Object>> of(List<Filed> all);
}
