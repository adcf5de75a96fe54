package cn.qingjian.serviceitems;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** All parameters as they stood at one stamp of the database; nothing in here changes. */
final class PolicyBook {
    private final String stamp;
    private final List<PolicyLine> lines;
    private final Set<String> names;
    private final Map<LocalDate, PolicySheet> sheets = new ConcurrentHashMap<>();

    PolicyBook(String stamp, List<PolicyLine> lines) {
        this.stamp = stamp;
        this.lines = List.copyOf(lines);
        this.names = lines.stream().map(PolicyLine::name).collect(Collectors.toUnmodifiableSet());
    }

    String stamp() {
        return stamp;
    }

    List<PolicyLine> lines() {
        return lines;
    }

    Set<String> names() {
        return names;
    }

    PolicySheet on(LocalDate day) {
        return sheets.computeIfAbsent(day, this::sheet);
    }

    private PolicySheet sheet(LocalDate day) {
        Map<String, Object> values = new HashMap<>();
        lines.forEach(line -> line.typedOn(day).ifPresent(value -> values.put(line.name(), value)));
        return new PolicySheet(day, values, names);
    }
}
