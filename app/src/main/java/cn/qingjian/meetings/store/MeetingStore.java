package cn.qingjian.meetings.store;

import cn.qingjian.kernel.Step;
import cn.qingjian.meetings.AgendaItem;
import cn.qingjian.meetings.Attendee;
import cn.qingjian.meetings.Level;
import cn.qingjian.meetings.Place;
import cn.qingjian.meetings.Purpose;
import cn.qingjian.meetings.Rank;
import cn.qingjian.meetings.Sort;
import cn.qingjian.meetings.Source;
import cn.qingjian.meetings.call.Meeting;
import cn.qingjian.meetings.call.MeetingStatus;
import cn.qingjian.people.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code meetings.meeting}, {@code agenda_item}, {@code attendee}, {@code step} and {@code announcement}. */
@Repository
public class MeetingStore {
    private static final String SELECT = """
            select m.*, u.code as unit_code, u.name as unit_name, u.kind as unit_kind, a.name as author_name, r.name as room_name
            from meetings.meeting m
            join people.unit u on u.id = m.unit_id
            join people.account a on a.id = m.author_id
            left join meetings.room r on r.id = m.room_id
            """;

    private final JdbcClient jdbc;

    MeetingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a meeting and returns its key; the same token twice is the same meeting. */
    public long add(Meeting.Words words, long unit, long author, @Nullable UUID token) {
        Optional<Long> known = token == null
                ? Optional.empty()
                : jdbc.sql("select id from meetings.meeting where token = :token")
                        .param("token", token)
                        .query(Long.class)
                        .optional();
        if (known.isPresent()) {
            return known.get();
        }
        long id = jdbc.sql("""
                        insert into meetings.meeting
                            (title, level, sort, purpose, necessity, convener, convener_rank, starts, minutes, groups, video, room_id,
                             place, source_meeting, source_title, source_day, source_reached, approval, papers, afterwards, plan_item,
                             unit_id, author_id, status, token)
                        values (:title, :level, :sort, :purpose, :necessity, :convener, :convenerRank, :starts, :minutes, :groups,
                             :video, :room, :place, :sourceMeeting, :sourceTitle, :sourceDay, :sourceReached, :approval, :papers,
                             :afterwards, :planItem, :unit, :author, 'DRAFTING', :token)
                        on conflict (token) do update set token = excluded.token
                        returning id
                        """)
                .params(parameters(words))
                .param("unit", unit)
                .param("author", author)
                .param("token", token)
                .query(Long.class)
                .single();
        parts(id, words);
        return id;
    }

    /** Saves the words if nobody saved another version since; tells whether it did. */
    public boolean save(long id, int seen, Meeting.Words words) {
        int changed = jdbc.sql("""
                        update meetings.meeting
                        set title = :title, level = :level, sort = :sort, purpose = :purpose, necessity = :necessity,
                            convener = :convener, convener_rank = :convenerRank, starts = :starts, minutes = :minutes, groups = :groups,
                            video = :video, room_id = :room, place = :place, source_meeting = :sourceMeeting,
                            source_title = :sourceTitle, source_day = :sourceDay, source_reached = :sourceReached,
                            approval = :approval, papers = :papers, afterwards = :afterwards, plan_item = :planItem,
                            version = version + 1, changed_at = now()
                        where id = :id and version = :seen
                        """)
                .params(parameters(words))
                .param("id", id)
                .param("seen", seen)
                .update();
        if (changed == 1) {
            parts(id, words);
        }
        return changed == 1;
    }

    /** Moves a meeting from one status to the next, and keeps the step; tells whether it still stood there. */
    public boolean move(long id, Step<MeetingStatus> step, String words, long by) {
        int moved = jdbc.sql(
                        "update meetings.meeting set status = :to, changed_at = now() where id = :id and status = :from")
                .param("to", step.to().name())
                .param("from", step.from().name())
                .param("id", id)
                .update();
        if (moved == 1) {
            jdbc.sql("""
                            insert into meetings.step (meeting_id, from_status, to_status, words, by_id)
                            values (:id, :from, :to, :words, :by)
                            """)
                    .param("id", id)
                    .param("from", step.from().name())
                    .param("to", step.to().name())
                    .param("words", words)
                    .param("by", by)
                    .update();
        }
        return moved == 1;
    }

    /** Names what took a meeting in. */
    public void mergedInto(long id, String into) {
        jdbc.sql("update meetings.meeting set merged_into = :into where id = :id")
                .param("into", into)
                .param("id", id)
                .update();
    }

