package cn.qingjian.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What all journeys rely on: that the look at a page finds what is wrong with it. */
class ScannerJourney extends Journey {
    private void shown(String inside) {
        page.setContent(
                "<!doctype html><html lang='zh-CN'><head><title>试</title></head><body><main><h1>试</h1>%s</main></body></html>"
                        .formatted(inside));
    }

    @Test
    void 没有名称的按钮_认得出_改好了就通过_文字不同不算另一种() {
        shown("<button></button>");
        assertThatThrownBy(this::look).isInstanceOf(AssertionError.class).hasMessageContaining("WCAG");
        assertThatThrownBy(this::look).isInstanceOf(AssertionError.class).hasMessageContaining("WCAG");
        shown("<button>提交</button>");
        look();
        shown("<button>撤回</button>");
        look();
        shown("<button>撤回</button><button></button>");
        assertThatThrownBy(this::look).isInstanceOf(AssertionError.class).hasMessageContaining("WCAG");
    }

    @Test
    void 淡得看不清的字_认得出() {
        shown("<p style='color:#ccc;background:#fff'>看不清</p>");
        assertThatThrownBy(this::look).isInstanceOf(AssertionError.class).hasMessageContaining("WCAG");
    }

    @Test
    void 比屏幕宽的_认得出() {
        shown("<div style='width:400px'>宽</div>");
        assertThatThrownBy(this::look).isInstanceOf(AssertionError.class).hasMessageContaining("360 px");
    }
}
