package cn.qingjian.provisions;

import cn.qingjian.clauses.Clause;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A provision with its text.
 *
 * @param provision what it is
 * @param clauses its clauses in reading order
 */
public record ProvisionText(Provision provision, List<Clause> clauses) {
    private static final int HASH_BYTES = 16;

    public ProvisionText {
        clauses = List.copyOf(clauses);
    }

    /** A fingerprint of everything in it but where it came from: equal exactly where an import would change nothing. */
    public String hash() {
        MessageDigest digest = sha256();
        Provision p = provision;
        add(digest, p.id(), p.title(), p.level().name(), p.issuer(), p.number(), String.valueOf(p.adopted()));
        add(digest, p.region(), p.topics(), p.validity().toString());
        for (Clause clause : clauses) {
            add(digest, clause.address(), clause.text());
            clause.headings().forEach(heading -> add(digest, heading));
        }
        return HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
    }

    private static void add(MessageDigest digest, String... fields) {
        for (String field : fields) {
            digest.update(field.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
