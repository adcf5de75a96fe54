package cn.qingjian.site.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The last line of a start: where to go now. */
@Component
class ReadyLine {
    private static final Logger log = LoggerFactory.getLogger(ReadyLine.class);
    private final boolean demo;

    ReadyLine(@Value("${qingjian.demo}") boolean demo) {
        this.demo = demo;
    }

    @EventListener
    void say(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            log.info(
                    "清简已就绪，用时 {} 秒。请用浏览器打开 http://localhost:{}{}",
                    ready.getTimeTaken() == null ? "?" : ready.getTimeTaken().toSeconds(),
                    web.getWebServer().getPort(),
                    demo ? "/demo" : "/");
        }
    }
}
