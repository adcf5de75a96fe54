package cn.qingjian.documents.life;

import java.time.LocalDate;

/**
 * A leader who is away, and who signs meanwhile.
 *
 * @param id key
 * @param person name of who is away
 * @param standIn name of who signs meanwhile
 * @param from first day
 * @param until last day
 * @param words why
 */
public record Absence(long id, String person, String standIn, LocalDate from, LocalDate until, String words) {}
