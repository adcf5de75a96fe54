package cn.qingjian.provisions;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.provisions.importing.DemoLibrary;
import cn.qingjian.provisions.importing.Reading;
import cn.qingjian.provisions.library.LibraryKeeper;
import cn.qingjian.testing.StoreTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The sample library against its own README, which lists what repeats what. */
@StoreTest
class SampleLibraryStoreTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Pattern OVERLAP =
            Pattern.compile("\\| (L\\d+) \\| (\\S+) (\\S+) \\| (\\S+) (\\S+) \\| (\\S+) \\|.*");

    @Autowired
    DemoLibrary demo;

    @Autowired
    LibraryKeeper keeper;

    @Autowired
    ProvisionLibrary library;

    @BeforeEach
    void fill() {
        demo.fill();
        keeper.refresh();
    }

    private static String oracle() throws IOException {
        try (InputStream in = SampleLibraryStoreTests.class.getResourceAsStream("/sample/README.md")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void 示例库每件都认得_级别条数齐全() {
        assertThat(DemoLibrary.readings()).hasSize(59).allMatch(Reading.Understood.class::isInstance);
        assertThat(keeper.library().size()).isEqualTo(59);
        assertThat(keeper.library().clauseCount()).isGreaterThanOrEqualTo(400);
        Map<Level, Long> levels = keeper.library().provisions().stream()
                .collect(Collectors.groupingBy(Provision::level, Collectors.counting()));
        assertThat(levels)
                .containsEntry(Level.LAW, 2L)
                .containsEntry(Level.ADMINISTRATIVE_REGULATION, 2L)
                .containsEntry(Level.DEPARTMENT_RULE, 2L)
                .containsEntry(Level.LOCAL_REGULATION, 3L)
                .containsEntry(Level.NORMATIVE_DOCUMENT, 13L)
                .containsEntry(Level.SUPERIOR_DOCUMENT, 10L)
                .containsEntry(Level.OWN_DOCUMENT, 27L);
    }

    @Test
    void 效力状态与底册一致() throws IOException {
        Matcher line = Pattern.compile("\\| (\\S+-\\d{4}-\\d{3}) \\| (尚未施行|已被修改|部分失效|失效|废止) \\|")
                .matcher(oracle());
        int checked = 0;
        for (; line.find(); checked++) {
            assertThat(library.find(line.group(1)).orElseThrow().on(DAY).label())
                    .as(line.group(1))
                    .isEqualTo(line.group(2));
        }
        assertThat(checked).isEqualTo(9);
        assertThat(keeper.library().provisions())
                .filteredOn(provision -> provision.on(DAY) == Force.IN_FORCE)
                .hasSize(50);
    }

    @Test
    void 六十日内到期的恰好四件() {
        assertThat(keeper.library().provisions())
                .filteredOn(provision -> provision.on(DAY).provides())
                .filteredOn(provision -> provision.validity().expires() != null
                        && !provision.validity().expires().isAfter(DAY.plusDays(60)))
                .extracting(Provision::id)
                .containsExactlyInAnyOrder("qh-gf-2021-012", "qh-gf-2021-007", "qh-gf-2023-010", "qh-gf-2022-001");
    }

    @Test
    void 已经失效废止被修改尚未施行的不算已有规定() {
        for (Provision dead : keeper.library().provisions()) {
            if (!dead.on(DAY).provides()) {
                List<String> texts = keeper.library().clauses(dead.id()).stream()
                        .map(clause -> clause.text())
                        .toList();
                assertThat(library.covered(texts, DAY))
                        .flatExtracting(Covered::by)
                        .extracting(by -> by.provision().id())
                        .doesNotContain(dead.id());
            }
        }
    }

    @Test
    void 停了再起_照样比得出来() {
        String text = text("bd-2024-021", "第四条");
        keeper.stop();
        assertThat(coveredBy(text)).contains("bmgz-2022-001 第五条");
        keeper.start();
        assertThat(coveredBy(text)).contains("bmgz-2022-001 第五条");
    }

    @Test
    void 部分失效的条在失效之后不算_别的条照算() {
        assertThat(coveredBy("qh-gf-2023-002", "第九条")).doesNotContain("qh-gf-2023-002 第九条");
        assertThat(coveredBy("qh-gf-2023-002", "第十条")).contains("qh-gf-2023-002 第十条");
    }

    private List<String> coveredBy(String id, String address) {
        return coveredBy(text(id, address));
    }

    private List<String> coveredBy(String text) {
        return library.covered(List.of(text), DAY).getFirst().by().stream()
                .map(by -> by.provision().id() + " " + by.match().source().address())
                .toList();
    }

    private String text(String id, String address) {
        return keeper.library().clauses(id).stream()
                .filter(clause -> clause.address().equals(address))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " has no " + address))
                .text();
    }

    /** Wording only, since tests run without the model: every 逐字 pair must be found, and most of the edited ones. */
    @Test
    void 底册所列的逐字重合都找得到() throws IOException {
        List<String> missed = new ArrayList<>();
        int listed = 0;
        int verbatim = 0;
        for (Matcher line = OVERLAP.matcher(oracle()); line.find(); ) {
            Provision source = library.find(line.group(4)).orElseThrow();
            if (!source.on(DAY).provides() || source.validity().voids(line.group(5))) {
                continue;
            }
            listed++;
            boolean found = library
                    .covered(
                            List.of(text(line.group(2), line.group(3))),
                            DAY,
                            provision -> !provision.id().equals(line.group(2)))
                    .getFirst()
                    .by()
                    .stream()
                    .anyMatch(by -> by.provision().id().equals(line.group(4))
                            && by.match().source().address().startsWith(line.group(5)));
            verbatim += line.group(6).equals("逐字") ? 1 : 0;
            if (!found) {
                missed.add(line.group(1) + line.group(6));
            }
        }
        assertThat(missed)
                .filteredOn(one -> one.endsWith("逐字") || one.endsWith("改数"))
                .isEmpty();
        assertThat(verbatim).isGreaterThanOrEqualTo(20);
        assertThat(missed).as("of %s listed", listed).hasSizeLessThanOrEqualTo(listed / 10);
    }

    @Test
    void 引用已废止的文件会被指出_并说明应当改引哪一件() {
        List<Citation> dead =
                Citation.dead(library.cited("根据青房金〔2020〕11号和《青禾市住房公积金中心会议管理规定》、《机关减负办事法（示例）》，现通知如下", DAY));
        assertThat(dead).extracting(citation -> citation.provision().id()).containsExactly("bd-2020-011");
        assertThat(dead.getFirst().warning())
                .contains("2023年5月1日")
                .contains("已经废止")
                .contains("应当改引《");
    }
}
