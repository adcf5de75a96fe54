package cn.qingjian.seals.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.seals.SealedForTests;
import cn.qingjian.testing.HallBrowser;
import cn.qingjian.testing.HallBrowser.Shown;
import cn.qingjian.testing.RunningServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Uploads as they come over the network, where the server itself refuses what is too large. */
@RunningServer
class SealUploadPageTests {
    @LocalServerPort
    int port;

    @Autowired
    SealedForTests sealed;

    private Shown upload(String name, byte[] content) {
        var browser = new HallBrowser(port);
        browser.open("/seal");
        return browser.upload("/seal", name, content);
    }

    @Test
    void 三十兆的文件_服务器不收_说明太大() {
        Shown shown = upload("large.pdf", new byte[30 * 1024 * 1024]);
        assertThat(shown.status()).isEqualTo(413);
        assertThat(shown.body()).contains("太大");
    }

    @Test
    void 真的文件_经过网络_照样验得过() {
        assertThat(upload("a.ofd", sealed.ofd()).body()).contains("这份文件是真的");
        assertThat(upload("a.pdf", sealed.pdf()).body()).contains("这份文件是真的");
    }
}
