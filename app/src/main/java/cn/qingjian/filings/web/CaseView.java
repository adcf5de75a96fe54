package cn.qingjian.filings.web;

import cn.qingjian.filings.CaseLook;
import cn.qingjian.filings.FilingStatus;
import cn.qingjian.people.Account;
import java.util.List;
import java.util.Map;

/**
 * A case on its page.
 *
 * @param look the case
 * @param me who looks
 * @param number its number
 * @param due how its promised day lies to today, in words
 * @param late whether that day is past
 * @param officer who has it; empty for nobody
 * @param own what the centre itself knows
 * @param shared what other departments said
 * @param answers what was typed, by question
 * @param commitments names and words of the commitments that were signed
 * @param lines its way so far
 * @param others officers to whom it may be given
 * @param above from which amount a second person must agree; empty where that is switched off
 * @param proposer name of the officer whose approval waits; empty for none
 */
public record CaseView(
        CaseLook look,
        Account me,
        String number,
        String due,
        boolean late,
        String officer,
        List<FactLine> own,
        List<FactLine> shared,
        Map<String, String> answers,
        Map<String, List<String>> commitments,
        List<Line> lines,
        List<Account> others,
        String above,
        String proposer) {
    public CaseView {
        own = List.copyOf(own);
        shared = List.copyOf(shared);
        lines = List.copyOf(lines);
        others = List.copyOf(others);
    }

    /** Whether the one who looks may decide now. */
    public boolean mine() {
        return look.filing().status() == FilingStatus.WITH_OFFICER
                && look.held().officer().filter(id -> id == me.id()).isPresent();
    }

    /** Whether it waits for whoever takes it. */
    public boolean free() {
        return look.filing().status() == FilingStatus.WITH_OFFICER
                && look.held().officer().isEmpty();
    }

    /** Whether another officer has it. */
    public boolean anothers() {
        return look.filing().status() == FilingStatus.WITH_OFFICER && !mine() && !free();
    }

    /** Whether an approval waits for a second person, and the one who looks may be that person. */
    public boolean reviewable() {
        return look.proposal()
                .filter(proposal -> look.filing().status() == FilingStatus.SECOND_PERSON)
                .filter(proposal -> proposal.officer() != me.id())
                .isPresent();
    }

    /** Whether the citizen was asked for more before. */
    public boolean asked() {
        return look.held().askedAt().isPresent();
    }

    /** Where its steps are sent. */
    public String path() {
        return "/filings/" + number;
    }

    /**
     * A fact.
     *
     * @param name what it is
     * @param value what is known, in words
     * @param result how asking ended, in words
     * @param tag colour of that
     * @param source who says so
     * @param asked when it was asked
     * @param until how long it holds
     */
    public record FactLine(
            String name, String value, String result, String tag, String source, String asked, String until) {}

    /**
     * A step of its way.
     *
     * @param at when
     * @param status where it led
     * @param actor who took it
     * @param note what it was about
     * @param words for the staff alone; empty for none
     */
    public record Line(String at, String status, String actor, String note, String words) {}
}
