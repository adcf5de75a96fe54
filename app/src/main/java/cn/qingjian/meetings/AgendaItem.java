package cn.qingjian.meetings;

/**
 * One item of an agenda.
 *
 * @param topic what is dealt with
 * @param minutes how long, 0 where nobody has said
 * @param speaker who speaks
 * @param rank the speaker's rank
 * @param main whether it is the meeting's main report (主报告)
 */
public record AgendaItem(String topic, int minutes, String speaker, Rank rank, boolean main) {
    /** The same with other minutes. */
    public AgendaItem lasting(int other) {
        return new AgendaItem(topic, other, speaker, rank, main);
    }
}
