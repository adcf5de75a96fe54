package cn.qingjian.gate;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of demand that the rooms have registered, for pages that show all of them. */
@Component
public class Kinds {
    private final List<DemandKind<?>> all;
    private final Map<String, DemandKind<?>> byCode;

    Kinds(ObjectProvider<DemandKind<?>> kinds) {
        all = kinds.orderedStream().toList();
        byCode = all.stream().collect(Collectors.toMap(DemandKind::code, Function.identity()));
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
