package cn.qingjian.incoming.store;

import cn.qingjian.archive.PaperFile;
import cn.qingjian.incoming.IncomingFilter;
import cn.qingjian.incoming.IncomingNumber;
import cn.qingjian.incoming.IncomingPaper;
import cn.qingjian.incoming.IncomingPaper.Assisting;
import cn.qingjian.incoming.IncomingPaper.Recipient;
import cn.qingjian.incoming.IncomingStatus;
import cn.qingjian.incoming.Letter;
import cn.qingjian.incoming.Urgency;
import cn.qingjian.people.Account;
import cn.qingjian.people.Unit;
import cn.qingjian.privacy.Seal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of schema {@code incoming}. */
@Repository
public class IncomingStore {
    private static final String PAPER = """
            select p.*, s.name as signer, ou.code as office_code, ou.name as office_name, ou.kind as office_kind,
                   hu.code as holder_code, hu.name as holder_unit_name, hu.kind as holder_kind, ha.name as holder_name,
                   lu.code as lead_code, lu.name as lead_name, lu.kind as lead_kind,
                   (select count(*) from incoming.urge u where u.paper_id = p.id) as urged
            from incoming.paper p
            join people.account s on s.id = p.signed_by
            join people.unit ou on ou.id = p.office_id
            left join people.unit hu on hu.id = p.holder_unit
            left join people.account ha on ha.id = p.holder_id
            left join people.unit lu on lu.id = p.lead_id
            """;

    private static final String FILTERED = """
            where (:text = '' or position(lower(:text) in lower(p.title || ' ' || p.organ || ' ' || p.number)) > 0
                   or '收〔' || p.year || '〕' || p.sequence || '号' = :text)
              and (:status::text is null or p.status = :status)
              and (not :open or p.status not in ('RETURNED', 'ARCHIVED', 'LEFT_OUT'))
              and (:unit::bigint is null
                   or p.status not in ('REGISTERED', 'PROPOSED')
                      and (p.lead_id = :unit or exists (select from incoming.helper h where h.paper_id = p.id and h.unit_id = :unit))
                   or exists (select from incoming.recipient r where r.paper_id = p.id
                              and (r.account_id = :person or r.account_id is null and r.unit_id = :unit)))
            """;

    private final JdbcClient db;
    private final Seal seal;

    IncomingStore(JdbcClient db, Seal seal) {
        this.db = db;
        this.seal = seal;
    }

    /** The next number of a year; it is used up only if the transaction commits. */
    public int next(int year) {
        return db.sql("""
                        insert into incoming.counter as c (year, last) values (:year, 1)
                        on conflict (year) do update set last = c.last + 1 returning last
                        """).param("year", year).query(Integer.class).single();
    }

