package cn.qingjian.database;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.testing.OwnerOfTheDatabase;
import cn.qingjian.testing.StoreTest;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.modulith.core.ApplicationModuleIdentifier;

/** Against the histories that Flyway itself has written: were its checksums others than ours, every room would be due. */
@StoreTest
class DueMigrationsStoreTests {
    private static final List<String> ROOMS = List.of(
            "__root",
            "audit",
            "bank",
            "documents",
            "filings",
            "gate",
            "identity",
            "ledger",
            "people",
            "provisions",
            "serviceitems",
            "sharing");
    private static final String OF_GATE = "flyway_schema_history_gate";

    @Autowired
    Flyway flyway;

    @Autowired
    OwnerOfTheDatabase owner;

    private List<String> due() {
        var due = new DueMigrations(new PathMatchingResourcePatternResolver());
        return ROOMS.stream()
                .filter(room -> due.shouldMigrate(ApplicationModuleIdentifier.of(room), flyway))
                .toList();
    }

    @Test
    void 表都是最新的_没有一间要迁移() {
        assertThat(due()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from flyway_schema_history_gate where version = '3'",
                "update flyway_schema_history_gate set checksum = checksum + 1 where version = '2'",
                "update flyway_schema_history_gate set success = false where version = '3'",
                "insert into flyway_schema_history_gate select installed_rank + 100, '99', description, type, script,"
                        + " checksum, installed_by, installed_on, execution_time, success"
                        + " from flyway_schema_history_gate where version = '3'"
            })
    void 少一步_文件改过_上次没成_库比程序新_都交给Flyway去办(String tampering) {
        owner.whileTampered(tampering, () -> assertThat(due()).containsExactly("gate"), OF_GATE);
    }

    @Test
    void 还没有记录的一间要迁移() {
        var due = new DueMigrations(new PathMatchingResourcePatternResolver());
        assertThat(due.shouldMigrate(ApplicationModuleIdentifier.of("nowhere"), flyway))
                .isTrue();
    }
}
