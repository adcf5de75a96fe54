package cn.qingjian.reporting;

import cn.qingjian.documents.DocumentDraft;
import cn.qingjian.gate.DemandId;
import cn.qingjian.gate.Proofs;
import cn.qingjian.reporting.store.SourceStore.Issued;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes facts of issued demands: reads of each what figures ask of its kind, from the demand as the gate has kept it. */
final class Attributes {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern OCCASIONAL = Pattern.compile("（“([^”]*)”）");
    private static final int DAYS_A_MONTH = 30;

    /** Reads what a kind's demand says into the attributes, and tells the day on which it counts where that isn't the day of issue. */
    @FunctionalInterface
    private interface Reader {
        Optional<LocalDate> read(Issued issued, JsonNode demand, Map<String, Object> attributes, LocalDate today);
    }

    private static final Map<String, Reader> READERS = Map.of(
            "documents", Attributes::document,
            "meetings", Attributes::meeting,
            "datarequests", Attributes::form,
            "inspections", Attributes::inspection,
            "fieldresearch", Attributes::research,
            "secondments", Attributes::secondment);

    private Attributes() {}

    /** Other kinds count in the burden alone. */
    private static Optional<LocalDate> nothing(
            Issued issued, JsonNode demand, Map<String, Object> attributes, LocalDate today) {
        return Optional.empty();
    }

    /** The fact of a demand that was issued. */
    static Fact fact(Issued issued, LocalDate today) {
        JsonNode demand = tree(issued.json());
        Map<String, Object> attributes = new HashMap<>();
        issued.planClass().ifPresent(one -> attributes.put("class", one));
        if (issued.beyond()) {
            attributes.put("beyond", true);
        }
        if (issued.objections().stream().anyMatch(code -> code.startsWith("EVA-"))) {
            attributes.put("evasion", true);
        }
        flag(attributes, "proof", issued.objections().stream().anyMatch(Proofs.CODES::contains));
        attributes.putAll(issued.room());
        Optional<LocalDate> day = READERS.getOrDefault(issued.demand().kind(), Attributes::nothing)
                .read(issued, demand, attributes, today);
        DemandId id = issued.demand();
        return new Fact(
                id.kind(),
                String.valueOf(id.number()),
                id,
                day.orElse(issued.day()),
                false,
                Optional.of(issued.unit()),
                issued.title(),
                "/" + id.kind() + "/" + id.number(),
                1,
                attributes,
                issued.borne());
    }

    private static JsonNode tree(String json) {
        return JSON.readTree(json);
    }

