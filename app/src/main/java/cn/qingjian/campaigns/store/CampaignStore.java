package cn.qingjian.campaigns.store;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code campaigns.result}. */
@Repository
public class CampaignStore {
    private final JdbcClient db;

    CampaignStore(JdbcClient db) {
        this.db = db;
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