    /** Keeps under which ruling the invitations went out. */
    public void announced(long id, long ruling, long by, Instant at) {
        jdbc.sql("insert into meetings.announcement values (:id, :ruling, :by, :at)")
                .param("id", id)
                .param("ruling", ruling)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** When and where a meeting was to be before it was announced anew, in words; empty where it never was. */
    public Optional<String> moved(long id) {
        return jdbc.sql("""
                        select words from meetings.step
                        where meeting_id = :id and from_status = 'ANNOUNCED' and to_status = 'ANNOUNCED'
                        order by id desc limit 1
                        """).param("id", id).query(String.class).optional();
    }

    /** The meeting with that key. */
    public Optional<Meeting> find(long id) {
        return whole(jdbc.sql(SELECT + " where m.id = :id").param("id", id)).stream()
                .findFirst();
    }

    /** The meeting whose door bears that secret. */
    public Optional<Meeting> at(UUID secret) {
        return whole(jdbc.sql(SELECT + " where m.secret = :secret").param("secret", secret)).stream()
                .findFirst();
    }

    /** Meetings that begin in a span, earliest first. */
    public List<Meeting> between(LocalDateTime from, LocalDateTime to) {
        return whole(jdbc.sql(SELECT + " where m.starts >= :from and m.starts < :to order by m.starts, m.id limit 500")
                .param("from", Timestamp.valueOf(from))
                .param("to", Timestamp.valueOf(to)));
    }

    /** Meetings that stand there, latest first. */
    public List<Meeting> standing(List<MeetingStatus> statuses) {
        return whole(jdbc.sql(SELECT + " where m.status in (:statuses) order by m.starts desc, m.id desc limit 500")
                .param("statuses", statuses.stream().map(Enum::name).toList()));
    }

    /** Meetings that were held on that day or later, earliest first. */
    public List<Meeting> held(LocalDate since) {
        return whole(
                jdbc.sql(SELECT + " where m.status = 'HELD' and m.starts >= :since order by m.starts, m.id limit 500")
                        .param("since", Timestamp.valueOf(since.atStartOfDay())));
    }

    /** Meetings with those keys, in their order. */
    public List<Meeting> all(List<Long> ids) {
        return whole(jdbc.sql(SELECT + " where m.id = any(:ids) order by m.id").param("ids", ids.toArray(Long[]::new)));
    }

    /** How many meetings there are. */
    public int count() {
        return jdbc.sql("select count(*) from meetings.meeting")
                .query(Integer.class)
                .single();
    }

    /** Titles of other meetings that hold a room in that span; drafts hold none. */
    public List<String> inRoom(long room, LocalDateTime from, LocalDateTime to, long but) {
        return jdbc.sql("""
                        select title from meetings.meeting
                        where room_id = :room and id <> :but and status in ('ADMITTED', 'DELIBERATING', 'ANNOUNCED')
                          and starts < :to and starts + make_interval(mins => minutes) > :from
                        order by starts
                        """)
                .param("room", room)
                .param("but", but)
                .param("from", Timestamp.valueOf(from))
                .param("to", Timestamp.valueOf(to))
                .query((row, number) -> row.getString("title"))
                .list();
    }

    private static Map<String, @Nullable Object> parameters(Meeting.Words words) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("title", words.title());
        values.put("level", words.level().name());
        values.put("sort", words.sort().name());
        values.put("purpose", words.purpose().name());
        values.put("necessity", words.necessity());
        values.put("convener", words.convener());
        values.put("convenerRank", words.convenerRank().name());
        values.put("starts", Timestamp.valueOf(words.start()));
        values.put("minutes", words.minutes());
        values.put("groups", words.groups());
        values.put("video", words.place().video());
        values.put("room", words.place().room().orElse(null));
        values.put("place", words.place().name());
        values.put("sourceMeeting", words.source().map(Source::meeting).orElse(null));
        values.put("sourceTitle", words.source().map(Source::title).orElse(null));
        values.put("sourceDay", words.source().map(Source::day).orElse(null));
        values.put("sourceReached", words.source().map(Source::reachedUs).orElse(null));
        values.put("approval", words.approval());
        values.put("papers", words.papers());
        values.put("afterwards", words.afterwards());
        values.put("planItem", words.planItem().orElse(null));
        return values;
    }

