package cn.qingjian.serviceitems.table;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXParseException;

/** Changes the rows of the one table in a DMN file and leaves everything else in it as it was. Rows count from 1. */
public final class TableEditor {
    private final Document document;
    private final Element table;

    private TableEditor(Document document) {
        this.document = document;
        this.table = Xml.all(document, "decisionTable").getFirst();
    }

    /** Opens a file that {@link DmnReader} has read. */
    public static TableEditor open(DmnFile file) {
        try {
            return new TableEditor(Xml.parse(file.text()));
        } catch (SAXParseException impossible) {
            throw new IllegalStateException("a file that was read before", impossible);
        }
    }

    /** Writes the cells of a row, in their order: inputs, outputs, annotations. A text that isn't given stays. */
    public TableEditor row(int number, List<String> inputs, List<String> outputs, List<String> notes) {
        Element row = rows().get(number - 1);
        write(Xml.children(row, "inputEntry"), inputs);
        write(
                Xml.children(row, "outputEntry"),
                outputs.stream().map(TableEditor::quoted).toList());
        write(Xml.children(row, "annotationEntry"), notes);
        return this;
    }

    /** Adds a row before that one: it fits everything and says what the other says, so that the analysis asks for a change. */
    public TableEditor insert(int before) {
        List<Element> rows = rows();
        Element model = rows.get(Math.clamp(before, 1, rows.size()) - 1);
        Element copy = (Element) model.cloneNode(true);
        rename(copy);
        Xml.children(copy, "inputEntry").forEach(entry -> Xml.text(entry, "-"));
        table.insertBefore(copy, model);
        return this;
    }

    /** Takes a row out. */
    public TableEditor delete(int number) {
        table.removeChild(rows().get(number - 1));
        return this;
    }

    /** Puts a row one place up. */
    public TableEditor up(int number) {
        List<Element> rows = rows();
        if (number > 1) {
            table.insertBefore(rows.get(number - 1), rows.get(number - 2));
        }
        return this;
    }

    /** The changed file. */
    public String text() {
        return Xml.print(document);
    }

    private List<Element> rows() {
        return Xml.children(table, "rule");
    }

    private static void write(List<Element> entries, List<String> texts) {
        for (int i = 0; i < Math.min(entries.size(), texts.size()); i++) {
            Xml.text(entries.get(i), texts.get(i).strip());
        }
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "”").strip() + "\"";
    }

    /** Ids must stay unique in the file: the copy's get an ending that none has yet. */
    private void rename(Element copy) {
        String ending = "-" + Integer.toString(rows().size() + 1, 36) + Long.toString(System.nanoTime(), 36);
        List<Element> all = new ArrayList<>(List.of(copy));
        for (Node child = copy.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                all.add(element);
            }
        }
        all.stream()
                .filter(one -> one.hasAttribute("id"))
                .forEach(one -> one.setAttribute("id", one.getAttribute("id") + ending));
    }
}
