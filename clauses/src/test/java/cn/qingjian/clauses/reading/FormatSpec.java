package cn.qingjian.clauses.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.qingjian.clauses.UnreadableFileException.Reason;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatSpec {

    @ParameterizedTest
    @CsvSource({
        "a.pdf, %PDF-1.7, PDF",
        "a.docx, %PDF-1.4, PDF",
        "a.txt, 垃圾%PDF-1.4, PDF",
        "a.html, <p>会议, HTML",
        "a.txt, <!DOCTYPE html><p>会议, HTML",
        "a.doc, <HTML><BODY>会议, HTML",
        "a.md, # 会议, MARKDOWN",
        "a.MD, # 会议, MARKDOWN",
        "a.txt, # 会议, PLAIN",
        "a, 会议, PLAIN",
        "a.txt, BM是一种型号, PLAIN",
        "a.txt, MZ也不一定是程序, PLAIN",
    })
    void 格式看内容_名字只在几种文本里选(String name, String content, Format format) {
        assertThat(Format.of(name, content.getBytes(StandardCharsets.UTF_8))).isEqualTo(format);
    }

    @ParameterizedTest
    @CsvSource({
        "a.pdf, <html>登录, UNKNOWN_FORMAT",
        "a.ofd, <!doctype html>, UNKNOWN_FORMAT",
        "a.doc, {\\rtf1 x}, UNKNOWN_FORMAT",
        "a.rar, Rar!x, UNKNOWN_FORMAT",
        "a.doc, MIME-Version: 1.0, UNKNOWN_FORMAT",
        "a.xml, <w:wordDocument>, UNKNOWN_FORMAT",
        "a.gif, GIF89a, SCANNED",
        "a.txt, '', EMPTY",
    })
    void 读不了的当场拒绝(String name, String content, Reason reason) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Format.of(name, content.getBytes(StandardCharsets.UTF_8)))
                .satisfies(refused -> assertThat(refused.toChecked().reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @CsvSource({"a.txt, txt", "A.TXT, txt", "a.b.c, c", "无后缀, ''", "点在尾., ''"})
    void 后缀的取法(String name, String ending) {
        assertThat(Format.ending(name)).isEqualTo(ending);
    }
}