    private static Optional<LocalDate> day(JsonNode node) {
        String text = node.asString("");
        return text.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(text.substring(0, 10)));
    }

    private static Optional<LocalDate> document(
            Issued issued, JsonNode demand, Map<String, Object> attributes, LocalDate today) {
        attributes.put("genre", demand.path("genre").asString(""));
        attributes.put("form", demand.path("form").asString(""));
        flag(attributes, "toOffices", any(demand.path("addressees"), "kind", "COUNTY_OFFICE"));
        flag(attributes, "toGovernments", any(demand.path("addressees"), "kind", "GOVERNMENT"));
        flag(attributes, "forwarding", issued.title().contains("转发"));
        issued.occasional().ifPresent(message -> attributes.put("occasional", occasional(message)));
        try {
            DocumentDraft draft = JSON.treeToValue(demand, DocumentDraft.class);
            attributes.put("characters", draft.characters());
            attributes.put("pages", draft.pages());
        } catch (JacksonException cutDown) {
            // what was too long to be kept whole has no length that could be counted
            attributes.remove("characters");
        }
        return Optional.empty();
    }

    /** Which of the three sorts of documents to be avoided (DOC-04) the gate has pointed at. */
    static String occasional(String message) {
        Matcher hit = OCCASIONAL.matcher(message);
        String words = hit.find() ? hit.group(1) : "";
        return words.contains("分工") ? "division" : words.contains("配套") ? "supporting" : "temporary";
    }

    private static Optional<LocalDate> meeting(
            Issued issued, JsonNode demand, Map<String, Object> attributes, LocalDate today) {
        JsonNode attendees = demand.path("attendees");
        attributes.put("level", demand.path("level").asString("").toLowerCase(Locale.ROOT));
        attributes.put("sort", demand.path("sort").asString("").toLowerCase(Locale.ROOT));
        attributes.put("people", attendees.size());
        attributes.putIfAbsent("minutes", demand.path("minutes").asInt(0));
        flag(attributes, "video", demand.path("place").path("video").asBoolean(false));
        flag(attributes, "chiefs", stream(attendees).anyMatch(one -> office(one) && is(one, "rank", "CHIEF")));
        flag(
                attributes,
                "direct",
                stream(attendees)
                        .anyMatch(one -> (office(one) && is(one, "rank", "STAFF"))
                                || (is(one, "kind", "GOVERNMENT")
                                        && one.path("post").asString("").matches(".*(?:[乡镇村]|街道|社区).*"))));
        flag(attributes, "noMeetingDay", issued.rules().contains("无会日不开会"));
        return day(demand.path("start"));
    }

    private static Optional<LocalDate> form(
            Issued issued, JsonNode demand, Map<String, Object> attributes, LocalDate today) {
        JsonNode elements = demand.path("elements");
        attributes.put("elements", (int)
                stream(elements).filter(one -> !is(one, "way", "OMIT")).count());
        attributes.put("checked", (int)
                stream(elements).filter(one -> is(one, "way", "CHECK")).count());
        attributes.put("offices", demand.path("units").size());
        flag(attributes, "statistical", demand.path("statistical").asBoolean(false));
        return Optional.empty();
    }

    private static Optional<LocalDate> research(
            Issued issued, JsonNode demand, Map<String, Object> attributes, LocalDate today) {
        JsonNode words = demand.path("words");
        attributes.put("companions", words.path("companions").asInt(0));
        attributes.put("offices", (int)
                stream(words.path("units")).filter(Attributes::office).count());
        flag(attributes, "changed", attributes.containsKey("acted"));
        return day(words.path("from"));
    }

    private static Optional<LocalDate> inspection(
            Issued issued, JsonNode demand, Map<String, Object> attributes, LocalDate today) {
        JsonNode words = demand.path("words");
        long own = stream(words.path("targets"))
                .filter(one -> office(one) || is(one, "kind", "DEPARTMENT"))
                .count();
        attributes.put("targets", words.path("targets").size());
        attributes.put("offices", (int)
                stream(words.path("targets")).filter(Attributes::office).count());
        attributes.put(
                "present",
                (int) own
                        * (words.path("people").asInt(0)
                                + words.path("companions").asInt(0)));
        attributes.put("forms", words.path("forms").size());
        attributes.put("merged", (int) stream(words.path("themes"))
                .filter(one -> !one.path("origin").asString("").isEmpty())
                .count());
        return day(words.path("from"));
    }

    private static Optional<LocalDate> secondment(
            Issued issued, JsonNode demand, Map<String, Object> attributes, LocalDate today) {
        JsonNode words = demand.path("words");
        Optional<LocalDate> from = day(words.path("from"));
        Optional<LocalDate> to = day(words.path("to"));
        flag(attributes, "fromOffice", office(words.path("home")));
        from.ifPresent(first -> to.ifPresent(last -> {
            long days = ChronoUnit.DAYS.between(first, last) + 1;
            attributes.put("months", (int) Math.ceilDiv(days, DAYS_A_MONTH));
            Optional<LocalDate> back =
                    Optional.ofNullable(attributes.get("returned")).map(text -> LocalDate.parse(String.valueOf(text)));
            flag(attributes, "overdue", back.orElse(today).isAfter(last));
        }));
        attributes.remove("returned");
        return from;
    }

    private static boolean office(JsonNode unit) {
        return is(unit, "kind", "COUNTY_OFFICE");
    }

    private static boolean is(JsonNode node, String field, String value) {
        return node.path(field).asString("").equals(value);
    }

    private static boolean any(JsonNode list, String field, String value) {
        return stream(list).anyMatch(one -> is(one, field, value));
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** Only what is so is said. */
    private static void flag(Map<String, Object> attributes, String name, boolean value) {
        if (value) {
            attributes.put(name, true);
        }
    }

    /** What a plan's class tells of a total that was entered for an earlier time. */
    static Map<String, Object> past(String source, String planClass) {
        Map<String, Object> attributes = new HashMap<>(Map.of("past", true, "class", planClass));
        List<String> parts = List.of(planClass.split("-", 2));
        if (source.equals("meetings") && parts.size() == 2) {
            attributes.put("level", parts.getFirst());
            attributes.put("sort", parts.getLast());
        }
        return attributes;
    }
}
