package cn.qingjian.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Fingerprint of the rules of a kind: their names, numbers and bases, and the compiled classes that declare them, so that a
 * changed rule shows even where its name stayed.
 */
final class RulesVersion {
    private static final int LENGTH = 16;
    private static final Map<Class<?>, String> KNOWN = new ConcurrentHashMap<>();

    private RulesVersion() {}

    static String of(DemandKind<?> kind) {
        return KNOWN.computeIfAbsent(kind.getClass(), type -> compute(kind));
    }

    private static String compute(DemandKind<?> kind) {
        MessageDigest digest = sha256();
        for (Rule<?> rule : Hearing.rules(kind)) {
            digest.update((rule.name() + '\n' + rule.code() + '\n' + rule.basis() + '\n' + rule.question() + '\n')
                    .getBytes(StandardCharsets.UTF_8));
            declarer(rule).ifPresent(bytes -> digest.update(bytes));
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    }

    /** The class file in which a rule's check is written: its own, or for a lambda the class around it. */
    private static Optional<byte[]> declarer(Rule<?> rule) {
        String name = rule.check().getClass().getName().replaceFirst("(\\$\\$Lambda).*$", "");
        try (var file =
                rule.check().getClass().getClassLoader().getResourceAsStream(name.replace('.', '/') + ".class")) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
