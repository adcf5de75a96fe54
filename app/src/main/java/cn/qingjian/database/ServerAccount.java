package cn.qingjian.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * As whom the database's programs run. PostgreSQL refuses to run as root, and rightly: when we are root, its programs run
 * as an account without rights, or, where the folder can't be reached by another account, in a user namespace of their own.
 *
 * @param prefix the words put before each command
 * @param owner the user id that must own the folder, or -1 where it stays as it is
 */
record ServerAccount(List<String> prefix, int owner) {
    private static final int NOBODY = 65534;
    private static final List<String> DROPPED =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
    private static final List<String> NAMESPACE = List.of("unshare", "-U");

    static ServerAccount forFolder(Path folder) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new ServerAccount(List.of(), -1);
        }
        if (works(DROPPED, "test", "-x", folder.toString())) {
            return new ServerAccount(DROPPED, NOBODY);
        }
        if (works(NAMESPACE, "test", "-x", folder.toString())) {
            return new ServerAccount(NAMESPACE, -1);
        }
        throw new DatabaseUnavailableException(
                "数据库不能以 root 身份运行，而本机既不能用 setpriv 降权，也不能用 unshare 建立用户命名空间。请换用普通用户启动，或用 QINGJIAN_DB_URL 指定一个 PostgreSQL。",
                null);
    }

    /** Hands a file or folder, with all in it, to the account. */
    void own(Path path) {
        if (owner < 0) {
            return;
        }
        try (var all = Files.walk(path)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                Files.setAttribute(each, "unix:uid", owner, java.nio.file.LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(each, "unix:gid", owner, java.nio.file.LinkOption.NOFOLLOW_LINKS);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("can't hand over " + path, problem);
        }
    }

    private static boolean works(List<String> prefix, String... command) {
        try {
            var words = new java.util.ArrayList<>(prefix);
            words.addAll(List.of(command));
            Process process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static boolean posix(Path path) {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class) != null;
    }
}
