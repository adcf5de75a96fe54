package cn.qingjian.documents.store;

import cn.qingjian.documents.life.DrawnNumber;
import cn.qingjian.documents.life.NumberYear;
import cn.qingjian.kernel.DocumentNumber;
import cn.qingjian.papers.Form;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code documents.number_word}, {@code documents.number_year} and {@code documents.number}. */
@Repository
public class NumberStore {
    private final JdbcClient jdbc;

    NumberStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The 代字 of each form of paper that has one. */
    public Map<Form, String> words() {
        Map<Form, String> words = new EnumMap<>(Form.class);
        jdbc.sql("select form, word from documents.number_word")
                .query((row, number) -> words.put(Form.valueOf(row.getString("form")), row.getString("word")))
                .list();
        return words;
    }

    /** Names the 代字 of a form; documents that bear another keep theirs. */
    public void word(Form form, String word) {
        jdbc.sql("""
                        insert into documents.number_word (form, word) values (:form, :word)
                        on conflict (form) do update set word = excluded.word
                        """).param("form", form.name()).param("word", word).update();
    }

    /** Says that numbers up to this one were given elsewhere; only before the first is drawn here. Tells whether it was. */
    public boolean begin(String word, int year, int begun) {
        return jdbc.sql("""
                        insert into documents.number_year as y (word, year, begun, last) values (:word, :year, :begun, :begun)
                        on conflict (word, year) do update set begun = excluded.begun, last = excluded.last
                        where y.last = y.begun
                        """)
                        .param("word", word)
                        .param("year", year)
                        .param("begun", begun)
                        .update()
                == 1;
    }

    /**
     * Draws the next number for a draft. The year's row stays locked until the transaction ends: one that fails gives its number
     * to the next, so that none is left out.
     */
    public DocumentNumber draw(String word, int year, long draft, long by, Instant at) {
        int sequence = jdbc.sql("""
                        insert into documents.number_year as y (word, year, last) values (:word, :year, 1)
                        on conflict (word, year) do update set last = y.last + 1
                        returning last
                        """)
                .param("word", word)
                .param("year", year)
                .query(Integer.class)
                .single();
        jdbc.sql("""
                        insert into documents.number (word, year, sequence, draft_id, drawn_at, drawn_by)
                        values (:word, :year, :sequence, :draft, :at, :by)
                        """)
                .param("word", word)
                .param("year", year)
                .param("sequence", sequence)
                .param("draft", draft)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
        return new DocumentNumber(word, year, sequence);
    }

    /** Voids the number of a draft and keeps why; nothing where it bears none. */
    public void withdraw(long draft, String words, long by, Instant at) {
        jdbc.sql("""
                        update documents.number set voided_at = :at, voided_by = :by, voided_words = :words
                        where draft_id = :draft and voided_at is null
                        """)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("words", words)
                .param("draft", draft)
                .update();
    }

    /** The number that a draft bears. */
    public Optional<DocumentNumber> of(long draft) {
        return jdbc.sql(
                        "select word, year, sequence from documents.number where draft_id = :draft and voided_at is null")
                .param("draft", draft)
                .query((row, number) -> number(row))
                .optional();
    }

    /** Every 代字 and year of which a number was given, newest first. */
    public List<NumberYear> years() {
        return jdbc.sql("""
                        select y.word, y.year, y.begun, y.last, count(n.voided_at) as voided
                        from documents.number_year y left join documents.number n on n.word = y.word and n.year = y.year
                        group by y.word, y.year order by y.year desc, y.word
                        """)
                .query((row, number) -> new NumberYear(
                        row.getString("word"),
                        row.getInt("year"),
                        row.getInt("begun"),
                        row.getInt("last"),
                        row.getInt("voided")))
                .list();
    }

    /** The register of one 代字 and year in the order of its numbers, one page. */
    public List<DrawnNumber> register(String word, int year, int offset, int limit) {
        return jdbc.sql("""
                        select n.*, d.title, a.name as drawer, v.name as voider
                        from documents.number n
                        join documents.draft d on d.id = n.draft_id
                        join people.account a on a.id = n.drawn_by
                        left join people.account v on v.id = n.voided_by
                        where n.word = :word and n.year = :year
                        order by n.sequence offset :offset limit :limit
                        """)
                .param("word", word)
                .param("year", year)
                .param("offset", offset)
                .param("limit", limit)
                .query(NumberStore::drawn)
                .list();
    }

    private static DrawnNumber drawn(ResultSet row, int index) throws SQLException {
        Timestamp voided = row.getTimestamp("voided_at");
        return new DrawnNumber(
                number(row),
                row.getLong("draft_id"),
                row.getString("title"),
                row.getTimestamp("drawn_at").toInstant(),
                row.getString("drawer"),
                voided == null
                        ? Optional.empty()
                        : Optional.of(new DrawnNumber.Voided(
                                voided.toInstant(), row.getString("voider"), row.getString("voided_words"))));
    }

    private static DocumentNumber number(ResultSet row) throws SQLException {
        return new DocumentNumber(row.getString("word"), row.getInt("year"), row.getInt("sequence"));
    }
}
