package cn.qingjian.govapps;

import java.time.Instant;
import java.util.Optional;

/**
 * A complaint or suggestion about an app or a group. Who complained is kept only where he wants an answer under his name.
 *
 * @param id key
 * @param about what it is about
 * @param text what is wrong
 * @param by who complained, where he gave his name
 * @param at when
 * @param answer what was done; empty while nobody has answered
 */
public record Complaint(long id, String about, String text, Optional<String> by, Instant at, Optional<String> answer) {}
