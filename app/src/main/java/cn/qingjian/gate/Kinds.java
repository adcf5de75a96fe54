package cn.qingjian.gate;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of demand that the rooms have registered. */
@Component
public class Kinds {
    private final List<DemandKind<?>> all;
    private final Map<String, DemandKind<?>> byCode;
    private final Map<Class<?>, DemandKind<?>> byType;

    Kinds(ObjectProvider<DemandKind<?>> kinds) {
        all = kinds.orderedStream().toList();
        all.forEach(Kinds::examine);
        byCode = all.stream().collect(Collectors.toMap(DemandKind::code, Function.identity()));
        byType = all.stream().collect(Collectors.toMap(DemandKind::type, Function.identity()));
    }

    private static void examine(DemandKind<?> kind) {
        if (!kind.type().isRecord()) {
            throw new IllegalArgumentException(kind.code() + ": " + kind.type() + " is no record");
        }
        List<String> names = Hearing.rules(kind).stream().map(Rule::name).toList();
        if (names.stream().distinct().count() != names.size()) {
            throw new IllegalArgumentException(kind.code() + ": two rules of one name in " + names);
        }
    }

    /**
     * The kind of a demand.
     *
     * @throws IllegalArgumentException where no room has registered it
     */
    @SuppressWarnings("unchecked")
    <D extends Demand> DemandKind<D> of(D demand) {
        DemandKind<?> kind = byType.get(demand.getClass());
        if (kind == null || !kind.code().equals(demand.id().kind())) {
            throw new IllegalArgumentException("no kind for " + demand.id() + " of " + demand.getClass());
        }
        return (DemandKind<D>) kind;
    }

    /** All of them. */
    public List<DemandKind<?>> all() {
        return all;
    }

    /** What people call a kind; its code where no room knows it any more. */
    public String label(String code) {
        DemandKind<?> kind = byCode.get(code);
        return kind == null ? code : kind.label();
    }

    /** The words on the button with which a county office answers a demand of a kind. */
    public String action(String code) {
        DemandKind<?> kind = byCode.get(code);
        return kind == null ? "查看" : kind.action();
    }
}
