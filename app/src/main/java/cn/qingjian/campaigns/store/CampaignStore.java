package cn.qingjian.campaigns.store;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code campaigns.duty} and {@code result}. */
@Repository
public class CampaignStore {
    private final JdbcClient db;

    CampaignStore(JdbcClient db) {
        this.db = db;
    }

    /** Adds a line to the list of duties; the same line twice is one. */
    public void duty(String text, long by) {
        db.sql("insert into campaigns.duty (text, by_id) values (:text, :by) on conflict (text) do nothing")
                .param("text", text)
                .param("by", by)
                .update();
    }

    /** The list of duties. */
    public List<String> duties() {
        return db.sql("select text from campaigns.duty order by id")
                .query((row, place) -> row.getString("text"))
                .list();
    }

    /** Keeps what came of a campaign. */
    public void result(long number, String words, long by) {
        db.sql("insert into campaigns.result (number, words, by_id) values (:number, :words, :by)")
                .param("number", number)
                .param("words", words)
                .param("by", by)
                .update();
    }

    /** What came of a campaign. */
    public Optional<String> result(long number) {
        return db.sql("select words from campaigns.result where number = :number")
                .param("number", number)
                .query(String.class)
                .optional();
    }
}
