package cn.qingjian.standins;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The departments that the centre asks: {@code POST /<department>/<question>} with a signed JSON question. It knows the
 * {@link Personas}; of anyone else it answers what a hash of the number says. A department is told to misbehave by its path,
 * such as {@code misbehave("/civil", Mischief.DOWN, 0)}.
 */
public final class DepartmentsStandIn extends StandIn {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final List<String> PATHS = List.of(
            "police/identity",
            "police/household",
            "police/death",
            "health/death",
            "civil/marriage",
            "property/homes",
            "property/title",
            "housing/contract",
            "housing/publicrent",
            "social/pension",
            "social/employment",
            "market/company",
            "bank/mortgage",
            "credit/credit",
            "fund/elsewhere");

    private final String secret;

    /** On that port, any free one for 0; every department shares one secret with the centre. */
    public DepartmentsStandIn(int port, String secret) {
        super(port);
        this.secret = secret;
        PATHS.forEach(path -> answer("/" + path, this::answered));
    }

    private Reply answered(Request request) {
        if (!SharingSignature.fits(secret, request)) {
            return Reply.json(401, Map.of("error", "签名不对"));
        }
        if (!fresh(request.headers().getOrDefault("x-timestamp", ""))) {
            return Reply.json(401, Map.of("error", "时间戳过期"));
        }
        String[] path = request.path().split("/");
        JsonNode asked = request.json();
        JsonNode subject = asked.get("subject");
        String name = subject.get("name").stringValue();
        Map<String, @Nullable Object> reply = new LinkedHashMap<>();
        reply.put("requestId", asked.get("requestId").stringValue());
        if (subject.has("code")) {
            employer(reply, subject.get("code").stringValue(), name);
        } else {
            citizen(reply, path[1], path[2], subject, name);
        }
        return Reply.json(200, reply);
    }

    private static void employer(Map<String, @Nullable Object> reply, String code, String name) {
        Optional<Map<String, Object>> listed = Personas.registered(code);
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        if (listed.isPresent()) {
            data.putAll(listed.get());
        } else {
            data.putAll(InventedAnswers.of("company", List.of(code)));
            data.put("name", name);
        }
        reply.put("result", "HIT");
        reply.put("name", data.get("name"));
        reply.put("data", data);
    }

    private static void citizen(
            Map<String, @Nullable Object> reply, String department, String question, JsonNode subject, String name) {
        String number = subject.get("id").stringValue();
        Optional<Personas.Persona> persona = Personas.numbered(number);
        String known = persona.map(Personas.Persona::name).orElse(name);
        reply.put("result", "HIT");
        if (question.equals("identity") && !known.equals(name)) {
            // the police say that the two don't belong together, not whose number it is
            reply.put("name", name);
            reply.put("data", Map.of("matches", false, "alive", true));
            return;
        }
        reply.put("name", known);
        reply.put(
                "data",
                persona.isPresent()
                        ? Personas.facts(number, department, question)
                        : number.startsWith(Personas.ORDINARY)
                                ? Personas.ordinary(question)
                                : InventedAnswers.of(question, everyone(number, subject)));
    }

    private static List<String> everyone(String number, JsonNode subject) {
        List<String> numbers = new ArrayList<>(List.of(number));
        if (subject.path("spouse").isObject()) {
            numbers.add(subject.get("spouse").get("id").stringValue());
        }
        subject.path("children").forEach(child -> numbers.add(child.get("id").stringValue()));
        return numbers;
    }

    private static boolean fresh(String timestamp) {
        try {
            return Duration.between(Instant.ofEpochMilli(Long.parseLong(timestamp)), Instant.now())
                            .abs()
                            .compareTo(TOLERANCE)
                    < 0;
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }
}
