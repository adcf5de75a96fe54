package cn.qingjian.reporting;

import cn.qingjian.people.Role;
import java.time.Instant;
import java.util.Optional;

/**
 * A warning (预警), told once to those who can act.
 *
 * @param id its key
 * @param year the year that it is about
 * @param kind code of the kind; empty for the burden
 * @param level what is reached
 * @param role who can act
 * @param words what is so
 * @param at since when it is told
 * @param answer what is done about it; empty while nobody has said
 */
public record Alert(
        long id,
        int year,
        String kind,
        Year.Level level,
        Role role,
        String words,
        Instant at,
        Optional<String> answer) {}
