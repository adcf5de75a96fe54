package cn.qingjian.sharing.store;

import cn.qingjian.privacy.Seal;
import cn.qingjian.sharing.Answer;
import cn.qingjian.sharing.Fact;
import cn.qingjian.sharing.Failure;
import cn.qingjian.sharing.Question;
import cn.qingjian.sharing.Result;
import cn.qingjian.sharing.Source;
import cn.qingjian.sharing.Subject;
import cn.qingjian.sharing.calling.Called;
import cn.qingjian.sharing.calling.Outgoing;
import cn.qingjian.sharing.calling.Wire;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Every call to a source, append-only; subjects and answers are sealed. It is also where fresh answers are found again. */
@Repository
public class CallStore {
    private final JdbcClient db;

    CallStore(JdbcClient db) {
        this.db = db;
    }

    /** Keeps calls, and that earlier answers were used again for a case; all or nothing. */
    @Transactional
    public void keep(List<Kept> calls, List<Fact> reused, String caseRef, Instant now, Seal seal) {
        calls.forEach(call -> keep(call, seal));
        if (!reused.isEmpty()) {
            db.sql("""
                            insert into sharing.reuse (request_id, question, case_ref, at)
                            select request, question, :case, :at
                              from unnest(cast(:requests as text[]), cast(:questions as text[])) as r(request, question)
                            """)
                    .param("requests", array(reused, Fact::requestId))
                    .param("questions", array(reused, Fact::question))
                    .param("case", caseRef)
                    .param("at", utc(now))
                    .update();
        }
    }

    private void keep(Kept kept, Seal seal) {
        Called called = kept.called();
        Outgoing call = called.call();
        byte @Nullable [] answer = called.result() == Result.HIT
                ? seal.close(called.data(), "sharing.call.answer " + call.requestId())
                : null;
        db.sql("""
                        insert into sharing.call (request_id, asking, question, source, subject_index, subject, consent_id,
                            case_ref, result, failure, sent, asked_at, micros, answered_at, valid_until, hash, answer)
                        values (:request, :asking, :question, :source, :index, :subject, :consent, :case, :result, :failure,
                            :sent, :asked, :micros, :answered, :until, :hash, :answer)
                        """)
                .param("request", call.requestId())
                .param("asking", call.asking())
                .param("question", call.question().code())
                .param("source", call.source().code())
                .param("index", HexFormat.of().parseHex(kept.index()))
                .param("subject", seal.close(Wire.sealable(call.subject()), "sharing.call.subject " + call.requestId()))
                .param("consent", kept.consent().orElse(null))
                .param("case", kept.caseRef())
                .param("result", called.result().name())
                .param("failure", called.failure().name())
                .param("sent", called.failure().sent())
                .param("asked", utc(called.askedAt()))
                .param("micros", called.took().toNanos() / 1_000)
                .param("answered", utc(called.answeredAt()))
                .param("until", utc(kept.until().orElse(null)))
                .param("hash", called.hash())
                .param("answer", answer)
                .update();
    }

    /**
     * For each question about a subject the answers of its last asking that are still valid; nothing where there is none. With
     * them comes what the person agreed to.
     *
     * @param agreed the consent on which it rests; empty for none
     * @param caseRef the case that needs them
     */
    public Found fresh(List<Sought> sought, Optional<Agreed> agreed, String caseRef, Instant now, Seal seal) {
        var found = new Found(new HashMap<>(), new HashSet<>(), new HashSet<>());
        sought.stream()
                .collect(Collectors.groupingBy(Sought::index))
                .values()
                .forEach(aboutOne -> look(aboutOne, agreed, caseRef, now, seal, found));
        return found;
    }

