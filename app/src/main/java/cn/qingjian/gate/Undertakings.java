package cn.qingjian.gate;

import cn.qingjian.people.Account;
import java.time.LocalDate;
import java.util.List;

/** What a room has under way, and how its demands merge with others; a room declares one such bean. */
public interface Undertakings {
    /** Code of the kind. */
    String kind();

    /** What is neither done nor dropped: being drafted, at the gate, admitted or announced. */
    List<Undertaking> underway();

    /** What is over and was borne on that day or later: it can't be merged any more, but another like it must say why. */
    default List<Undertaking> over(LocalDate since) {
        return List.of();
    }

    /**
     * Takes another demand's content in, as an agenda item, a section or a thing to check; a pass that it had is withdrawn,
     * since it no longer stands for the same.
     *
     * @param number the demand that goes on
     * @param other the demand that is taken in
     * @throws IllegalStateException where it can no longer change
     */
    void absorb(long number, Undertaking other, Account by);

    /**
     * Gives a demand up because another took it in.
     *
     * @throws IllegalStateException where it is past giving up
     */
    void giveWay(long number, Undertaking into, Account by);
}
