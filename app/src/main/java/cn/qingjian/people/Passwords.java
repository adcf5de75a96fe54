package cn.qingjian.people;

import cn.qingjian.kernel.FieldErrors;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What makes a password good enough. Length counts, not a mixture of signs; what everybody tries first is refused, and so is
 * what is built from the person's own sign-in name.
 */
final class Passwords {
    private static final int LONGEST = 128;
    private static final int FEWEST_DIFFERENT = 5;

    /** Without those that look alike. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 3;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Set<String> COMMON = common();

    private Passwords() {}

    /** A new password such as {@code kw3m-9pxd-e2hs}: easy to read aloud and to type, 59 bits. */
    static String readable() {
        var password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    /** Adds what is wrong with a wished password to the errors of that field. */
    static void judge(String wished, String login, SignInPolicy policy, FieldErrors errors, String field) {
        int length = wished.codePointCount(0, wished.length());
        String plain = wished.toLowerCase(Locale.ROOT);
        errors.require(length >= policy.minimumLength(), field, "密码至少 " + policy.minimumLength() + " 个字符，可以用一句自己记得住的话。")
                .require(length <= LONGEST, field, "密码最多 " + LONGEST + " 个字符。")
                .require(!COMMON.contains(core(plain)), field, "这个密码太常见，别人会先试它，请换一个。")
                .require(!plain.contains(login.toLowerCase(Locale.ROOT)), field, "密码里不能含有登录名。")
                .require(plain.chars().distinct().count() >= FEWEST_DIFFERENT, field, "密码里不同的字符太少，请换一个。");
    }

    /** What is left of {@code Password2026!!}: people lengthen a common word by digits and signs at its ends. */
    private static String core(String plain) {
        String core = plain.replaceAll("^[^a-z]+|[^a-z]+$", "");
        return core.isEmpty() ? plain : core;
    }

    private static Set<String> common() {
        try (var in = Objects.requireNonNull(Passwords.class.getResourceAsStream("/people/common-passwords.txt"));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException problem) {
            throw new UncheckedIOException("common passwords", problem);
        }
    }
}
