package cn.qingjian.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoleSpec {
    @ParameterizedTest
    @EnumSource(Role.class)
    void 任何角色都可以单独担任(Role role) {
        assertThat(Role.compatible(Set.of(role))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void 三员不能兼任任何别的角色(Role role) {
        for (Role other : EnumSet.complementOf(EnumSet.of(role))) {
            assertThat(Role.compatible(Set.of(role, other)))
                    .as(role + " with " + other)
                    .isEqualTo(!role.administrator() && !other.administrator());
        }
    }

    @Test
    void 业务角色可以兼任_没有角色也可以() {
        assertThat(Role.compatible(EnumSet.of(Role.OFFICE, Role.LEGAL, Role.DEPARTMENT)))
                .isTrue();
        assertThat(Role.compatible(Set.of())).isTrue();
    }
}
