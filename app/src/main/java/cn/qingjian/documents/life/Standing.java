package cn.qingjian.documents.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Who has a draft, and since when.
 *
 * @param who who has it, such as 办公室 or a leader's name; empty where nobody has to do anything
 * @param since since when
 * @param due by when the step must be done; empty where it has no time limit
 * @param late whether that day is past
 * @param urged how often it was urged
 */
public record Standing(String who, Instant since, Optional<LocalDate> due, boolean late, int urged) {}
