package cn.qingjian.studies;

import java.time.LocalDate;

/**
 * What changed at work because of a study (运用).
 *
 * @param id key
 * @param day since when
 * @param changed what changed
 * @param reference a document's number, a gate number or a measure that shows it; may be empty
 * @param by name of who told it
 * @param told the day on which it was told
 */
public record Use(long id, LocalDate day, String changed, String reference, String by, LocalDate told) {}
