package cn.qingjian.clauses.reading;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that Word draws in front of list paragraphs. They are no part of the text, and many notices have all their
 * 一、 and （一） from here. Reads {@code numbering.xml}, then counts along with the paragraphs.
 */
final class DocxNumbering implements SafeXml.Handler {
    private static final int LEVELS = 9;

    private final Map<String, Level[]> templates = new HashMap<>();
    private final Map<String, Instance> instances = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();

    private String abstractId = "";
    private @Nullable String numberId;
    private int level = -1;

    private static final class Level {
        private int start = 1;
        private String format = "decimal";
        private String text = "";
        private String suffix = "tab";
        private boolean plainDigits;
    }

    private static final class Instance {
        private String template = "";
        private final Level[] own = new Level[LEVELS];
        private final int[] start = new int[LEVELS];
        private final boolean[] restarted = new boolean[LEVELS];
    }

    @Override
    public void open(String name, SafeXml.Attributes attributes) {
        String value = attributes.get("val");
        switch (name) {
            case "abstractNum" -> {
                abstractId = orEmpty(attributes.get("abstractNumId"));
                numberId = null;
                templates.put(abstractId, new Level[LEVELS]);
            }
            case "num" -> {
                numberId = orEmpty(attributes.get("numId"));
                instances.put(numberId, new Instance());
            }
            case "abstractNumId" -> {
                if (numberId != null) {
                    instance(numberId).template = orEmpty(value);
                }
            }
            case "lvlOverride", "lvl" -> {
                level = integer(attributes.get("ilvl"), -1);
                if (name.equals("lvl") && level >= 0 && level < LEVELS) {
                    levelsBeingRead()[level] = new Level();
                }
            }
            case "startOverride" -> {
                if (numberId != null && level >= 0 && level < LEVELS) {
                    instance(numberId).start[level] = integer(value, 1);
                    instance(numberId).restarted[level] = true;
                }
            }
            default -> property(name, orEmpty(value));
        }
    }

    private void property(String name, String value) {
        if (level < 0 || level >= LEVELS) {
            return;
        }
        Level current = levelsBeingRead()[level];
        if (current == null) {
            return;
        }
        switch (name) {
            case "start" -> current.start = integer(value, 1);
            case "numFmt" -> current.format = value;
            case "lvlText" -> current.text = value;
            case "suff" -> current.suffix = value;
            case "isLgl" -> current.plainDigits = true;
            default -> {}
        }
    }

    @Override
    public void close(String name) {
        if (name.equals("num")) {
            numberId = null;
        }
        if (name.equals("lvl") || name.equals("lvlOverride")) {
            level = -1;
        }
    }

    private Level[] levelsBeingRead() {
        String number = numberId;
        return number == null ? templates.computeIfAbsent(abstractId, id -> new Level[LEVELS]) : instance(number).own;
    }

    private Instance instance(String id) {
        return instances.computeIfAbsent(id, unknown -> new Instance());
    }

    /** The number with its punctuation that stands before the next paragraph of this list, empty when there is none. */
    String next(String listId, int listLevel) {
        Instance list = instances.get(listId);
        if (list == null || listLevel < 0 || listLevel >= LEVELS) {
            return "";
        }
        int[] counter = counter(listId, list);
        Level current = level(list, listLevel);
        if (current == null) {
            return "";
        }
        counter[listLevel]++;
        for (int deeper = listLevel + 1; deeper < LEVELS; deeper++) {
            counter[deeper] = start(list, deeper) - 1;
        }
        if (current.format.equals("bullet")) {
            return "";
        }
        String number = fill(list, current, counter);
        return number.isEmpty() ? "" : number + gap(number, current.suffix);
    }

    /** Lists of one template count on together, unless one of them says where it starts. */
    private int[] counter(String listId, Instance list) {
        boolean own = false;
        for (boolean restarted : list.restarted) {
            own |= restarted;
        }
        return counters.computeIfAbsent(own ? "num " + listId : "abstract " + list.template, fresh -> {
            int[] counter = new int[LEVELS];
            for (int i = 0; i < LEVELS; i++) {
                counter[i] = start(list, i) - 1;
            }
            return counter;
        });
    }

    private int start(Instance list, int at) {
        Level current = level(list, at);
        return list.restarted[at] ? list.start[at] : current == null ? 1 : current.start;
    }

    private @Nullable Level level(Instance list, int at) {
        Level own = list.own[at];
        Level[] template = templates.get(list.template);
        return own != null || template == null ? own : template[at];
    }

    private String fill(Instance list, Level current, int[] counter) {
        StringBuilder number = new StringBuilder();
        for (int i = 0; i < current.text.length(); i++) {
            char c = current.text.charAt(i);
            boolean place = c == '%' && i + 1 < current.text.length() && Character.isDigit(current.text.charAt(i + 1));
            if (place) {
                i++;
                int at = current.text.charAt(i) - '1';
                Level shown = at >= 0 && at < LEVELS ? level(list, at) : null;
                if (shown != null) {
                    int shownCount = Math.max(counter[at], start(list, at));
                    number.append(ListNumber.write(shownCount, current.plainDigits ? "decimal" : shown.format));
                }
            } else {
                number.append(c);
            }
        }
        return number.toString();
    }

    private static String gap(String number, String suffix) {
        boolean closed = "、.．)）：:".indexOf(number.charAt(number.length() - 1)) >= 0;
        return suffix.equals("nothing") || closed ? "" : "　";
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    static int integer(@Nullable String value, int otherwise) {
        try {
            return value == null ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException notANumber) {
            return otherwise;
        }
    }
}