    /** Looks for what is sought of one subject; the newest answer of a question tells which asking was its last. */
    private void look(
            List<Sought> sought, Optional<Agreed> agreed, String caseRef, Instant now, Seal seal, Found found) {
        Map<String, Sought> byCode =
                sought.stream().collect(Collectors.toMap(one -> one.question().code(), Function.identity()));
        Map<String, String> last = new HashMap<>();
        db.sql("""
                        select consent.questions as agreed, c.*, c.case_ref = :case
                               or exists (select from sharing.reuse r
                                           where r.case_ref = :case and r.request_id in (c.request_id, c.asking)) as noted
                          from (values (1)) as one
                          left join sharing.consent on consent.id = :consent and consent.subject_index = :person
                               and not exists (select from sharing.consent_withdrawal w where w.consent_id = consent.id)
                          left join sharing.call c on c.subject_index = :index and c.valid_until > :now
                         order by c.id desc
                        """)
                .param("consent", agreed.map(Agreed::consent).orElse(null))
                .param(
                        "person",
                        agreed.map(Agreed::person).map(HexFormat.of()::parseHex).orElse(null))
                .param("index", HexFormat.of().parseHex(sought.getFirst().index()))
                .param("case", caseRef)
                .param("now", utc(now))
                .query(row -> {
                    Array questions = found.agreed().isEmpty() ? row.getArray("agreed") : null;
                    if (questions != null) {
                        found.agreed().addAll(Arrays.asList((String[]) questions.getArray()));
                    }
                    String code = row.getString("question");
                    String asking = row.getString("asking");
                    Sought one = code == null ? null : byCode.get(code);
                    if (one != null && asking.equals(last.computeIfAbsent(code, first -> asking))) {
                        found.calls()
                                .computeIfAbsent(code, first -> new ArrayList<>())
                                .addFirst(called(row, one.question(), one.subject(), seal));
                        if (row.getBoolean("noted")) {
                            found.noted().add(code);
                        }
                    }
                });
    }

    /** As the text form of an array of the database; codes and keys hold neither quotes nor commas. */
    private static <T> String array(List<T> all, Function<T, String> part) {
        return all.stream().map(part).collect(Collectors.joining(",", "{", "}"));
    }

    private static Called called(ResultSet row, Question<?> question, Subject subject, Seal seal) throws SQLException {
        String code = row.getString("source");
        Source source = question.sheet().sources().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElse(new Source(code, code));
        var call = new Outgoing(question, source, row.getString("asking"), subject);
        byte @Nullable [] sealed = row.getBytes("answer");
        Optional<String> data = sealed == null
                ? Optional.empty()
                : Optional.of(seal.open(sealed, "sharing.call.answer " + row.getString("request_id")));
        Optional<Answer> answer = data.map(json -> Wire.answer(question, json));
        @Nullable Timestamp answered = row.getTimestamp("answered_at");
        return new Called(
                call,
                Result.valueOf(row.getString("result")),
                Failure.valueOf(row.getString("failure")),
                row.getTimestamp("asked_at").toInstant(),
                Duration.ofNanos(row.getLong("micros") * 1_000),
                answered == null ? null : answered.toInstant(),
                row.getString("hash"),
                answer,
                data.orElse(""));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /**
     * A question whose fresh answer is sought.
     *
     * @param question the question
     * @param subject whom it is about
     * @param index the subject's keyed index, in hexadecimal digits
     */
    public record Sought(Question<?> question, Subject subject, String index) {}

    /**
     * A consent, which counts only where it is that person's and was not taken back.
     *
     * @param consent its key
     * @param person keyed index of the person, in hexadecimal digits
     */
    public record Agreed(String consent, String person) {}

    /**
     * What is still fresh.
     *
     * @param calls by code of the question
     * @param noted codes of the questions of which it stands on record already that the case uses this answer
     * @param agreed codes of the questions that the consent covers
     */
    public record Found(Map<String, List<Called>> calls, Set<String> noted, Set<String> agreed) {}

    /**
     * One call as it is kept.
     *
     * @param called how it ended
     * @param index keyed index of its subject, in hexadecimal digits
     * @param consent key of the consent that it rests on, where it needed one
     * @param caseRef number of the case
     * @param until until when its answer may be used again
     */
    public record Kept(
            Called called, String index, Optional<String> consent, String caseRef, Optional<Instant> until) {}
}
