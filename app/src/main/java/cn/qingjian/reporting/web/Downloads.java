package cn.qingjian.reporting.web;

import cn.qingjian.site.Attachment;
import org.springframework.http.ResponseEntity;

/** Files that a page hands out. */
final class Downloads {
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private Downloads() {}

    static ResponseEntity<byte[]> xlsx(byte[] content, String name) {
        return Attachment.of(content, OFFICE + "spreadsheetml.sheet", name + ".xlsx");
    }

    static ResponseEntity<byte[]> docx(byte[] content, String name) {
        return Attachment.of(content, OFFICE + "wordprocessingml.document", name + ".docx");
    }

    static ResponseEntity<byte[]> pdf(byte[] content, String name) {
        return Attachment.of(content, "application/pdf", name + ".pdf");
    }

    static ResponseEntity<byte[]> ofd(byte[] content, String name) {
        return Attachment.of(content, "application/ofd", name + ".ofd");
    }
}