    /** Keeps all others from registering the same filling of the form until the transaction ends. */
    public void hold(UUID token) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:subject, 0))")
                .param("subject", "incoming " + token)
                .query((row, number) -> 0)
                .list();
    }

    /** Writes a paper as signed for; gives its key. */
    public long add(UUID token, IncomingNumber number, Letter letter, Account by, Instant at, @Nullable LocalDate due) {
        return db.sql("""
                        insert into incoming.paper (token, year, sequence, title, organ, number, genre, formed, urgency, copies,
                            signed_by, signed_at, status, office_id, holder_unit, since, due)
                        values (:token, :year, :sequence, :title, :organ, :number, :genre, :formed, :urgency, :copies,
                            :by, :at, 'SIGNED', :unit, :unit, :at, :due)
                        returning id
                        """)
                .param("token", token)
                .param("year", number.year())
                .param("sequence", number.sequence())
                .param("title", letter.title())
                .param("organ", letter.organ())
                .param("number", letter.number())
                .param("genre", letter.genre())
                .param("formed", letter.formed())
                .param("urgency", letter.urgency().name())
                .param("copies", letter.copies())
                .param("by", by.id())
                .param("unit", by.unit().id())
                .param("at", Timestamp.from(at))
                .param("due", due)
                .query(Long.class)
                .single();
    }

    /** Writes what the register says anew. */
    public void correct(long id, Letter letter, @Nullable LocalDate due) {
        db.sql("""
                        update incoming.paper set title = :title, organ = :organ, number = :number, genre = :genre, formed = :formed,
                            urgency = :urgency, copies = :copies, due = :due, version = version + 1 where id = :id
                        """)
                .param("title", letter.title())
                .param("organ", letter.organ())
                .param("number", letter.number())
                .param("genre", letter.genre())
                .param("formed", letter.formed())
                .param("urgency", letter.urgency().name())
                .param("copies", letter.copies())
                .param("due", due)
                .param("id", id)
                .update();
    }

    /** Writes a step with its reason, and where the paper stands and who has it from now on. */
    public void step(
            long id,
            @Nullable IncomingStatus from,
            IncomingStatus to,
            String words,
            @Nullable Long unit,
            @Nullable Long person,
            long by,
            Instant at) {
        db.sql("""
                        update incoming.paper set status = :to, holder_unit = :unit, holder_id = :person, since = :at,
                            version = version + 1 where id = :id
                        """)
                .param("to", to.name())
                .param("unit", unit)
                .param("person", person)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
        note(id, from, to, words, by, at);
    }

    /** Writes a line of its history. */
    public void note(long id, @Nullable IncomingStatus from, IncomingStatus to, String words, long by, Instant at) {
        db.sql("""
                        insert into incoming.step (paper_id, from_status, to_status, words, by_id, at)
                        values (:id, :from, :to, :words, :by, :at)
                        """)
                .param("id", id)
                .param("from", from == null ? null : from.name())
                .param("to", to.name())
                .param("words", words)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Sets who leads, who helps, by when, and what was thought of it. */
    public void plan(
            long id,
            @Nullable Long lead,
            List<Long> helpers,
            @Nullable LocalDate due,
            @Nullable String opinion,
            @Nullable String instruction) {
        db.sql("""
                        update incoming.paper set lead_id = :lead, due = :due, opinion = coalesce(:opinion, opinion),
                            instruction = coalesce(:instruction, instruction) where id = :id
                        """)
                .param("lead", lead)
                .param("due", due)
                .param("opinion", opinion)
                .param("instruction", instruction)
                .param("id", id)
                .update();
        db.sql("delete from incoming.helper where paper_id = :id and not unit_id = any(:units)")
                .param("id", id)
                .param("units", helpers.toArray(Long[]::new))
                .update();
        helpers.forEach(unit -> db.sql("""
                        insert into incoming.helper (paper_id, unit_id) values (:id, :unit) on conflict do nothing
                        """).param("id", id).param("unit", unit).update());
    }

    /** Keeps what a helping unit had to say. */
    public void helped(long id, long unit, String words, long by, Instant at) {
        db.sql(
                        "update incoming.helper set words = :words, by_id = :by, at = :at where paper_id = :id and unit_id = :unit")
                .param("words", words)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .param("unit", unit)
                .update();
    }

    /** Sets what came of it and what was answered. */
    public void result(long id, String result, String answer) {
        db.sql("update incoming.paper set result = :result, answer = :answer where id = :id")
                .param("result", result)
                .param("answer", answer)
                .param("id", id)
                .update();
    }

    /** Sends it to somebody to read; who has it already doesn't get it twice. */
    public void send(long id, long unit, @Nullable Long person, Instant at) {
        db.sql("""
                        insert into incoming.recipient (paper_id, unit_id, account_id, sent_at)
                        values (:id, :unit, :person, :at) on conflict do nothing
                        """)
                .param("id", id)
                .param("unit", unit)
                .param("person", person)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Takes it back from those who haven't read it. */
    public void recall(long id) {
        db.sql("delete from incoming.recipient where paper_id = :id and read_at is null")
                .param("id", id)
                .update();
    }

    /** The receipt of one who read it; the first time counts. */
    public void read(long recipient, long by, Instant at) {
        db.sql("update incoming.recipient set read_by = :by, read_at = :at where id = :id and read_at is null")
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("id", recipient)
                .update();
    }

    /** How often it was urged on a day. */
    public int urged(long id, LocalDate day) {
        return db.sql("select count(*) from incoming.urge where paper_id = :id and day = :day")
                .param("id", id)
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    /** Keeps that it was urged. */
    public void urge(long id, String words, String whom, long by, LocalDate day, Instant at) {
        db.sql("""
                        insert into incoming.urge (paper_id, words, whom, by_id, day, at)
                        values (:id, :words, :whom, :by, :day, :at)
                        """)
                .param("id", id)
                .param("words", words)
                .param("whom", whom)
                .param("by", by)
                .param("day", day)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Hands it on to a stand-in. */
    public void handOver(long id, @Nullable Long from, Account to, String reason, long by, Instant at) {
        db.sql("""
                        insert into incoming.handover (paper_id, from_id, to_id, reason, by_id, at)
                        values (:id, :from, :to, :reason, :by, :at)
                        """)
                .param("id", id)
                .param("from", from)
                .param("to", to.id())
                .param("reason", reason)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
        db.sql("""
                        update incoming.paper set holder_unit = :unit, holder_id = :to, since = :at, version = version + 1
                        where id = :id
                        """)
                .param("unit", to.unit().id())
                .param("to", to.id())
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    /**
     * One line of a paper's history.
     *
     * @param what what happened, in a word
     * @param words the reason, or to whom
     * @param by name of who did it
     * @param at when
     */
    public record Past(String what, String words, String by, Instant at) {}

    /** All that ever happened to it, in order. */
    public List<Past> history(long id) {
        return db.sql("""
                        select * from (
                            select t.to_status as what, t.words, a.name, t.at, 0 as sort, t.id
                            from incoming.step t join people.account a on a.id = t.by_id where t.paper_id = :id
                            union all
                            select 'URGED', concat_ws('：', u.whom, nullif(u.words, '')), a.name, u.at, 1, u.id
                            from incoming.urge u join people.account a on a.id = u.by_id where u.paper_id = :id
                            union all
                            select 'HANDED', concat(b.name, '：', h.reason), a.name, h.at, 2, h.id
                            from incoming.handover h join people.account a on a.id = h.by_id
                            join people.account b on b.id = h.to_id where h.paper_id = :id
                            union all
                            select 'READ', u.name, a.name, r.read_at, 3, r.id
                            from incoming.recipient r join people.account a on a.id = r.read_by
                            join people.unit u on u.id = r.unit_id where r.paper_id = :id and r.read_at is not null
                            union all
                            select 'HELPED', concat(u.name, '：', h.words), a.name, h.at, 4, u.id
                            from incoming.helper h join people.account a on a.id = h.by_id
                            join people.unit u on u.id = h.unit_id where h.paper_id = :id) all_of_it
                        order by at, sort, id
                        """)
                .param("id", id)
                .query((row, number) -> new Past(
                        what(row.getString("what")),
                        row.getString("words"),
                        row.getString("name"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private static String what(String name) {
        return switch (name) {
            case "URGED" -> "催办";
            case "HANDED" -> "转交";
            case "READ" -> "已阅";
            case "HELPED" -> "协办意见";
            default -> IncomingStatus.valueOf(name).label();
        };
    }

    /** Puts a paper's row under lock until the transaction ends, and gives it as it stands. */
    public Optional<IncomingPaper> lock(long id) {
        db.sql("select id from incoming.paper where id = :id for update")
                .param("id", id)
                .query((row, number) -> row.getLong("id"))
                .list();
        return find(id);
    }

    /** The paper with that key. */
    public Optional<IncomingPaper> find(long id) {
        return whole(db.sql(PAPER + "where p.id = :id")
                        .param("id", id)
                        .query(IncomingStore::raw)
                        .list())
                .stream()
                .findFirst();
    }

    /** The paper of a filling of the form. */
    public Optional<IncomingPaper> find(UUID token) {
        return whole(db.sql(PAPER + "where p.token = :token")
                        .param("token", token)
                        .query(IncomingStore::raw)
                        .list())
                .stream()
                .findFirst();
    }

    /** Another paper of that number from that organ, registered before. */
    public Optional<IncomingPaper> same(String organ, String number, UUID token) {
        return whole(db.sql(
                                PAPER
                                        + "where p.number <> '' and p.number = :number and p.organ = :organ and p.token <> :token order by p.id limit 1")
                        .param("number", number)
                        .param("organ", organ)
                        .param("token", token)
                        .query(IncomingStore::raw)
                        .list())
                .stream()
                .findFirst();
    }

    /** What a filter lets through, the newest first. */
    public List<IncomingPaper> list(IncomingFilter filter, int offset, int limit) {
        return whole(
                filtered(PAPER + FILTERED + "order by p.year desc, p.sequence desc limit :limit offset :offset", filter)
                        .param("limit", limit)
                        .param("offset", offset)
                        .query(IncomingStore::raw)
                        .list());
    }

    /** How many a filter lets through. */
    public long count(IncomingFilter filter) {
        return filtered("select count(*) from incoming.paper p " + FILTERED, filter)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(String sql, IncomingFilter filter) {
        return db.sql(sql)
                .param("text", filter.text().strip())
                .param("status", filter.status().map(IncomingStatus::name).orElse(null))
                .param("open", filter.open())
                .param(
                        "unit",
                        filter.concerns().map(IncomingFilter.Concern::unit).orElse(null))
                .param(
                        "person",
                        filter.concerns().map(IncomingFilter.Concern::person).orElse(0L));
    }

    /**
     * A file as it is listed.
     *
     * @param position from 1
     * @param name its name
     * @param type its media type
     * @param size bytes
     * @param read whether its words could be read
     */
    public record Listed(int position, String name, String type, int size, boolean read) {}

    /** Keeps a file under a filling of the form. */
    public void keep(UUID token, int position, PaperFile file) {
        String place = place(token, position);
        String text = file.text()
                .map(read -> read.paragraphs().stream()
                        .map(cn.qingjian.clauses.Paragraph::text)
                        .collect(Collectors.joining("\n")))
                .orElse("");
        db.sql("""
                        insert into incoming.file (token, position, name, type, size, text, content)
                        values (:token, :position, :name, :type, :size, :text, :content)
                        """)
                .param("token", token)
                .param("position", position)
                .param("name", file.name())
                .param("type", file.type())
                .param("size", file.content().length)
                .param("text", text.isEmpty() ? null : seal.close(text, place + " text"))
                .param("content", seal.close(new String(file.content(), StandardCharsets.ISO_8859_1), place))
                .update();
    }

    /** Removes the files of a filling of the form that was not registered; the database refuses it for one that was. */
    public void drop(UUID token) {
        db.sql("delete from incoming.file where token = :token")
                .param("token", token)
                .update();
    }

    /** Removes the files of fillings of the form that came to nothing before a moment. */
    public int dropLeftovers(Instant before) {
        return db.sql("""
                        delete from incoming.file f
                        where f.at < :before and not exists (select from incoming.paper p where p.token = f.token)
                        """).param("before", Timestamp.from(before)).update();
    }

    /** The files of a filling of the form, in order. */
    public List<Listed> files(UUID token) {
        return db.sql("""
                        select position, name, type, size, text is not null as read from incoming.file
                        where token = :token order by position
                        """)
                .param("token", token)
                .query((row, number) -> new Listed(
                        row.getInt("position"),
                        row.getString("name"),
                        row.getString("type"),
                        row.getInt("size"),
                        row.getBoolean("read")))
                .list();
    }

    /** The bytes of a file. */
    public Optional<byte[]> content(UUID token, int position) {
        return db.sql("select content from incoming.file where token = :token and position = :position")
                .param("token", token)
                .param("position", position)
                .query((row, number) -> seal.open(row.getBytes("content"), place(token, position))
                        .getBytes(StandardCharsets.ISO_8859_1))
                .optional();
    }

    /** The words of a file, one paragraph a line; empty for a scan. */
    public String text(UUID token, int position) {
        return db.sql(
                        "select text from incoming.file where token = :token and position = :position and text is not null")
                .param("token", token)
                .param("position", position)
                .query((row, number) -> seal.open(row.getBytes("text"), place(token, position) + " text"))
                .optional()
                .orElse("");
    }

    private static String place(UUID token, int position) {
        return "incoming.file " + token + " " + position;
    }

    /** Puts those who help and those who read to their papers, in two more questions for all of them. */
    private List<IncomingPaper> whole(List<IncomingPaper> papers) {
        Long[] ids = papers.stream().map(IncomingPaper::id).toArray(Long[]::new);
        if (ids.length == 0) {
            return papers;
        }
        Map<Long, List<Assisting>> helpers = db
                .sql("""
                        select h.paper_id, h.unit_id, u.name, h.words, a.name as by_name from incoming.helper h
                        join people.unit u on u.id = h.unit_id left join people.account a on a.id = h.by_id
                        where h.paper_id = any(:ids) order by u.id
                        """)
                .param("ids", ids)
                .query((row, number) -> Map.entry(
                        row.getLong("paper_id"),
                        new Assisting(
                                row.getLong("unit_id"),
                                row.getString("name"),
                                row.getString("words"),
                                Objects.requireNonNullElse(row.getString("by_name"), ""))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        Map<Long, List<Recipient>> recipients = db
                .sql("""
                        select r.*, u.name, a.name as person_name, b.name as by_name from incoming.recipient r
                        join people.unit u on u.id = r.unit_id left join people.account a on a.id = r.account_id
                        left join people.account b on b.id = r.read_by
                        where r.paper_id = any(:ids) order by r.account_id is null, r.id
                        """)
                .param("ids", ids)
                .query((row, number) -> Map.entry(row.getLong("paper_id"), recipient(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return papers.stream()
                .map(paper -> paper.with(
                        helpers.getOrDefault(paper.id(), List.of()), recipients.getOrDefault(paper.id(), List.of())))
                .toList();
    }

    private static Recipient recipient(ResultSet row) throws SQLException {
        Timestamp read = row.getTimestamp("read_at");
        String person = row.getString("person_name");
        return new Recipient(
                row.getLong("id"),
                row.getLong("unit_id"),
                Optional.ofNullable(row.getObject("account_id", Long.class)),
                person == null ? row.getString("name") : person,
                Objects.requireNonNullElse(row.getString("by_name"), ""),
                Optional.ofNullable(read).map(Timestamp::toInstant));
    }

    private static IncomingPaper raw(ResultSet row, int number) throws SQLException {
        Optional<Unit> holder = unit(row, "holder_unit", "holder_code", "holder_unit_name", "holder_kind");
        Optional<Long> person = Optional.ofNullable(row.getObject("holder_id", Long.class));
        String name = Objects.requireNonNullElse(row.getString("holder_name"), "");
        return new IncomingPaper(
                row.getLong("id"),
                row.getObject("token", UUID.class),
                new IncomingNumber(row.getInt("year"), row.getInt("sequence")),
                new Letter(
                        row.getString("title"),
                        row.getString("organ"),
                        row.getString("number"),
                        row.getString("genre"),
                        row.getObject("formed", LocalDate.class),
                        Urgency.valueOf(row.getString("urgency")),
                        row.getInt("copies")),
                row.getString("signer"),
                row.getTimestamp("signed_at").toInstant(),
                IncomingStatus.valueOf(row.getString("status")),
                unit(row, "office_id", "office_code", "office_name", "office_kind")
                        .orElseThrow(),
                holder.map(unit -> new IncomingPaper.Holder(unit, person, name)),
                row.getTimestamp("since").toInstant(),
                Optional.ofNullable(row.getObject("due", LocalDate.class)),
                row.getString("opinion"),
                row.getString("instruction"),
                unit(row, "lead_id", "lead_code", "lead_name", "lead_kind"),
                List.of(),
                List.of(),
                row.getString("result"),
                row.getString("answer"),
                row.getInt("urged"),
                row.getInt("version"));
    }

    private static Optional<Unit> unit(ResultSet row, String id, String code, String name, String kind)
            throws SQLException {
        Long key = row.getObject(id, Long.class);
        return key == null
                ? Optional.empty()
                : Optional.of(new Unit(
                        key, row.getString(code), row.getString(name), Unit.Kind.valueOf(row.getString(kind))));
    }
}