    private void parts(long id, Meeting.Words words) {
        jdbc.sql("delete from meetings.agenda_item where meeting_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from meetings.attendee where meeting_id = :id")
                .param("id", id)
                .update();
        int place = 1;
        for (AgendaItem item : words.agenda()) {
            jdbc.sql("insert into meetings.agenda_item values (:id, :place, :topic, :minutes, :speaker, :rank, :main)")
                    .param("id", id)
                    .param("place", place++)
                    .param("topic", item.topic())
                    .param("minutes", item.minutes())
                    .param("speaker", item.speaker())
                    .param("rank", item.rank().name())
                    .param("main", item.main())
                    .update();
        }
        place = 1;
        for (Attendee one : words.attendees()) {
            jdbc.sql(
                            "insert into meetings.attendee values (:id, :place, :unit, :account, :post, :rank, cast(:items as int[]), :reason, :travel, :video)")
                    .param("id", id)
                    .param("place", place++)
                    .param("unit", one.unit())
                    .param("account", one.account().orElse(null))
                    .param("post", one.post())
                    .param("rank", one.rank().name())
                    .param("items", one.items().toString().replace('[', '{').replace(']', '}'))
                    .param("reason", one.reason())
                    .param("travel", one.travel())
                    .param("video", one.video())
                    .update();
        }
    }

    /** Meetings with their agendas and attendees: three queries, however many there are. */
    private List<Meeting> whole(JdbcClient.StatementSpec query) {
        List<Meeting> bare = query.query(MeetingStore::bare).list();
        if (bare.isEmpty()) {
            return bare;
        }
        Long[] ids = bare.stream().map(Meeting::id).toArray(Long[]::new);
        Map<Long, List<AgendaItem>> agendas = agendas(ids);
        Map<Long, List<Attendee>> attendees = attendees(ids);
        return bare.stream()
                .map(one -> one.with(one.words()
                        .lasting(one.words().minutes(), agendas.getOrDefault(one.id(), List.of()))
                        .calling(attendees.getOrDefault(one.id(), List.of()))))
                .toList();
    }

    private Map<Long, List<AgendaItem>> agendas(Long[] ids) {
        return byMeeting(
                "select * from meetings.agenda_item where meeting_id = any(:ids) order by meeting_id, position",
                ids,
                (row, number) -> new AgendaItem(
                        row.getString("topic"),
                        row.getInt("minutes"),
                        row.getString("speaker"),
                        Rank.valueOf(row.getString("rank")),
                        row.getBoolean("main")));
    }

    private Map<Long, List<Attendee>> attendees(Long[] ids) {
        return byMeeting(
                """
                        select t.*, u.name, u.kind from meetings.attendee t join people.unit u on u.id = t.unit_id
                        where t.meeting_id = any(:ids) order by t.meeting_id, t.position
                        """,
                ids,
                (row, number) -> new Attendee(
                        row.getLong("unit_id"),
                        row.getString("name"),
                        Unit.Kind.valueOf(row.getString("kind")),
                        key(row, "account_id"),
                        row.getString("post"),
                        Rank.valueOf(row.getString("rank")),
                        Arrays.asList((Integer[]) row.getArray("items").getArray()),
                        row.getString("reason"),
                        row.getInt("travel"),
                        row.getBoolean("video")));
    }

    private <T> Map<Long, List<T>> byMeeting(String sql, Long[] ids, RowMapper<T> mapper) {
        Map<Long, List<T>> parts = new HashMap<>();
        jdbc.sql(sql).param("ids", ids).query(row -> {
            parts.computeIfAbsent(row.getLong("meeting_id"), meeting -> new ArrayList<>())
                    .add(Objects.requireNonNull(mapper.mapRow(row, row.getRow())));
        });
        return parts;
    }

    private static Optional<Long> key(ResultSet row, String column) throws SQLException {
        long key = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(key);
    }

    /** A meeting without its agenda and attendees. */
    private static Meeting bare(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        Optional<Source> source = row.getString("source_title") == null
                ? Optional.empty()
                : Optional.of(new Source(
                        row.getBoolean("source_meeting"),
                        row.getString("source_title"),
                        row.getDate("source_day").toLocalDate(),
                        row.getBoolean("source_reached")));
        var words = new Meeting.Words(
                row.getString("title"),
                Level.valueOf(row.getString("level")),
                Sort.valueOf(row.getString("sort")),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("necessity"),
                row.getString("convener"),
                Rank.valueOf(row.getString("convener_rank")),
                row.getTimestamp("starts").toLocalDateTime(),
                row.getInt("minutes"),
                row.getBoolean("groups"),
                List.of(),
                List.of(),
                new Place(row.getBoolean("video"), key(row, "room_id"), row.getString("place")),
                source,
                row.getString("approval"),
                row.getString("papers"),
                row.getString("afterwards"),
                key(row, "plan_item"));
        return new Meeting(
                id,
                words,
                new Unit(
                        row.getLong("unit_id"),
                        row.getString("unit_code"),
                        row.getString("unit_name"),
                        Unit.Kind.valueOf(row.getString("unit_kind"))),
                row.getLong("author_id"),
                row.getString("author_name"),
                MeetingStatus.valueOf(row.getString("status")),
                row.getInt("version"),
                row.getObject("secret", UUID.class),
                Optional.ofNullable(row.getString("merged_into")));
    }
}
