package cn.qingjian.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a cluster at the first use: a password of its own, checksums on, Chinese sorted as Chinese. */
final class ClusterSetup {
    private static final Logger log = LoggerFactory.getLogger(ClusterSetup.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private ClusterSetup() {}

    /** The superuser's password of the cluster, which exists when this returns. */
    static String ensure(Path home, Path cluster, PostgresBinaries binaries) throws IOException {
        Path password = home.resolve("password");
        if (Files.exists(cluster.resolve("PG_VERSION")) && Files.exists(password)) {
            return Files.readString(password).strip();
        }
        log.info("数据库：首次使用，正在建立数据目录 {}", cluster);
        deleteUnfinished(cluster);
        String secret = randomSecret();
        Files.deleteIfExists(password);
        if (ServerAccount.posix(home)) {
            Files.createFile(
                    password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(password, secret + "\n");
        binaries.account().own(password);
        binaries.run(
                PATIENCE,
                "initdb",
                "-D",
                cluster.toString(),
                "-U",
                "postgres",
                "--pwfile=" + password,
                "-A",
                "scram-sha-256",
                "--data-checksums",
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "--locale-provider=icu",
                "--icu-locale=zh-Hans-CN");
        return secret;
    }

    static String randomSecret() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** A start that was killed half-way leaves a cluster without a version, which holds no data yet. */
    private static void deleteUnfinished(Path cluster) throws IOException {
        if (!Files.exists(cluster)) {
            return;
        }
        if (Files.exists(cluster.resolve("global/pg_control")) && Files.exists(cluster.resolve("PG_VERSION"))) {
            throw new DatabaseUnavailableException(
                    "数据目录 " + cluster + " 里有数据，但口令文件 password 不见了。请从备份恢复该文件；如确认不要这些数据，可把整个目录移走。", null);
        }
        try (var files = Files.walk(cluster)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
