package cn.qingjian.sharing.calling;

import cn.qingjian.kernel.CitizenId;
import cn.qingjian.sharing.Answer;
import cn.qingjian.sharing.Failure;
import cn.qingjian.sharing.Names;
import cn.qingjian.sharing.Question;
import cn.qingjian.sharing.Result;
import cn.qingjian.sharing.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * The agreed form of questions and answers. Reading is strict: a field that is missing, of another type, or can't be right
 * makes the answer unreadable. A missing number of homes must not become none.
 */
public final class Wire {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .addModule(new SimpleModule().addDeserializer(CitizenId.class, new CheckedNumber()))
            .build();

    private Wire() {}

    /** The body of a question. */
    static String question(Outgoing call) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("requestId", call.requestId());
        body.put("purpose", call.question().sheet().purpose());
        body.put("basis", call.question().sheet().basis().label());
        body.put("subject", subject(call.subject()));
        return JSON.writeValueAsString(body);
    }

    /** A subject as JSON, in the form in which it is sent and sealed. */
    public static String sealable(Subject subject) {
        return JSON.writeValueAsString(subject(subject));
    }

    private static Map<String, Object> subject(Subject subject) {
        Map<String, Object> fields = new LinkedHashMap<>();
        switch (subject) {
            case Subject.Citizen citizen -> {
                fields.putAll(person(citizen.id(), citizen.name()));
                citizen.spouse().ifPresent(spouse -> fields.put("spouse", person(spouse.id(), spouse.name())));
                if (!citizen.children().isEmpty()) {
                    List<Map<String, Object>> children = citizen.children().stream()
                            .map(child -> person(child.id(), child.name()))
                            .toList();
                    fields.put("children", children);
                }
            }
            case Subject.Employer employer -> {
                fields.put("code", employer.code().code());
                fields.put("name", employer.name());
            }
        }
        return fields;
    }

    private static Map<String, Object> person(CitizenId id, String name) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", id.reveal());
        fields.put("name", name);
        return fields;
    }

    /** Reads the body of an answer with status 200. */
    static Reply reply(Outgoing call, String body) {
        try {
            JsonNode root = JSON.readTree(body);
            if (!call.requestId().equals(root.path("requestId").stringValue(null))) {
                return Reply.failed(Failure.UNREADABLE);
            }
            String result = root.path("result").stringValue("");
            if (result.equals(Result.MISS.name())) {
                return new Reply(Result.MISS, Failure.NONE, Optional.empty(), "");
            }
            String name = root.path("name").stringValue("");
            if (!result.equals(Result.HIT.name()) || name.isBlank()) {
                return Reply.failed(Failure.UNREADABLE);
            }
            if (!Names.same(name, call.subject().name())) {
                return Reply.failed(Failure.NAME_DIFFERS);
            }
            String data = JSON.writeValueAsString(root.path("data"));
            return new Reply(Result.HIT, Failure.NONE, Optional.of(answer(call.question(), data)), data);
        } catch (JacksonException garbled) {
            return Reply.failed(Failure.UNREADABLE);
        }
    }

    /** Reads the record of an answer, as received or as unsealed; a {@link JacksonException} where it can't be right. */
    public static Answer answer(Question<?> question, String data) {
        Answer answer = JSON.readValue(data, question.answer());
        return Objects.requireNonNullElseGet(answer, () -> JSON.readValue("", question.answer()));
    }

    /**
     * What an answer says.
     *
     * @param result hit, miss, or what the failure ends in
     * @param failure why it can't be used
     * @param answer the record, for a hit
     * @param data the record as JSON, for a hit
     */
    record Reply(Result result, Failure failure, Optional<Answer> answer, String data) {
        static Reply failed(Failure failure) {
            return new Reply(failure.result(), failure, Optional.empty(), "");
        }
    }

    /** An identity number whose check digit is right. */
    private static final class CheckedNumber extends ValueDeserializer<CitizenId> {
        @Override
        public CitizenId deserialize(JsonParser in, DeserializationContext context) {
            return CitizenId.parse(in.getString())
                    .orElseGet(() -> context.reportInputMismatch(CitizenId.class, "not an identity number"));
        }
    }
}
