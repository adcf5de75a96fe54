package cn.qingjian.sharing.calling;

import cn.qingjian.kernel.CannotStartException;
import cn.qingjian.sharing.Question;
import cn.qingjian.sharing.Questions;
import cn.qingjian.sharing.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The sources of the configuration. All that is wrong there is told at once, and the application doesn't start. */
@Component
public class ConfiguredEndpoints implements Endpoints {
    private final Map<String, Endpoint> endpoints = new TreeMap<>();

    ConfiguredEndpoints(SharingSettings settings, Questions questions) {
        List<String> wrong = new ArrayList<>();
        List<String> known = questions.sources().stream().map(Source::code).toList();
        settings.sources().forEach((code, connection) -> {
            if (!known.contains(code)) {
                wrong.add("没有叫 %s 的来源（可用：%s）".formatted(code, String.join("、", known)));
            } else if (!connection.limit().isPositive()) {
                wrong.add("来源 %s 的时限要大于零".formatted(code));
            } else {
                secret(code, connection, wrong)
                        .ifPresent(secret ->
                                endpoints.put(code, new Endpoint(connection.address(), connection.limit(), secret)));
            }
        });
        List<String> codes = questions.all().stream().map(Question::code).toList();
        settings.validity().keySet().stream()
                .filter(code -> !codes.contains(code))
                .forEach(code -> wrong.add("没有叫 %s 的查询".formatted(code)));
        if (!wrong.isEmpty()) {
            throw new CannotStartException(wrong.stream().sorted().collect(Collectors.joining("；", "数据共享的配置有误：", "。")));
        }
    }

    @Override
    public Optional<Endpoint> of(Source source) {
        return Optional.ofNullable(endpoints.get(source.code()));
    }

    private static Optional<String> secret(String code, SharingSettings.Connection connection, List<String> wrong) {
        try {
            String secret = connection.secretFile() != null
                    ? Files.readString(Path.of(connection.secretFile())).strip()
                    : connection.secret();
            if (secret != null && !secret.isBlank()) {
                return Optional.of(secret);
            }
            wrong.add("来源 %s 没有密钥（secret 或 secret-file）".formatted(code));
        } catch (IOException problem) {
            wrong.add("读不出来源 %s 的密钥文件 %s".formatted(code, connection.secretFile()));
        }
        return Optional.empty();
    }
}
