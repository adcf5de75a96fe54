package cn.qingjian.merging.store;

import cn.qingjian.gate.DemandId;
import cn.qingjian.gate.Undertaking;
import cn.qingjian.merging.Fingerprint;
import cn.qingjian.merging.Pairing;
import cn.qingjian.merging.Proposal;
import cn.qingjian.merging.Way;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Schema {@code merging}: which kinds merge, and what was agreed to or declined. */
@Repository
public class MergingStore {
    private final JdbcClient jdbc;

    MergingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which kinds merge, and how. */
    public List<Pairing> pairings() {
        return jdbc.sql("select yields, stays, way, at_gate from gate.pairing order by yields, stays")
                .query((row, number) -> new Pairing(
                        row.getString("yields"),
                        row.getString("stays"),
                        Way.valueOf(row.getString("way")),
                        row.getBoolean("at_gate")))
                .list();
    }

    /**
     * A merge that was declined.
     *
     * @param away what was to be given up, as it said then
     * @param into what was to take it in, as it said then
     */
    public record Declined(DemandId away, Fingerprint awaySaid, DemandId into, Fingerprint intoSaid) {}

    /** All that were declined. */
    public List<Declined> declined() {
        return jdbc.sql("""
                        select away_kind, away_number, away_frame, away_least, into_kind, into_number, into_frame, into_least
                        from merging.declined order by id
                        """)
                .query((row, number) -> new Declined(
                        new DemandId(row.getString("away_kind"), row.getLong("away_number")),
                        fingerprint(row, "away"),
                        new DemandId(row.getString("into_kind"), row.getLong("into_number")),
                        fingerprint(row, "into")))
                .list();
    }

    private static Fingerprint fingerprint(ResultSet row, String side) throws SQLException {
        Array least = row.getArray(side + "_least");
        return new Fingerprint(row.getString(side + "_frame"), Arrays.asList((Long[]) least.getArray()));
    }

    /** Keeps what somebody decided on a proposal. */
    public void add(Proposal proposal, boolean accepted, String why, long by, Instant at) {
        Undertaking away = proposal.away();
        Undertaking into = proposal.into();
        Fingerprint awaySaid = Fingerprint.of(away);
        Fingerprint intoSaid = Fingerprint.of(into);
        jdbc.sql("""
                        insert into merging.decision (accepted, away_kind, away_number, away_frame, away_least,
                            into_kind, into_number, into_frame, into_least, way, saved, why, by_id, at)
                        values (:accepted, :awayKind, :awayNumber, :awayFrame, :awayLeast,
                            :intoKind, :intoNumber, :intoFrame, :intoLeast, :way, :saved, :why, :by, :at)
                        """)
                .param("accepted", accepted)
                .param("awayKind", away.id().kind())
                .param("awayNumber", away.id().number())
                .param("awayFrame", awaySaid.frame())
                .param("awayLeast", awaySaid.least().toArray(Long[]::new))
                .param("intoKind", into.id().kind())
                .param("intoNumber", into.id().number())
                .param("intoFrame", intoSaid.frame())
                .param("intoLeast", intoSaid.least().toArray(Long[]::new))
                .param("way", proposal.way().name())
                .param("saved", proposal.saved())
                .param("why", why)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** How many merges were made, and how many person-minutes they saved. */
    public Made made() {
        return jdbc.sql(
                        "select count(*) as count, coalesce(sum(saved), 0) as minutes from merging.decision where accepted")
                .query((row, number) -> new Made(row.getInt("count"), row.getLong("minutes")))
                .single();
    }

    /**
     * Merges that were made.
     *
     * @param count how many
     * @param minutes person-minutes saved
     */
    public record Made(int count, long minutes) {}
}
