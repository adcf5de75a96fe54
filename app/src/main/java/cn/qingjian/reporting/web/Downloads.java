package cn.qingjian.reporting.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files that a page hands out. */
final class Downloads {
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private Downloads() {}

    static ResponseEntity<byte[]> xlsx(byte[] content, String name) {
        return file(content, OFFICE + "spreadsheetml.sheet", name + ".xlsx");
    }

    static ResponseEntity<byte[]> docx(byte[] content, String name) {
        return file(content, OFFICE + "wordprocessingml.document", name + ".docx");
    }

    private static ResponseEntity<byte[]> file(byte[] content, String type, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
