package cn.qingjian.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.audit.Audit;
import cn.qingjian.audit.EntryFilter;
import cn.qingjian.testing.SomePeople;
import cn.qingjian.testing.StoreTest;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
class CitizensStoreTests {
    private static final String PLATFORM = "https://platform.example";

    @Autowired
    Citizens citizens;

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient db;

    @Test
    void 同一张身份证_平台换了代号还是同一个人() {
        IdentityPaper paper = SomePeople.paper();
        Citizen first = citizens.enter(paper, PLATFORM, "a", 2);
        Citizen second = citizens.enter(paper, "https://other.example", "b", 3);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(first.level()).isEqualTo(2);
        assertThat(second.level()).isEqualTo(3);
    }

    @Test
    void 不同国家的护照可能同号_平台代号不同就是两个人() {
        IdentityPaper passport =
                IdentityPaper.parse("03", "K81204467", "Anna Larsen").orElseThrow();
        Citizen anna = citizens.enter(passport, PLATFORM, "anna", 3);
        IdentityPaper same = IdentityPaper.parse("03", "K81204467", "Otto Berg").orElseThrow();
        assertThat(citizens.enter(same, PLATFORM, "otto", 3).id()).isNotEqualTo(anna.id());
        assertThat(citizens.enter(passport, PLATFORM, "anna", 3).id()).isEqualTo(anna.id());
    }

    @Test
    void 改了名字_下次登录就是新名字() {
        IdentityPaper paper = SomePeople.paper();
        long id = citizens.enter(paper, PLATFORM, "a", 3).id();
        citizens.enter(new IdentityPaper(paper.type(), paper.number(), "新名字"), PLATFORM, "a", 3);
        assertThat(citizens.reveal(id, "测试").name()).isEqualTo("新名字");
    }

    @Test
    void 表里没有一处明文的姓名和号码() {
        IdentityPaper paper = SomePeople.paper();
        long id = citizens.enter(paper, PLATFORM, "the-subject", 3).id();
        String row = db.sql("""
                        select p::text || encode(number_sealed, 'escape') || encode(name_sealed, 'escape')
                            || encode(subject_index, 'escape') || encode(paper_index, 'escape') as everything
                        from identity.person p where id = :id
                        """)
                .param("id", id)
                .query((result, number) -> result.getString("everything"))
                .single();
        assertThat(row)
                .doesNotContain(paper.number(), paper.name(), "the-subject")
                .doesNotContain(java.util.HexFormat.of()
                        .formatHex(paper.number().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    @Test
    void 调取身份_给出原文_审计里有谁为什么调取_没有号码() {
        IdentityPaper paper = SomePeople.paper();
        long id = citizens.enter(paper, PLATFORM, "a", 3).id();
        assertThat(citizens.reveal(id, "核对收款人")).isEqualTo(paper);
        assertThat(audit.entries(EntryFilter.ALL, 0, 1)).singleElement().satisfies(entry -> {
            assertThat(entry.act().action()).isEqualTo("调取身份");
            assertThat(entry.act().subject()).isEqualTo("公众 " + id);
            assertThat(entry.act().detail()).isEqualTo("核对收款人");
            assertThat(entry.act().toString()).doesNotContain(paper.number(), paper.name());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void 说不出用途_不给(String purpose) {
        long id = citizens.enter(SomePeople.paper(), PLATFORM, "a", 3).id();
        assertThatThrownBy(() -> citizens.reveal(id, purpose)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void 没有这个人_说没有() {
        assertThatThrownBy(() -> citizens.reveal(-1, "测试")).isInstanceOf(NoSuchElementException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, -1})
    void 没有的核验等级_不让进(int level) {
        assertThatThrownBy(() -> citizens.enter(SomePeople.paper(), PLATFORM, "a", level))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void 按身份证号码找得到_没来过的找不到() {
        IdentityPaper paper = SomePeople.paper();
        long id = citizens.enter(paper, PLATFORM, "a", 3).id();
        assertThat(citizens.find(paper.citizenId().orElseThrow())).hasValue(id);
        assertThat(citizens.find(SomePeople.paper().citizenId().orElseThrow())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from identity.person",
                "truncate identity.person cascade",
                "delete from identity.mandate",
                "update identity.mandate set valid_to = date '2099-01-01'"
            })
    void 应用自己的数据库角色_删不了人_也改不了授权(String sql) {
        assertThatThrownBy(() -> db.sql(sql).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }
}
