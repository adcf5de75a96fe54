package cn.qingjian.serviceitems;

import cn.qingjian.serviceitems.table.DmnFile;
import cn.qingjian.serviceitems.table.DmnReader;
import cn.qingjian.serviceitems.table.Rules;
import cn.qingjian.serviceitems.table.WrongCellException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Tables made ready by the engine, each once; the engine itself is loaded when the first one is needed. */
@Component
class ReadyTables {
    private static final String GATE = "items/common/g0.dmn";

    private final Map<String, Rules> ready = new ConcurrentHashMap<>();

    Rules of(ItemVersion version) {
        return ready.computeIfAbsent(version.digest(), digest -> compiled(version.table()));
    }

    Rules gate() {
        return ready.computeIfAbsent(GATE, path -> compiled(shippedGate()));
    }

    private static Rules compiled(DmnFile file) {
        try {
            return Rules.of(file);
        } catch (WrongCellException broken) {
            throw new IllegalStateException("a published table that the engine refuses", broken);
        }
    }

    private static DmnFile shippedGate() {
        try {
            List<Fault> faults = new ArrayList<>();
            String text = new ClassPathResource(GATE).getContentAsString(StandardCharsets.UTF_8);
            return DmnReader.read(GATE, text, faults).orElseThrow(() -> new IllegalStateException(faults.toString()));
        } catch (IOException missing) {
            throw new UncheckedIOException(GATE, missing);
        }
    }
}
