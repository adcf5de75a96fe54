package cn.qingjian.fieldresearch.store;

import cn.qingjian.fieldresearch.Register.Contact;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code fieldresearch.contact} and {@code topic}: who is responsible for what. */
@Repository
public class ContactStore {
    private final JdbcClient db;

    ContactStore(JdbcClient db) {
        this.db = db;
    }

    /** Says who keeps in touch with an office from a day on. */
    public void contact(long unit, long leader, LocalDate since, long by) {
        db.sql(
                        "insert into fieldresearch.contact (unit_id, leader_id, since, by_id) values (:unit, :leader, :since, :by)")
                .param("unit", unit)
                .param("leader", leader)
                .param("since", since)
                .param("by", by)
                .update();
    }

    /** Who keeps in touch with an office on a day. */
    public Optional<Contact> contact(long unit, LocalDate day) {
        return db.sql("""
                        select c.leader_id, a.name from fieldresearch.contact c join people.account a on a.id = c.leader_id
                        where c.unit_id = :unit and c.since <= :day order by c.since desc, c.id desc limit 1
                        """)
                .param("unit", unit)
                .param("day", day)
                .query((row, place) -> new Contact(row.getLong("leader_id"), row.getString("name")))
                .optional();
    }

    /** Says who leads a topic of the plan, and what it asks. */
    public void topic(long item, long leader, String question, long by) {
        db.sql(
                        "insert into fieldresearch.topic (item_id, leader_id, question, by_id) values (:item, :leader, :question, :by)")
                .param("item", item)
                .param("leader", leader)
                .param("question", question)
                .param("by", by)
                .update();
    }

    /**
     * A topic with who leads it.
     *
     * @param item key of the plan item
     * @param leader key of the leader's account
     * @param leaderName the leader's name
     * @param question what it asks
     */
    public record Topic(long item, long leader, String leaderName, String question) {}

    /** The topics that somebody leads. */
    public List<Topic> topics() {
        return db.sql("""
                        select distinct on (t.item_id) t.item_id, t.leader_id, a.name, t.question
                        from fieldresearch.topic t join people.account a on a.id = t.leader_id
                        order by t.item_id, t.id desc
                        """)
                .query((row, place) -> new Topic(
                        row.getLong("item_id"),
                        row.getLong("leader_id"),
                        row.getString("name"),
                        row.getString("question")))
                .list();
    }

    /** How many topics of a year somebody leads. */
    public int topics(long leader, int year) {
        return db.sql("""
                        select count(*) from gate.plan_item i
                        where i.year = :year and :leader = (
                            select t.leader_id from fieldresearch.topic t where t.item_id = i.id order by t.id desc limit 1)
                        """)
                .param("year", year)
                .param("leader", leader)
                .query(Integer.class)
                .single();
    }
}
