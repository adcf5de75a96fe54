package cn.qingjian.slips;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.gate.DemandKind;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.stereotype.Component;

/**
 * A kind is one package: the gate finds its bean by its type, and nothing outside the package knows of it, but for the figures:
 * what is counted of a kind is said in {@code reporting}, which reads all rooms and which nobody calls.
 */
class OnePackageSpec {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("cn.qingjian");

    /** Written by a test out of the packages themselves. */
    private static final String LIST_OF_ROOMS = "application-modules.json";

    /** The room in which figures are defined as data, each by the code of its kind. */
    private static final String FIGURES = "reporting";

    @ParameterizedTest
    @ValueSource(strings = {"fieldresearch", "secondments", "govapps", "campaigns", "receptions"})
    void 一个种类就是一个包里的一个Bean(String room) {
        assertThat(HOUSE.stream()
                        .filter(one -> one.isAssignableTo(DemandKind.class))
                        .filter(one -> one.getPackageName().startsWith("cn.qingjian." + room)))
                .singleElement()
                .satisfies(kind ->
                        assertThat(kind.isAnnotatedWith(Component.class)).isTrue())
                .extracting(JavaClass::getPackageName)
                .isEqualTo("cn.qingjian." + room);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fieldresearch", "secondments", "govapps", "campaigns", "receptions"})
    void 别的房间一个字也不提它(String room) throws IOException {
        noClasses()
                .that(JavaClass.Predicates.resideOutsideOfPackages(
                        "cn.qingjian." + room + "..", "cn.qingjian.templates." + room + ".."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("cn.qingjian." + room + ".."))
                .check(HOUSE);
        assertThat(Stream.concat(files("src/main/java"), files("src/main/resources"))
                        .filter(file -> !own(file, room) && !own(file, FIGURES) && mentions(file, room)))
                .isEmpty();
    }

    private static Stream<Path> files(String root) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(root))) {
            return files
                    .filter(file -> Files.isRegularFile(file)
                            && List.of("java", "sql", "jte", "yaml", "json", "imports").stream()
                                    .anyMatch(end -> file.toString().endsWith("." + end)))
                    .filter(file -> !file.endsWith(LIST_OF_ROOMS))
                    .toList()
                    .stream();
        }
    }

    private static boolean own(Path file, String room) {
        return Stream.iterate(file, step -> step != null, Path::getParent)
                .anyMatch(step -> step.getFileName() != null
                        && step.getFileName().toString().equals(room));
    }

    /** Its code between quotation marks, or at the head of a path or a schema. */
    private static boolean mentions(Path file, String room) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return Stream.of("\"" + room + "\"", "'" + room + "'", "\"/" + room, " " + room + ".", "qingjian." + room)
                    .anyMatch(text::contains);
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
