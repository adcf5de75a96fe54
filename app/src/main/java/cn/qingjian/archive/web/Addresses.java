package cn.qingjian.archive.web;

import cn.qingjian.slips.SlipForm;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What the room's pages lead to: lists that keep what was looked for, and files to keep. */
final class Addresses {
    private Addresses() {}

    /** The address of a list with what was looked for, ready for a page number. */
    static String of(String path, SlipForm asked, String... fields) {
        return Stream.of(fields)
                .filter(field -> !asked.value(field).isEmpty())
                .map(field -> field + "=" + URLEncoder.encode(asked.value(field), StandardCharsets.UTF_8) + "&")
                .collect(Collectors.joining("", path + "?", ""));
    }

    /** A file to keep, never shown by the browser. */
    static ResponseEntity<byte[]> attachment(byte[] content, String type, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(content);
    }
}
