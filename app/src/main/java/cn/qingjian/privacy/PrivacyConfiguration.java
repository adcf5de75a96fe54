package cn.qingjian.privacy;

import cn.qingjian.kernel.CannotStartException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes the secret of the seal from its file; makes one at the first start where no file is named. */
@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {
    private static final int SECRET = 32;

    @Bean
    Seal seal(@Value("${qingjian.data}") Path data, @Value("${qingjian.privacy.secret-file:}") String named) {
        return Seal.ofFile(named.isBlank() ? own(data.resolve("privacy.secret")) : Path.of(named));
    }

    private static Path own(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            byte[] secret = new byte[SECRET];
            new SecureRandom().nextBytes(secret);
            Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "privacy", ".new");
            if (draft.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(draft, HexFormat.of().formatHex(secret), StandardOpenOption.SYNC);
            try {
                Files.createLink(file, draft);
            } catch (FileAlreadyExistsException there) {
                // an earlier start or another instance made it
            } finally {
                Files.delete(draft);
            }
            return file;
        } catch (IOException problem) {
            throw new CannotStartException("无法写入个人信息密钥文件 " + file + "：" + problem.getMessage(), problem);
        }
    }
}
