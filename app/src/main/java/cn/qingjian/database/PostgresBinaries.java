package cn.qingjian.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database's programs, unpacked once from the artifact that ships them. */
final class PostgresBinaries {
    private static final Logger log = LoggerFactory.getLogger(PostgresBinaries.class);
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private final Path folder;
    private final Path workingFolder;
    private final ServerAccount account;

    private PostgresBinaries(Path folder, Path workingFolder, ServerAccount account) {
        this.folder = folder;
        this.workingFolder = workingFolder;
        this.account = account;
    }

    static PostgresBinaries unpackedIn(Path home, ServerAccount account) throws IOException {
        Path folder = home.resolve("programs");
        Path complete = folder.resolve("complete");
        if (!Files.exists(complete)) {
            log.info("数据库：首次使用，正在解开 PostgreSQL 程序");
            unpack(folder);
            account.own(home);
            Files.createFile(complete);
        }
        return new PostgresBinaries(folder, home, account);
    }

    ServerAccount account() {
        return account;
    }

    /**
     * Runs one of the programs to its end.
     *
     * @throws DatabaseUnavailableException with the program's own words when it fails or takes too long
     */
    void run(Duration patience, String program, String... arguments) {
        List<String> command = new ArrayList<>(account.prefix());
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            Path output = Files.createTempFile("qingjian-" + program, ".out");
            try {
                var builder = new ProcessBuilder(command)
                        .directory(workingFolder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
                builder.environment().put("LC_ALL", "C");
                builder.environment().put("TZ", "UTC");
                Process process = builder.start();
                boolean ended = process.waitFor(patience.toSeconds(), TimeUnit.SECONDS);
                if (!ended) {
                    process.destroyForcibly();
                }
                if (!ended || process.exitValue() != 0) {
                    throw new DatabaseUnavailableException(
                            "数据库程序 " + program + " 失败：" + Files.readString(output, StandardCharsets.UTF_8), null);
                }
            } finally {
                Files.delete(output);
            }
        } catch (IOException problem) {
            throw new DatabaseUnavailableException("数据库程序 " + program + " 无法运行：" + problem.getMessage(), problem);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailableException("启动数据库时被中断", stopped);
        }
    }

    private static void unpack(Path folder) throws IOException {
        InputStream archive = PostgresBinaries.class.getResourceAsStream(ARCHIVE);
        if (archive == null) {
            throw new DatabaseUnavailableException(
                    "本机的处理器没有随附的 PostgreSQL。请安装 PostgreSQL 15 或更新版本，并用 QINGJIAN_DB_URL 指向它。", null);
        }
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("entry leaves the folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(parent(target));
                    Files.deleteIfExists(target);
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(parent(target));
                    Files.copy(tar, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                    if ((entry.getMode() & 0100) != 0 && ServerAccount.posix(target)) {
                        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
    }

    private static Path parent(Path target) {
        return java.util.Objects.requireNonNull(target.getParent(), "an entry has a parent");
    }
}
