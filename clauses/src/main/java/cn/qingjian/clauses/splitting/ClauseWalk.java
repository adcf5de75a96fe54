package cn.qingjian.clauses.splitting;

import cn.qingjian.clauses.Clause;
import cn.qingjian.clauses.splitting.DocumentAnatomy.Line;
import cn.qingjian.clauses.splitting.DocumentAnatomy.Role;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks once over the body of a document and cuts it into clauses. */
final class ClauseWalk {
    private static final String INTRODUCTION = "引言";
    private static final String CLOSING = "结语";

    private final List<Line> body;
    private final String prefix;
    private final Addresses addresses;
    private final int firstNumbered;
    private final List<Clause> clauses = new ArrayList<>();

    private final List<Heading> headings = new ArrayList<>();
    private final List<Item> path = new ArrayList<>();
    private @Nullable Open open;
    private int lastArticle;
    private boolean inArticle;
    private boolean begun;
    private Marker.@Nullable Kind enumerated;

    /** A heading above; a smaller rank is further out. */
    private record Heading(int rank, String text) {}

    /** A number of a document that the walk is under, with what it contributes as a heading. */
    private record Item(Marker.Kind kind, String label, String heading) {}

    private static final class Open {
        private final String address;
        private final List<String> headings;
        private final StringBuilder text;

        Open(String address, List<String> headings, String text) {
            this.address = address;
            this.headings = headings;
            this.text = new StringBuilder(text);
        }
    }

    private ClauseWalk(DocumentAnatomy anatomy, String prefix, Addresses addresses) {
        this.body = anatomy.lines().stream()
                .filter(line -> line.role() == Role.BODY || line.role() == Role.HEADING)
                .toList();
        this.prefix = prefix;
        this.addresses = addresses;
        this.firstNumbered = firstNumbered();
    }

    static List<Clause> over(DocumentAnatomy anatomy, String prefix, Addresses addresses) {
        ClauseWalk walk = new ClauseWalk(anatomy, prefix, addresses);
        for (int i = 0; i < walk.body.size(); i++) {
            walk.step(i);
        }
        walk.close();
        return walk.clauses;
    }

    private void step(int at) {
        String text = body.get(at).text();
        Marker marker = Marker.of(text);
        boolean heading = body.get(at).role() == Role.HEADING;
        boolean groups = marker != null && (marker.kind().isHeading() || isAboveArticle(at));
        if (marker != null && heading && groups) {
            outerHeading(marker.kind().rank(), text);
            inArticle = false;
        } else if (heading && (marker == null || !marker.kind().isItem())) {
            outerHeading(Marker.Kind.CIRCLE.rank() + body.get(at).paragraph().headingLevel(), text);
            inArticle = false;
        } else if (marker != null && isArticle(marker)) {
            article(marker, text);
        } else if (marker != null && marker.kind().isItem() && !inArticle) {
            item(at, marker, text, heading);
        } else {
            plain(at, text);
        }
    }

    private boolean isAboveArticle(int at) {
        Marker next = at + 1 < body.size() ? Marker.of(body.get(at + 1).text()) : null;
        return next != null && next.kind() == Marker.Kind.ARTICLE;
    }

    private void outerHeading(int rank, String text) {
        close();
        headings.removeIf(above -> above.rank() >= rank);
        headings.add(new Heading(rank, text));
        path.clear();
    }

    /** An article's own number is set apart by white space or follows on the one before; else the line cites an article. */
    private boolean isArticle(Marker marker) {
        return marker.kind() == Marker.Kind.ARTICLE
                && (marker.spaced() || marker.number() == lastArticle + 1 || lastArticle == 0);
    }

    private void article(Marker marker, String text) {
        close();
        path.clear();
        inArticle = true;
        begun = true;
        lastArticle = marker.number();
        begin(marker.label(), text.substring(marker.length()), 0);
    }

    private void item(int at, Marker marker, String text, boolean heading) {
        begun = true;
        if (!heading && marker.kind() == enumerated && open != null) {
            append(text);
            return;
        }
        if (announcesList(at, marker)) {
            enumerated = marker.kind();
            append(text);
            return;
        }
        close();
        place(marker);
        if (heading) {
            path.add(new Item(marker.kind(), marker.label(), text));
        } else {
            path.add(new Item(marker.kind(), marker.label(), Lines.runInHeading(text)));
            begin(pathAddress(), text.substring(marker.length()), path.size() - 1);
        }
    }

    /** The open clause ends with a colon and this is the first of deeper items that end with semicolons. */
    private boolean announcesList(int at, Marker marker) {
        Open clause = open;
        boolean deeper = path.stream().noneMatch(item -> item.kind() == marker.kind());
        return clause != null
                && deeper
                && marker.number() == 1
                && endsWith(clause.text, "：:")
                && endsWith(body.get(at).text(), "；;");
    }

    private static boolean endsWith(CharSequence text, String marks) {
        return text.length() > 0 && marks.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** Leaves the numbers that this one doesn't stand under. */
    private void place(Marker marker) {
        int same = -1;
        for (int i = 0; i < path.size(); i++) {
            if (path.get(i).kind() == marker.kind()) {
                same = i;
            }
        }
        if (same >= 0) {
            path.subList(same, path.size()).clear();
        } else if (marker.number() != 1 || marker.kind() == Marker.Kind.CHINESE) {
            path.removeIf(item -> item.kind().compareTo(marker.kind()) > 0);
        }
    }

    private String pathAddress() {
        StringBuilder address = new StringBuilder();
        path.forEach(item -> address.append(item.label()));
        return address.toString();
    }

    private void plain(int at, String text) {
        if (!inArticle && Lines.isClosing(text) && begun) {
            boolean more = open != null && open.address.equals(CLOSING);
            if (more) {
                append(text);
            } else {
                close();
                path.clear();
                begin(CLOSING, text, 0);
            }
        } else if (open != null && (inArticle || !path.isEmpty() || open.address.equals(INTRODUCTION))) {
            append(text);
        } else if (!path.isEmpty()) {
            begin(pathAddress(), text, path.size());
        } else if (!begun && headings.isEmpty() && at < firstNumbered) {
            begin(INTRODUCTION, text, 0);
        } else {
            close();
            begin("第" + (at + 1) + "段", text, 0);
        }
    }

    private int firstNumbered() {
        for (int i = 0; i < body.size(); i++) {
            if (Marker.of(body.get(i).text()) != null) {
                return i;
            }
        }
        return -1;
    }

    private void begin(String address, String text, int itemsAbove) {
        List<String> above = new ArrayList<>();
        headings.forEach(heading -> above.add(heading.text()));
        for (Item item : path.subList(0, itemsAbove)) {
            if (!item.heading().isEmpty()) {
                above.add(item.heading());
            }
        }
        open = new Open(address, above, text);
    }

    private void append(String text) {
        if (open != null) {
            open.text.append(open.text.isEmpty() ? "" : "\n").append(text);
        }
    }

    private void close() {
        Open done = open;
        open = null;
        enumerated = null;
        if (done != null && done.text.length() > 0) {
            clauses.add(new Clause(addresses.unique(prefix + done.address), done.text.toString(), done.headings));
        }
    }
}
