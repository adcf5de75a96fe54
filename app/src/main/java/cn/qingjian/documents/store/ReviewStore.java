package cn.qingjian.documents.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code documents.review}: 合法合规审查 of one version of a draft. */
@Repository
public class ReviewStore {
    private final JdbcClient jdbc;

    ReviewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a review; a version is reviewed once. */
    public void add(long draft, int version, String words, long by) {
        jdbc.sql("""
                        insert into documents.review (draft_id, version, words, by_id)
                        values (:draft, :version, :words, :by) on conflict do nothing
                        """)
                .param("draft", draft)
                .param("version", version)
                .param("words", words)
                .param("by", by)
                .update();
    }
}
