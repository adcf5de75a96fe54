package cn.qingjian.serviceitems.table;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Document;

/**
 * A DMN file that was read and found harmless.
 *
 * @param text its text
 * @param document its tree
 * @param table the one decision table, the decision {@value DmnReader#VERDICT}
 * @param amount the expression of the decision {@value DmnReader#AMOUNT}; empty where it has none
 * @param inputs the facts that it declares
 * @param expressions every FEEL expression in it, cells aside
 */
public record DmnFile(
        String text,
        Document document,
        Table table,
        Optional<String> amount,
        Set<String> inputs,
        List<String> expressions) {
    public DmnFile {
        inputs = Set.copyOf(inputs);
        expressions = List.copyOf(expressions);
    }

    /** Whether it computes an amount. */
    public boolean amounts() {
        return amount.isPresent();
    }
}
