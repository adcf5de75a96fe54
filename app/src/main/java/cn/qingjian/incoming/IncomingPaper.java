package cn.qingjian.incoming;

import cn.qingjian.people.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A paper from outside as it stands.
 *
 * @param id key
 * @param token under which its files lie
 * @param number its number in the register
 * @param letter what the register says of it
 * @param signer name of the person who signed for it
 * @param signedAt when
 * @param status where it stands
 * @param office the unit that registered it
 * @param holder who has it now; empty once nobody has
 * @param since since when
 * @param due by which day it is to be dealt with
 * @param opinion 拟办意见
 * @param instruction 批示
 * @param lead the unit that leads, once it is settled or proposed
 * @param helpers 协办 units
 * @param recipients to whom it went to be read
 * @param result what came of it
 * @param answer what was answered, to whom and how
 * @param urged how often it was urged
 * @param version grows with every step; whoever acts names the one that he saw
 */
public record IncomingPaper(
        long id,
        UUID token,
        IncomingNumber number,
        Letter letter,
        String signer,
        Instant signedAt,
        IncomingStatus status,
        Unit office,
        Optional<Holder> holder,
        Instant since,
        Optional<LocalDate> due,
        String opinion,
        String instruction,
        Optional<Unit> lead,
        List<Assisting> helpers,
        List<Recipient> recipients,
        String result,
        String answer,
        int urged,
        int version) {
    public IncomingPaper {
        helpers = List.copyOf(helpers);
        recipients = List.copyOf(recipients);
    }

    /**
     * Who has it.
     *
     * @param unit the unit
     * @param person key of the one person, empty for the unit as a whole
     * @param name that person's name, or empty
     */
    public record Holder(Unit unit, Optional<Long> person, String name) {
        /** As people read it. */
        public String label() {
            return name.isEmpty() ? unit.name() : unit.name() + " " + name;
        }
    }

    /**
     * A unit that helps.
     *
     * @param unit key of the unit
     * @param name its name
     * @param words what it had to say; empty while it hasn't said anything
     * @param by name of who said it
     */
    public record Assisting(long unit, String name, String words, String by) {
        /** Whether it has had its say. */
        public boolean done() {
            return !words.isEmpty();
        }
    }

    /**
     * Somebody who reads it.
     *
     * @param id key
     * @param unit key of the unit
     * @param person key of the one person, empty where anybody of the unit reads for it
     * @param name as people read it
     * @param by name of who read it; empty while nobody has
     * @param at when it was read
     */
    public record Recipient(long id, long unit, Optional<Long> person, String name, String by, Optional<Instant> at) {
        /** Whether it was read. */
        public boolean read() {
            return at.isPresent();
        }
    }

    /** The same with those who help and those who read. */
    public IncomingPaper with(List<Assisting> help, List<Recipient> readers) {
        return new IncomingPaper(
                id,
                token,
                number,
                letter,
                signer,
                signedAt,
                status,
                office,
                holder,
                since,
                due,
                opinion,
                instruction,
                lead,
                help,
                readers,
                result,
                answer,
                urged,
                version);
    }

    /** Who has it, in words; while it goes round, those who haven't read it yet. */
    public String holding() {
        if (status == IncomingStatus.CIRCULATING) {
            long left = recipients.stream().filter(one -> !one.read()).count();
            return "传阅，还有%d处没有阅".formatted(left);
        }
        return holder.map(Holder::label).orElse("—");
    }

    /** Whether its day has passed and somebody still has something to do; the day itself is not late. */
    public boolean late(LocalDate today) {
        return status.underway() && due.map(today::isAfter).orElse(false);
    }
}
