package cn.qingjian.serviceitems.reading;

import cn.qingjian.serviceitems.Fault;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads YAML as a tree of texts with their lines: nothing in it becomes an object, and its size and depth are bounded. */
final class Yaml {
    private static final int LARGEST = 256 * 1024;

    private Yaml() {}

    static Optional<Node> read(String file, String text, List<Fault> faults) {
        var limits = new LoaderOptions();
        limits.setCodePointLimit(LARGEST);
        limits.setMaxAliasesForCollections(0);
        limits.setNestingDepthLimit(20);
        limits.setAllowDuplicateKeys(true);
        try {
            Node node = new org.yaml.snakeyaml.Yaml(limits).compose(new StringReader(text));
            if (node == null) {
                faults.add(new Fault(file, 0, "", "文件是空的。"));
            }
            return Optional.ofNullable(node);
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 0
                    : broken.getProblemMark().getLine() + 1;
            faults.add(new Fault(file, line, "", "不是正确的 YAML，请看这一行的缩进、冒号和引号（" + broken.getProblem() + "）。"));
        } catch (YAMLException tooMuch) {
            faults.add(new Fault(file, 0, "", "不是正确的 YAML，或者太大、套得太深（" + tooMuch.getMessage() + "）。"));
        }
        return Optional.empty();
    }
}
