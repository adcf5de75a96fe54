package cn.qingjian.meetings.store;

import cn.qingjian.meetings.clock.Lasted;
import cn.qingjian.meetings.clock.Overrun;
import cn.qingjian.meetings.clock.OverrunSum;
import cn.qingjian.meetings.clock.Press;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code meetings.clock}, {@code overrun}, {@code arrival} and {@code reply}. */
@Repository
public class ClockStore {
    private final JdbcClient jdbc;

    ClockStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a press; tells whether it was the first of that place. */
    public boolean press(long meeting, Press press, @Nullable Long by) {
        return jdbc.sql("""
                        insert into meetings.clock values (:meeting, :place, :item, :forgotten, :by, :at)
                        on conflict do nothing
                        """)
                        .param("meeting", meeting)
                        .param("place", press.place())
                        .param("item", press.item())
                        .param("forgotten", press.forgotten())
                        .param("by", by)
                        .param("at", Timestamp.from(press.at()))
                        .update()
                == 1;
    }

    /** All presses of a meeting's clock, in order. */
    public List<Press> presses(long meeting) {
        return jdbc.sql(
                        "select place, item, forgotten, at from meetings.clock where meeting_id = :meeting order by place")
                .param("meeting", meeting)
                .query((row, number) -> new Press(
                        row.getInt("place"),
                        row.getInt("item"),
                        row.getBoolean("forgotten"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** Meetings whose clocks run. */
    public List<Long> running() {
        return jdbc.sql("""
                        select meeting_id from meetings.clock group by meeting_id having min(item) > 0 order by meeting_id
                        """).query((row, number) -> row.getLong("meeting_id")).list();
    }

    /** Keeps what took longer than planned. */
    public void overrun(long meeting, Overrun over) {
        jdbc.sql(
                        "insert into meetings.overrun values (:meeting, :item, :topic, :speaker, :planned, :actual, :beyond) on conflict do nothing")
                .param("meeting", meeting)
                .param("item", over.item())
                .param("topic", over.topic())
                .param("speaker", over.speaker())
                .param("planned", over.planned())
                .param("actual", over.actual())
                .param("beyond", over.beyond())
                .update();
    }

    /** What took longer than planned. */
    public List<Overrun> overruns(long meeting) {
        return jdbc.sql("select * from meetings.overrun where meeting_id = :meeting order by item")
                .param("meeting", meeting)
                .query((row, number) -> new Overrun(
                        row.getInt("item"),
                        row.getString("topic"),
                        row.getString("speaker"),
                        row.getInt("planned"),
                        row.getInt("actual"),
                        row.getBoolean("beyond")))
                .list();
    }

    /** What took longer than planned at meetings that began in a span: how often and how long, by what is asked, in the order of names. */
    public List<OverrunSum> overruns(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select case when grouping(m.convener) = 0 then 'CONVENER' when grouping(u.name) = 0 then 'UNIT' else 'SPEAKER' end
                                   as side,
                               coalesce(m.convener, u.name, o.speaker) as name,
                               count(*)::int as times, sum(o.actual - o.planned)::int as minutes
                        from meetings.overrun o
                        join meetings.meeting m on m.id = o.meeting_id
                        join people.unit u on u.id = m.unit_id
                        where m.starts >= :from and m.starts < :to
                        group by grouping sets ((m.convener), (u.name, u.kind), (o.speaker))
                        having grouping(u.kind) = 1 or u.kind <> 'COUNTY_OFFICE'
                        order by side, name
                        """)
                .param("from", Timestamp.valueOf(from.atStartOfDay()))
                .param("to", Timestamp.valueOf(to.atStartOfDay()))
                .query((row, number) -> new OverrunSum(
                        OverrunSum.Side.valueOf(row.getString("side")),
                        row.getString("name"),
                        row.getInt("times"),
                        row.getInt("minutes")))
                .list();
    }

    /** Meetings of a unit that began in a span and whose clock was ended by somebody: planned and real minutes, by date. */
    public List<Lasted> lasted(long unit, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select m.id, m.title, m.starts, m.minutes as planned,
                               greatest(1, ceil(extract(epoch from max(c.at) - min(c.at)) / 60))::int as actual
                        from meetings.meeting m join meetings.clock c on c.meeting_id = m.id
                        where m.unit_id = :unit and m.starts >= :from and m.starts < :to
                        group by m.id having bool_or(c.item = 0) and not bool_or(c.forgotten)
                        order by m.starts, m.id
                        """)
                .param("unit", unit)
                .param("from", Timestamp.valueOf(from.atStartOfDay()))
                .param("to", Timestamp.valueOf(to.atStartOfDay()))
                .query((row, number) -> new Lasted(
                        row.getLong("id"),
                        row.getString("title"),
                        row.getTimestamp("starts").toLocalDateTime().toLocalDate(),
                        row.getInt("planned"),
                        row.getInt("actual")))
                .list();
    }

    /** Counts somebody in; the same digest counts once. */
    public boolean arrive(long meeting, long unit, String digest) {
        return jdbc.sql("insert into meetings.arrival values (:meeting, :unit, :digest) on conflict do nothing")
                        .param("meeting", meeting)
                        .param("unit", unit)
                        .param("digest", digest)
                        .update()
                == 1;
    }

    /** How many have signed in, by unit. */
    public Map<Long, Integer> arrived(long meeting) {
        Map<Long, Integer> arrived = new HashMap<>();
        jdbc.sql(
                        "select unit_id, count(*) as people from meetings.arrival where meeting_id = :meeting group by unit_id")
                .param("meeting", meeting)
                .query((row, number) -> Map.entry(row.getLong("unit_id"), row.getInt("people")))
                .list()
                .forEach(one -> arrived.put(one.getKey(), one.getValue()));
        return arrived;
    }

    /** Keeps what an invited person answers. */
    public void reply(long meeting, int position, String answer, String words, long by, Instant at) {
        jdbc.sql("""
                        insert into meetings.reply (meeting_id, position, answer, words, by_id, at)
                        values (:meeting, :position, :answer, :words, :by, :at)
                        """)
                .param("meeting", meeting)
                .param("position", position)
                .param("answer", answer)
                .param("words", words)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The last answer of each who answered since the invitations went out last, by the place in the list of attendees, from 1. */
    public Map<Integer, String> replies(long meeting) {
        Map<Integer, String> replies = new HashMap<>();
        jdbc.sql("""
                        select position, answer from meetings.reply
                        where meeting_id = :meeting and at >= coalesce(
                            (select max(at) from meetings.announcement where meeting_id = :meeting), '-infinity')
                        order by id
                        """)
                .param("meeting", meeting)
                .query((row, number) -> Map.entry(row.getInt("position"), row.getString("answer")))
                .list()
                .forEach(one -> replies.put(one.getKey(), one.getValue()));
        return replies;
    }
}
