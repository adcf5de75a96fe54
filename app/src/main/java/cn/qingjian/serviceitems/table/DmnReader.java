package cn.qingjian.serviceitems.table;

import cn.qingjian.serviceitems.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXParseException;

/**
 * Reads a DMN file and refuses what is hostile or can't be analysed: document types, imports, functions in Java or PMML,
 * more than one table, cells that aren't values. Every fault is told, not only the first.
 */
public final class DmnReader {
    /** Name of the decision that is the table. */
    public static final String VERDICT = "结论";
    /** Name of the decision that computes the amount. */
    public static final String AMOUNT = "测算";

    private static final Set<String> TYPES = Set.of("string", "number", "boolean", "date");
    private static final Set<String> FORBIDDEN =
            Set.of("import", "functionDefinition", "encapsulatedLogic", "businessKnowledgeModel", "invocation");
    private static final Pattern EXTERNAL = Pattern.compile("\\bfunction\\s*\\(|\\bexternal\\b");
    private static final int MOST_ROWS = 64;
    private static final int MOST_COLUMNS = 24;

    private final String file;
    private final String text;
    private final List<Fault> faults;

    private DmnReader(String file, String text, List<Fault> faults) {
        this.file = file;
        this.text = text;
        this.faults = faults;
    }

    /** Reads the text of a file; empty where a fault was added. */
    public static Optional<DmnFile> read(String file, String text, List<Fault> faults) {
        int before = faults.size();
        Optional<DmnFile> read = new DmnReader(file, text, faults).read();
        return faults.size() == before ? read : Optional.empty();
    }

    private Optional<DmnFile> read() {
        Document document;
        try {
            document = Xml.parse(text);
        } catch (SAXParseException broken) {
            fault(broken.getLineNumber(), "", "不是完整的 XML：" + Xml.chinese(broken));
            return Optional.empty();
        }
        harmless(document);
        List<Element> tables = Xml.all(document, "decisionTable");
        if (tables.size() != 1 || !VERDICT.equals(decisionOf(tables.getFirst()))) {
            fault(0, VERDICT, "要有一张而且只有一张决策表，放在名为“" + VERDICT + "”的决策里。");
            return Optional.empty();
        }
        Set<String> inputs = new LinkedHashSet<>();
        Xml.all(document, "inputData").forEach(input -> inputs.add(input.getAttribute("name")));
        Optional<String> amount = Xml.all(document, "decision").stream()
                .filter(one -> !one.getAttribute("name").equals(VERDICT))
                .flatMap(one -> amount(one).stream())
                .findFirst();
        Table table = table(tables.getFirst());
        return Optional.of(new DmnFile(text, document, table, amount, inputs, expressions(document)));
    }

    /** Beside the table a file may compute one thing, the amount. */
    private Optional<String> amount(Element decision) {
        List<Element> expressions = Xml.children(decision, "literalExpression");
        if (!decision.getAttribute("name").equals(AMOUNT) || expressions.size() != 1) {
            fault(
                    0,
                    decision.getAttribute("name"),
                    "除了“" + VERDICT + "”，只能有一个名为“" + AMOUNT + "”的决策，用一个 FEEL 表达式写出怎么算。");
            return Optional.empty();
        }
        return Optional.of(Xml.text(expressions.getFirst()));
    }

    private void harmless(Document document) {
        for (String name : FORBIDDEN) {
            if (!Xml.all(document, name).isEmpty()) {
                fault(0, name, "决策表里不能有函数、引用和外部程序，只能用 FEEL 表达式。");
            }
        }
        for (String expression : expressions(document)) {
            if (EXTERNAL.matcher(expression).find()) {
                fault(0, shortened(expression), "表达式里不能定义函数或者调用外部程序。");
            }
        }
    }

    private static List<String> expressions(Document document) {
        List<String> found = new ArrayList<>();
        for (String holder : List.of("literalExpression", "inputExpression")) {
            Xml.all(document, holder).forEach(one -> found.add(Xml.text(one)));
        }
        return found;
    }

