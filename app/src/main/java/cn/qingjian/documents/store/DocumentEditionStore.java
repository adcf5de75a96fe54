package cn.qingjian.documents.store;

import cn.qingjian.documents.life.Edition;
import cn.qingjian.privacy.Sm3;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code documents.edition}: what was printed stays as it was; a document that is printed anew gets a new row. */
@Repository
public class DocumentEditionStore {
    private final JdbcClient jdbc;

    DocumentEditionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a file of a draft's version. */
    public void add(long draft, int version, String kind, int pages, byte[] content, long by, Instant at) {
        jdbc.sql("""
                        insert into documents.edition (draft_id, version, kind, content, digest, pages, made_at, made_by)
                        values (:draft, :version, :kind, :content, :digest, :pages, :at, :by)
                        """)
                .param("draft", draft)
                .param("version", version)
                .param("kind", kind)
                .param("content", content)
                .param("digest", Sm3.digest(content))
                .param("pages", pages)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /** The newest file of each kind. */
    public List<Edition> of(long draft) {
        return jdbc.sql("""
                        select distinct on (kind) kind, pages, digest, made_at from documents.edition
                        where draft_id = :draft order by kind, id desc
                        """)
                .param("draft", draft)
                .query((row, number) -> new Edition(
                        row.getString("kind"),
                        row.getInt("pages"),
                        row.getString("digest"),
                        row.getTimestamp("made_at").toInstant()))
                .list();
    }

    /** The newest file of a kind. */
    public Optional<byte[]> content(long draft, String kind) {
        return jdbc.sql("""
                        select content from documents.edition where draft_id = :draft and kind = :kind order by id desc limit 1
                        """)
                .param("draft", draft)
                .param("kind", kind)
                .query(byte[].class)
                .optional();
    }
}
