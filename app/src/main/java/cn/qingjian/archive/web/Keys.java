package cn.qingjian.archive.web;

import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.slips.SlipForm;
import java.util.List;
import java.util.Map;

/** What lists with boxes to tick send. */
final class Keys {
    private static final int MOST = 200;

    private Keys() {}

    /** The keys that were ticked, none twice; what is no key is left out. */
    static List<Long> of(Map<String, List<String>> typed, String field) {
        return typed.getOrDefault(field, List.of()).stream()
                .filter(key -> key.matches("[1-9]\\d{0,17}"))
                .map(Long::valueOf)
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** Puts what is wrong beside the fields of the form. */
    static void tell(SlipForm form, FieldErrors errors) {
        form.errors().addAll(errors);
    }
}