    private static String decisionOf(Element table) {
        return table.getParentNode() instanceof Element parent ? parent.getAttribute("name") : "";
    }

    private Table table(Element element) {
        String policy = element.getAttribute("hitPolicy").isEmpty() ? "UNIQUE" : element.getAttribute("hitPolicy");
        if (!policy.equals("FIRST") && !policy.equals("UNIQUE")) {
            fault(0, "hitPolicy", "命中方式只能是 FIRST（首个命中）或 UNIQUE（唯一命中），现在是“" + policy + "”。");
        }
        List<Table.Column> columns =
                Xml.children(element, "input").stream().map(this::column).toList();
        List<String> outputs = Xml.children(element, "output").stream()
                .map(output -> output.getAttribute("name").isEmpty() ? VERDICT : output.getAttribute("name"))
                .toList();
        List<String> notes = Xml.children(element, "annotation").stream()
                .map(note -> note.getAttribute("name"))
                .toList();
        List<Element> rules = Xml.children(element, "rule");
        if (rules.isEmpty() || rules.size() > MOST_ROWS || columns.size() > MOST_COLUMNS) {
            fault(0, VERDICT, "决策表应有1至%d行、不超过%d列。".formatted(MOST_ROWS, MOST_COLUMNS));
        }
        List<Table.Row> rows = new ArrayList<>();
        for (Element rule : rules) {
            row(rule, rows.size() + 1, columns, outputs, notes).ifPresent(rows::add);
        }
        return new Table(policy, columns, outputs, notes, rows);
    }

    private Table.Column column(Element input) {
        Element expression =
                Xml.children(input, "inputExpression").stream().findFirst().orElse(input);
        String label = input.getAttribute("label");
        String type = expression.getAttribute("typeRef");
        String what = Xml.text(expression);
        if (label.isEmpty()) {
            fault(0, shortened(what), "每一列都要有中文标题（label）。");
        }
        if (!TYPES.contains(type)) {
            fault(0, label, "列的类型只能是 string、number、boolean 或 date，现在是“" + type + "”。");
        }
        return new Table.Column(label, what, type);
    }

    private Optional<Table.Row> row(
            Element rule, int number, List<Table.Column> columns, List<String> outputs, List<String> notes) {
        List<String> texts =
                Xml.children(rule, "inputEntry").stream().map(Xml::text).toList();
        List<String> results =
                Xml.children(rule, "outputEntry").stream().map(Xml::text).toList();
        List<String> remarks =
                Xml.children(rule, "annotationEntry").stream().map(Xml::text).toList();
        if (texts.size() != columns.size() || results.size() != outputs.size() || remarks.size() > notes.size()) {
            fault(0, "第" + number + "行", "格数和表头对不上。");
            return Optional.empty();
        }
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            cells.add(cell(texts.get(i), number, columns.get(i)));
        }
        return Optional.of(new Table.Row(
                texts, cells, named(outputs, results, DmnReader::unquoted), named(notes, remarks, one -> one)));
    }

    private static Map<String, String> named(
            List<String> names, List<String> values, java.util.function.UnaryOperator<String> reading) {
        Map<String, String> found = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            found.put(names.get(i), reading.apply(values.get(i)));
        }
        return found;
    }

    private Cell cell(String content, int row, Table.Column column) {
        try {
            Cell cell = Cell.parse(content);
            Class<?> wanted = Values.typeOf(column.type());
            if (cell.edges().stream().anyMatch(edge -> !wanted.isInstance(edge))) {
                throw new WrongCellException("这一列是" + Values.chinese(column.type()) + "，写成了别的。");
            }
            return cell;
        } catch (WrongCellException wrong) {
            fault(0, "第" + row + "行 " + column.label(), String.valueOf(wrong.getMessage()));
            return new Cell.Anything();
        }
    }

    static String unquoted(String value) {
        return value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1)
                : value;
    }

    private static String shortened(String what) {
        return what.length() > 40 ? what.substring(0, 40) + "…" : what;
    }

    private void fault(int line, String field, String message) {
        faults.add(new Fault(file, line, field, message));
    }
}
