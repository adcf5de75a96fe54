package cn.qingjian.clauses.meaning;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What a vector is kept under: the first 128 bits of the SHA-256 of the folded text, so that equal words share one vector
 * wherever they stand.
 */
record ContentKey(long high, long low) {
    static ContentKey of(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(WordPiece.fold(text).getBytes(StandardCharsets.UTF_8));
            ByteBuffer bytes = ByteBuffer.wrap(digest);
            return new ContentKey(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
