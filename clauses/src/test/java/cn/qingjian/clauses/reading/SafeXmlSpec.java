package cn.qingjian.clauses.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.qingjian.clauses.UnreadableFileException.Reason;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeXmlSpec {

    @Test
    void 元素属性和文字按顺序交出_不看命名空间() {
        assertThat(told("<a:x xmlns:a=\"urn:a\" xmlns:b=\"urn:b\" b:y=\"1\">甲<a:z/><![CDATA[<乙>]]></a:x>"))
                .isEqualTo("(x y=1 甲(z y=- )z<乙>)x");
    }

    @Test
    void 五个内建实体和字符引用照常() {
        assertThat(told("<x>&lt;&gt;&amp;&quot;&apos;&#20250;</x>")).isEqualTo("(x y=- <>&\"'会)x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "GBK"})
    void 按声明的编码读(String charset) {
        String xml = "<?xml version=\"1.0\" encoding=\"" + charset + "\"?><x>会议</x>";
        assertThat(told(xml.getBytes(Charset.forName(charset)))).isEqualTo("(x y=- 会议)x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x><x/>",
                "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><x/>",
                "<!DOCTYPE x PUBLIC \"a\" \"http://127.0.0.1:9/x\"><x/>",
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>",
                "<!DOCTYPE x [<!ENTITY % a SYSTEM \"http://127.0.0.1:9/x\"> %a;]><x/>",
            })
    void 声明文档类型的一律拒绝(String xml) {
        refused(xml, Reason.HOSTILE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "会议", "<x>", "<x></y>", "<x>&nbsp;</x>", "<x y=1/>", "<x/><x/>", "<x>\u0001</x>"})
    void 不合规矩的XML是损坏(String xml) {
        refused(xml, Reason.BROKEN);
    }

    @Test
    void 引入指令只是普通元素() {
        assertThat(told("<x><include href=\"file:///etc/passwd\" parse=\"text\"/></x>"))
                .isEqualTo("(x y=- (include y=- )include)x");
    }

    private static String told(String xml) {
        return told(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String told(byte[] xml) {
        StringBuilder told = new StringBuilder();
        new SafeXml(new Work(ReadingLimits.standard())).read(new ByteArrayInputStream(xml), new SafeXml.Handler() {
            @Override
            public void open(String name, SafeXml.Attributes attributes) {
                String y = attributes.get("y");
                told.append('(')
                        .append(name)
                        .append(" y=")
                        .append(y == null ? "-" : y)
                        .append(' ');
            }

            @Override
            public void text(String text) {
                told.append(text);
            }

            @Override
            public void close(String name) {
                told.append(')').append(name);
            }
        });
        return told.toString();
    }

    private static void refused(String xml, Reason reason) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> told(xml))
                .satisfies(refused -> assertThat(refused.toChecked().reason()).isEqualTo(reason));
    }
}
