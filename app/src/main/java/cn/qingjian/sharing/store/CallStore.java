package cn.qingjian.sharing.store;

import cn.qingjian.kernel.Batcher;
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
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Every call to a source, append-only; subjects and answers are sealed. It is also where fresh answers are found again. */
@Repository
public class CallStore implements DisposableBean {
    private static final int LOOKS_AT_ONCE = 32;

    private final JdbcClient db;
    private final Batcher<Look, Seen> looks =
            new Batcher<>("fresh-answers", 1, LOOKS_AT_ONCE, Function.identity(), this::seen);

    CallStore(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void destroy() {
        looks.close();
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
        sought.stream().collect(Collectors.groupingBy(Sought::index)).forEach((index, aboutOne) -> {
            Seen seen = see(new Look(index, agreed, caseRef, now));
            found.agreed().addAll(seen.agreed());
            choose(aboutOne, seen.answers(), seal, found);
        });
        return found;
    }

    /** Of all that is valid about one subject what is sought: the newest answer of a question tells which asking was its last. */
    private static void choose(List<Sought> sought, List<Valid> valid, Seal seal, Found found) {
        Map<String, Sought> byCode =
                sought.stream().collect(Collectors.toMap(one -> one.question().code(), Function.identity()));
        Map<String, String> last = new HashMap<>();
        for (Valid answer : valid) {
            Sought one = byCode.get(answer.question());
            if (one != null
                    && answer.asking().equals(last.computeIfAbsent(answer.question(), first -> answer.asking()))) {
                found.calls()
                        .computeIfAbsent(answer.question(), first -> new ArrayList<>())
                        .addFirst(answer.called(one.question(), one.subject(), seal));
                if (answer.noted()) {
                    found.noted().add(answer.question());
                }
            }
        }
    }

    /** Inside a transaction it is a look of its own, which sees what that has written. */
    private Seen see(Look look) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? seen(List.of(look)).getFirst()
                : looks.done(look);
    }

    /** What is valid about each subject, newest first, for cases that are decided at the same time: one look. */
    private List<Seen> seen(List<Look> looks) {
        List<Seen> seen = looks.stream()
                .map(look -> new Seen(new HashSet<>(), new ArrayList<>()))
                .toList();
        db.sql("""
                        select n, consent.questions as agreed, c.request_id, c.asking, c.question, c.source, c.result, c.failure,
                               c.asked_at, c.micros, c.answered_at, c.hash, c.answer,
                               c.case_ref = look.case_ref
                               or exists (select from sharing.reuse r where r.case_ref = look.case_ref
                                             and r.request_id in (c.request_id, c.asking)) as noted
                          from unnest(cast(:subjects as text[]), cast(:consents as text[]), cast(:persons as text[]),
                                      cast(:cases as text[]), cast(:now as timestamptz[]))
                               with ordinality as look(subject, consent, person, case_ref, now, n)
                          left join sharing.consent on consent.id = look.consent
                               and consent.subject_index = decode(look.person, 'hex')
                               and not exists (select from sharing.consent_withdrawal w where w.consent_id = consent.id)
                          left join sharing.call c on c.subject_index = decode(look.subject, 'hex') and c.valid_until > look.now
                         order by n, c.id desc
                        """)
                .param("subjects", looks.stream().map(Look::index).toArray(String[]::new))
                .param("consents", texts(looks, Agreed::consent))
                .param("persons", texts(looks, Agreed::person))
                .param("cases", looks.stream().map(Look::caseRef).toArray(String[]::new))
                .param("now", looks.stream().map(look -> look.now().toString()).toArray(String[]::new))
                .query(row -> {
                    Seen one = seen.get(row.getInt("n") - 1);
                    Array questions = one.agreed().isEmpty() ? row.getArray("agreed") : null;
                    if (questions != null) {
                        one.agreed().addAll(Arrays.asList((String[]) questions.getArray()));
                    }
                    if (row.getString("question") != null) {
                        one.answers().add(valid(row));
                    }
                });
        return seen;
    }

    private static @Nullable String[] texts(List<Look> looks, Function<Agreed, String> part) {
        return looks.stream().map(look -> look.agreed().map(part).orElse(null)).toArray(String[]::new);
    }

    /** As the text form of an array of the database; codes and keys hold neither quotes nor commas. */
    private static <T> String array(List<T> all, Function<T, String> part) {
        return all.stream().map(part).collect(Collectors.joining(",", "{", "}"));
    }

    private static Valid valid(ResultSet row) throws SQLException {
        @Nullable Timestamp answered = row.getTimestamp("answered_at");
        return new Valid(
                row.getString("request_id"),
                row.getString("asking"),
                row.getString("question"),
                row.getString("source"),
                Result.valueOf(row.getString("result")),
                Failure.valueOf(row.getString("failure")),
                row.getTimestamp("asked_at").toInstant(),
                Duration.ofNanos(row.getLong("micros") * 1_000),
                answered == null ? null : answered.toInstant(),
                row.getString("hash"),
                row.getBytes("answer"),
                row.getBoolean("noted"));
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

    /** A look at what is valid about one subject, by its index, for a case. */
    private record Look(String index, Optional<Agreed> agreed, String caseRef, Instant now) {}

    /** What was seen: the questions that the consent covers, and every valid answer, newest first. */
    private record Seen(Set<String> agreed, List<Valid> answers) {}

    /** An answer as it is kept, still sealed. */
    @SuppressWarnings("ArrayRecordComponent") // sealed bytes of a row, never compared
    private record Valid(
            String requestId,
            String asking,
            String question,
            String source,
            Result result,
            Failure failure,
            Instant askedAt,
            Duration took,
            @Nullable Instant answeredAt,
            String hash,
            byte @Nullable [] answer,
            boolean noted) {
        Called called(Question<?> asked, Subject subject, Seal seal) {
            Source from = asked.sheet().sources().stream()
                    .filter(one -> one.code().equals(source))
                    .findFirst()
                    .orElse(new Source(source, source));
            Optional<String> data = answer == null
                    ? Optional.empty()
                    : Optional.of(seal.open(answer, "sharing.call.answer " + requestId));
            Optional<Answer> read = data.map(json -> Wire.answer(asked, json));
            return new Called(
                    new Outgoing(asked, from, asking, subject),
                    result,
                    failure,
                    askedAt,
                    took,
                    answeredAt,
                    hash,
                    read,
                    data.orElse(""));
        }
    }
}
