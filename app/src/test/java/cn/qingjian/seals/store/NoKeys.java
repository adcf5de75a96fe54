package cn.qingjian.seals.store;

import cn.qingjian.privacy.Seal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** A store without a database: whoever asks it anything fails. */
public final class NoKeys {
    private static final int HEX_DIGITS = 64;

    private NoKeys() {}

    /** The store; the folder takes its key. */
    public static SealStore store(Path folder) {
        try {
            Path key = Files.writeString(folder.resolve("seal.key"), "0".repeat(HEX_DIGITS));
            return new SealStore(JdbcClient.create(new SimpleDriverDataSource()), Seal.ofFile(key));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
