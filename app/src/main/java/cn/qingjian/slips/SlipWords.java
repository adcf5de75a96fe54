package cn.qingjian.slips;

import java.time.LocalDate;
import java.util.List;

/** What is written on a slip: one record a kind, kept as JSON. */
public interface SlipWords {
    /** What it is called. */
    String title();

    /** The units that it goes to. */
    List<Place> units();

    /** How many people of each unit take part. */
    int people();

    /** Its first day. */
    LocalDate from();

    /** Its last day, not before the first. */
    LocalDate to();

    /** What is asked of the units, line by line. */
    List<String> asks();

    /** All that it says in one text, for finding what is alike. */
    String text();
}
