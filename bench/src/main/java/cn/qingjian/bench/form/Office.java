package cn.qingjian.bench.form;

import cn.qingjian.bench.hall.Answer;
import cn.qingjian.bench.hall.HallVisitor;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** One county office at a browser, with what it was told to be saved. */
final class Office {
    private final HallVisitor visitor;
    private final long fill;
    private final UUID token = UUID.randomUUID();
    private final Answer fields;
    /** Values of which an answer said that they are saved, by element. */
    private final Map<Long, String> told = new ConcurrentHashMap<>();
    /** Values that were sent and of which no answer came, by element. */
    private final Map<Long, String> open = new ConcurrentHashMap<>();

    private int version;

    private Office(HallVisitor visitor, long fill, Answer page) {
        this.visitor = visitor;
        this.fill = fill;
        this.version = 1;
        // the hidden fields alone, so that a save doesn't search the page for them
        this.fields = new Answer(
                200, page.path(), hidden("_csrf", page.hidden("_csrf")) + hidden("opened", page.hidden("opened")));
    }

    /** Opens the page of the form, signed in. */
    static Office open(HallVisitor visitor, long fill) throws IOException {
        return new Office(visitor, fill, visitor.see("/datarequests/fills/" + fill));
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"" + name + "\" value=\"" + value + "\">";
    }

    /** Saves one field as the page does while somebody types; an {@link IOException} where no answer came. */
    void save(long element, String value) throws IOException {
        open.put(element, value);
        Answer answer = visitor.send(
                fields,
                "/datarequests/fills/" + fill + "/autosave",
                Map.of("v" + element, value, "version", String.valueOf(version)));
        if (answer.status() != 200 || !answer.body().contains("已自动保存")) {
            throw new IOException("not saved: " + answer.status() + " " + answer.path());
        }
        told.put(element, value);
        open.remove(element);
    }

    /** Presses the button that sends, under the same key each time it is called; tells whether it was taken. */
    boolean send(int seen) throws IOException {
        version = seen;
        Map<String, String> form = new LinkedHashMap<>();
        form.put("send", "yes");
        form.put("token", token.toString());
        form.put("version", String.valueOf(version));
        told.forEach((element, value) -> form.put("v" + element, value));
        Answer answer = visitor.send(fields, "/datarequests/fills/" + fill, form);
        return answer.status() == 200 && answer.body().contains("已报送");
    }

    /** Key of its filling. */
    long fill() {
        return fill;
    }

    /** Whether what the database keeps of an element is what the office was told, or was sent after that without an answer. */
    boolean kept(long element, Optional<String> value) {
        String last = told.get(element);
        return value.equals(Optional.ofNullable(last)) || value.equals(Optional.ofNullable(open.get(element)));
    }
}
