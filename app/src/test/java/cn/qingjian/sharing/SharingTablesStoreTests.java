package cn.qingjian.sharing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.testing.StoreTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tables themselves don't take, whoever writes. */
@StoreTest
class SharingTablesStoreTests {
    @Autowired
    JdbcClient db;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update sharing.call set result = 'MISS'",
                "delete from sharing.call",
                "truncate sharing.call",
                "update sharing.consent set purpose = 'x'",
                "delete from sharing.consent",
                "truncate sharing.consent cascade",
                "update sharing.consent_text set body = 'x'",
                "delete from sharing.consent_text",
                "delete from sharing.consent_withdrawal",
                "update sharing.consent_withdrawal set at = now()",
                "delete from sharing.reuse",
                "update sharing.reuse set case_ref = 'x'",
                "drop table sharing.call"
            })
    void 只增不改_应用自己的数据库用户改不了也删不了(String attempt) {
        assertThatThrownBy(() -> db.sql(attempt).update()).isInstanceOf(DataAccessException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'TIMEOUT', 'SOURCE_LIMIT', true, null, null, '\\x00'::bytea",
                "'ERROR', 'BROKEN', true, null, now(), null",
                "'HIT', 'NONE', true, now(), now(), null",
                "'MISS', 'NONE', true, now(), null, null",
                "'ERROR', 'NONE', true, null, null, null",
                "'ERROR', 'NOT_CONNECTED', false, now(), null, null",
                "'NO', 'NONE', true, null, null, null"
            })
    void 说不通的记录_表自己也不收(String values) {
        assertThatThrownBy(() -> db.sql("""
                                insert into sharing.call (request_id, asking, question, source, subject_index, subject,
                                    case_ref, asked_at, micros, hash, result, failure, sent, answered_at, valid_until, answer)
                                values ('r', 'a', 'q', 's', decode(repeat('00', 32), 'hex'), '', 'c', now(), 1, '', %s)
                                """.formatted(values)).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("check constraint");
    }
}
