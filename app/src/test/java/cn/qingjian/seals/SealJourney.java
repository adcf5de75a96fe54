package cn.qingjian.seals;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.testing.Journey;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody who was shown a sealed file finds out on a phone whether it is genuine, without signing in. */
class SealJourney extends Journey {
    @Autowired
    private SealedForTests sealed;

    private void bring(String name, byte[] content) {
        page.locator("#file").setInputFiles(new FilePayload(name, "application/octet-stream", content));
        press("验真");
    }

    @Test
    void 收到盖章的公文_从大厅走到验真_真的说真_改过的说改过() {
        visit("/hall");
        follow("印章验真");
        assertThat(text()).contains("下载根证书", "怎么自己验");
        bring("通知.pdf", sealed.pdf());
        assertThat(text()).contains("这份文件是真的", "盖章的是", "住房公积金管理中心电子印章");
        bring("通知.ofd", sealed.ofd());
        assertThat(text()).contains("这份文件是真的");
        byte[] forged = sealed.ofd();
        forged[forged.length / 2] ^= 1;
        bring("改过的.ofd", forged);
        assertThat(text()).contains("盖章以后被改过");
        bring("照片.pdf", new byte[] {1, 2, 3});
        assertThat(text()).contains("不是 .pdf 或 .ofd 文件");
    }
}
