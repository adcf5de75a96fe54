package cn.qingjian.bank.web;

import cn.qingjian.people.AllowedTo;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where the bank tells what became of orders, and what came in. Nobody signs in here: the signature says who it is. */
@RestController
class NoticeController {
    private final NoticeDoor door;

    NoticeController(NoticeDoor door) {
        this.door = door;
    }

    @PostMapping(NoticeDoor.PATH)
    @AllowedTo(everyone = true)
    ResponseEntity<Void> notice(
            @RequestHeader Map<String, String> headers, @RequestBody(required = false) byte @Nullable [] body) {
        Map<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(headers);
        return ResponseEntity.status(door.take(byName, body)).build();
    }
}
