package cn.qingjian.standins;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The invented people and employers of an invented region, the same for every stand-in: the departments know them, the
 * identity platform lets them in, the demonstration's ledger has their accounts. Their numbers bear valid check digits and
 * the region code 990102, which no place in China has.
 */
public final class Personas {
    private static final JsonNode BOOK = read();
    private static final List<Persona> PEOPLE = BOOK.get("people")
            .valueStream()
            .map(row -> new Persona(text(row, "key"), text(row, "name"), text(row, "id"), text(row, "note")))
            .toList();
    private static final List<Employer> EMPLOYERS = BOOK.get("employers")
            .valueStream()
            .map(row -> new Employer(
                    text(row, "key"),
                    text(row, "code"),
                    text(row, "name"),
                    text(row, "representative"),
                    text(row, "agent"),
                    text(row, "note")))
            .toList();

    /** Numbers that begin so belong to ordinary people, as many as are wanted: unmarried, without a home, at work, with a clean name. */
    public static final String ORDINARY = "990103";

    private Personas() {}

    /** All invented people, in the order of the book. */
    public static List<Persona> all() {
        return PEOPLE;
    }

    /** The one of that key, such as {@code chen-mo}; an {@link IllegalArgumentException} where there is none. */
    public static Persona named(String key) {
        return PEOPLE.stream()
                .filter(persona -> persona.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no invented person " + key));
    }

    /** The one with that identity number. */
    public static Optional<Persona> numbered(String idNumber) {
        return PEOPLE.stream()
                .filter(persona -> persona.idNumber().equals(idNumber))
                .findFirst();
    }

    /** All invented employers. */
    public static List<Employer> employers() {
        return EMPLOYERS;
    }

    /** The employer of that key, such as {@code xin-ye}; an {@link IllegalArgumentException} where there is none. */
    public static Employer employer(String key) {
        return EMPLOYERS.stream()
                .filter(employer -> employer.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no invented employer " + key));
    }

    /** What every department holds on an ordinary person. */
    static JsonNode ordinary(String question) {
        return BOOK.at("/ordinary/" + question);
    }

    /** What a department holds on a listed person: its own entry, the question's, or what holds for ordinary people. */
    static JsonNode facts(String idNumber, String department, String question) {
        JsonNode facts = BOOK.get("people")
                .valueStream()
                .filter(row -> text(row, "id").equals(idNumber))
                .findFirst()
                .orElseThrow()
                .get("facts");
        JsonNode own = facts.path(department + "/" + question);
        JsonNode shared = facts.path(question);
        return !own.isMissingNode() ? own : !shared.isMissingNode() ? shared : BOOK.at("/ordinary/" + question);
    }

    /** What the register of companies holds on a listed employer; empty for any other. */
    static Optional<Map<String, Object>> registered(String code) {
        return BOOK.get("employers")
                .valueStream()
                .filter(row -> text(row, "code").equals(code))
                .findFirst()
                .map(row -> {
                    Map<String, Object> data = new LinkedHashMap<>();
                    data.put("state", text(row, "state"));
                    data.put("name", text(row, "name"));
                    data.put(
                            "representative",
                            masked(named(text(row, "representative")).name()));
                    data.put("founded", text(row, "founded"));
                    return data;
                });
    }

    /** A name with only its first character to be read. */
    static String masked(String name) {
        return name.substring(0, 1) + "*".repeat(name.length() - 1);
    }

    private static String text(JsonNode row, String name) {
        return row.get(name).stringValue();
    }

    private static JsonNode read() {
        try (InputStream in =
                Objects.requireNonNull(Personas.class.getResourceAsStream("personas.json"), "personas.json")) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException problem) {
            throw new UncheckedIOException("personas.json", problem);
        }
    }

    /**
     * One invented person.
     *
     * @param key what the code calls the person
     * @param name name on the identity card
     * @param idNumber 18 characters with a valid check digit
     * @param note what the person is like, for those who try the demonstration
     */
    public record Persona(String key, String name, String idNumber, String note) {}

    /**
     * One invented employer.
     *
     * @param key what the code calls it
     * @param code unified social credit code with a valid check character
     * @param name registered name
     * @param representative key of its legal representative among the people
     * @param agent key of the person who does its fund business
     * @param note what it is like
     */
    public record Employer(String key, String code, String name, String representative, String agent, String note) {}
}
