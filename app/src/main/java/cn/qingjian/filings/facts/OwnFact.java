package cn.qingjian.filings.facts;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A fact that the centre itself holds; a bean is its whole registration. */
public interface OwnFact {
    /** Its name in the catalogue of facts, such as 账户. */
    String name();

    /** Its fields for an applicant on the day of acceptance; empty where there is nothing to know. */
    Map<String, @Nullable Object> of(Applicant applicant, long filing, LocalDate accepted);
}
