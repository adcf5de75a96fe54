package cn.qingjian.meetings;

import java.time.LocalDate;

/**
 * The document or the upper meeting that a meeting is about.
 *
 * @param meeting whether it is an upper meeting, not a document
 * @param title what it is called
 * @param day when it was issued or held
 * @param reachedUs whether that meeting was already held down to our own offices (已直接开到基层)
 */
public record Source(boolean meeting, String title, LocalDate day, boolean reachedUs) {}
