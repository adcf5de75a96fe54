package cn.qingjian.seals.web;

import cn.qingjian.privacy.Sm3;
import cn.qingjian.seals.Verdict;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows.
 *
 * @param genuine the answer for a file that is ours, null for none
 * @param at when that was sealed, as people read it
 * @param refused what people are told of another file, empty for none
 * @param fingerprint of the root certificate, SM3 in groups of four digits, to be compared over another way
 */
public record SealView(Verdict.@Nullable Genuine genuine, String at, String refused, String fingerprint) {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    /** Before a file was looked at. */
    static SealView before(X509Certificate root) {
        return new SealView(null, "", "", fingerprint(root));
    }

    /** After that. */
    static SealView after(X509Certificate root, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Genuine genuine -> new SealView(genuine, MOMENT.format(genuine.at()), "", fingerprint(root));
            case Verdict.Refused(Verdict.Reason reason) -> new SealView(null, "", reason.words(), fingerprint(root));
        };
    }

    private static String fingerprint(X509Certificate root) {
        try {
            return Sm3.digest(root.getEncoded()).replaceAll("(.{4})(?!$)", "$1 ");
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
