package cn.qingjian.archive.web;

import cn.qingjian.slips.SlipForm;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The addresses of lists that keep what was looked for. */
final class Addresses {
    private Addresses() {}

    /** The address of a list with what was looked for, ready for a page number. */
    static String of(String path, SlipForm asked, String... fields) {
        return Stream.of(fields)
                .filter(field -> !asked.value(field).isEmpty())
                .map(field -> field + "=" + URLEncoder.encode(asked.value(field), StandardCharsets.UTF_8) + "&")
                .collect(Collectors.joining("", path + "?", ""));
    }
}
