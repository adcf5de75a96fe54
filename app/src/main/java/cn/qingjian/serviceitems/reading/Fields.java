package cn.qingjian.serviceitems.reading;

import cn.qingjian.serviceitems.Fault;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The fields of one YAML mapping, read with a word about each that is missing, doubled, misspelt or of the wrong sort. */
final class Fields {
    private final String file;
    private final String path;
    private final int line;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Set<String> read = new LinkedHashSet<>();
    private final List<Fault> faults;

    Fields(String file, String path, Node node, List<Fault> faults) {
        this.file = file;
        this.path = path;
        this.line = line(node);
        this.faults = faults;
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
                if (nodes.put(key, tuple.getValueNode()) != null) {
                    fault(key, "写了两次。");
                }
            }
        } else {
            faults.add(new Fault(file, line, path, "这里应是“名称: 值”的样子。"));
        }
    }

    static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private @Nullable Node take(String key) {
        read.add(key);
        Node node = nodes.get(key);
        return node instanceof ScalarNode scalar
                        && scalar.isPlain()
                        && scalar.getValue().matches("~?")
                ? null
                : node;
    }

    void fault(String key, String message) {
        Node node = nodes.get(key);
        faults.add(new Fault(file, node == null ? line : line(node), path.isEmpty() ? key : path + "." + key, message));
    }

    boolean has(String key) {
        return take(key) != null;
    }

    String text(String key) {
        String value = optional(key);
        if (value.isEmpty()) {
            fault(key, "没有填。");
        }
        return value;
    }

    String optional(String key) {
        Node node = take(key);
        if (node == null) {
            return "";
        }
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        fault(key, "应是一句话，不是一组。");
        return "";
    }

    int number(String key, int least, int most) {
        String value = text(key);
        if (value.matches("\\d{1,6}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most) {
            return Integer.parseInt(value);
        }
        if (!value.isEmpty()) {
            fault(key, "应是%d到%d的整数，现在是“%s”。".formatted(least, most, value));
        }
        return least;
    }

    BigDecimal money(String key) {
        String value = text(key);
        if (value.matches("\\d{1,9}(\\.\\d{1,2})?")) {
            return new BigDecimal(value);
        }
        fault(key, "应是金额（元），现在是“" + value + "”。");
        return BigDecimal.ZERO;
    }

    boolean flag(String key) {
        String value = optional(key);
        if (!List.of("是", "否", "true", "false", "").contains(value)) {
            fault(key, "只能写“是”或“否”，现在是“" + value + "”。");
        }
        return value.equals("是") || value.equals("true");
    }

    Optional<LocalDate> day(String key) {
        String value = optional(key);
        try {
            return value.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(value));
        } catch (DateTimeException wrong) {
            fault(key, "日期要写成 2026-09-20 的样子，现在是“" + value + "”。");
            return Optional.empty();
        }
    }

    <E> E oneOf(String key, Map<String, E> choices, E otherwise) {
        String value = text(key);
        E found = choices.get(value);
        if (found == null && !value.isEmpty()) {
            fault(key, "只能是" + String.join("、", choices.keySet()) + "，现在是“" + value + "”。");
        }
        return found == null ? otherwise : found;
    }

    List<String> texts(String key) {
        List<String> values = new ArrayList<>();
        for (Node node : list(key)) {
            if (node instanceof ScalarNode scalar) {
                values.add(scalar.getValue().strip());
            } else {
                fault(key, "每一项应是一句话。");
            }
        }
        return values;
    }

    List<Integer> numbers(String key) {
        List<Integer> values = new ArrayList<>();
        for (String text : texts(key)) {
            if (text.matches("\\d{1,4}")) {
                values.add(Integer.valueOf(text));
            } else {
                fault(key, "每一项应是数字代码，现在是“" + text + "”。");
            }
        }
        return values;
    }

    List<Fields> each(String key) {
        List<Fields> each = new ArrayList<>();
        List<Node> list = list(key);
        for (int i = 0; i < list.size(); i++) {
            each.add(new Fields(
                    file, (path.isEmpty() ? "" : path + ".") + key + "[" + (i + 1) + "]", list.get(i), faults));
        }
        return each;
    }

    Optional<Fields> inside(String key) {
        Node node = take(key);
        return node == null
                ? Optional.empty()
                : Optional.of(new Fields(file, path.isEmpty() ? key : path + "." + key, node, faults));
    }

    /** All fields as texts, by name. */
    Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        nodes.keySet().forEach(key -> all.put(key, optional(key)));
        return all;
    }

    private List<Node> list(String key) {
        Node node = take(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        fault(key, "应是一组，每项前面写“- ”。");
        return List.of();
    }

    /** Names the fields that nobody asked for: most likely misspelt. */
    void noOthers() {
        nodes.keySet().stream().filter(key -> !read.contains(key)).forEach(key -> fault(key, "不认识这一项，可能写错了字。"));
    }
}
