package cn.qingjian;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModuleIdentifiers;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms keep to their own doors. */
class ModulesTests {
    private static final ApplicationModules ROOMS = ApplicationModules.of(
            Qingjian.class,
            resideInAnyPackage(
                    "cn.qingjian.clauses..",
                    "cn.qingjian.papers..",
                    "cn.qingjian.standins..",
                    "cn.qingjian.templates.."));

    /** Read at start, so that the rooms in order of dependence needn't be found out from all classes: half of a start. */
    private static final Path LIST =
            Path.of("src", "main", "resources", "META-INF", "spring-modulith", "application-modules.json");

    @Test
    void 各房间只从彼此的正门进出() {
        ROOMS.verify();
    }

    @Test
    void 启动时读的房间清单和代码一致() throws IOException {
        String rooms = ApplicationModuleIdentifiers.of(ROOMS).stream()
                .map(room -> "  \"" + room + "\": {}")
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
        String kept = Files.exists(LIST) ? Files.readString(LIST) : "";
        if (!kept.equals(rooms)) {
            Files.createDirectories(LIST.getParent());
            Files.writeString(LIST, rooms);
        }
        assertThat(kept)
                .as("%s was out of date and has been written anew: run again", LIST)
                .isEqualTo(rooms);
    }
}
