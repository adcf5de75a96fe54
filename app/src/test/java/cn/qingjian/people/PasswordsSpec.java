package cn.qingjian.people;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.kernel.FieldErrors;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsSpec {
    private static final SignInPolicy POLICY = new SignInPolicy(5, Duration.ofMinutes(15), Duration.ofHours(12), 12);

    @ParameterizedTest
    @ValueSource(strings = {"三月的风吹过云渡桥头柳", "kw3m-9pxd-e2hs", "correct horse battery", "窗前明月光啊疑是地上霜"})
    void 够长又不常见的密码可以用(String wished) {
        String padded = wished.length() < 12 ? wished + "再长一点" : wished;
        assertThat(judged(padded)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "short-one-1, 密码至少 12 个字符",
        "password2026!!, 这个密码太常见",
        "123456789012, 这个密码太常见",
        "QwertyUiop2026, 这个密码太常见",
        "my-linruoxi-2026, 密码里不能含有登录名",
        "aaaaaaaaaabb, 密码里不同的字符太少"
    })
    void 不够好的密码_说明为什么(String wished, String why) {
        assertThat(judged(wished)).anySatisfy(message -> assertThat(message).startsWith(why));
    }

    @Test
    void 六十四个字符的密码原样接受_一百二十九个不接受() {
        assertThat(judged("春夏秋冬东南西北".repeat(8))).isEmpty();
        assertThat(judged("春夏秋冬东南西北".repeat(17))).isNotEmpty();
    }

    @Test
    void 一个字算一个字_生僻字也不会算成两个() {
        assertThat(judged("𠮷𠮷𠮷𠮷𠮷𠮷abcdef".substring(0, 16))).anyMatch(message -> message.startsWith("密码至少"));
    }

    @Test
    void 生成的一次性密码自己也合格_而且不重样() {
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            String password = Passwords.readable();
            assertThat(judged(password)).isEmpty();
            made.add(password);
        }
        assertThat(made).hasSize(1000);
    }

    private static List<String> judged(String wished) {
        var errors = new FieldErrors();
        Passwords.judge(wished, "linruoxi", POLICY, errors, "wished");
        return errors.of("wished");
    }
}
