package cn.qingjian.meetings.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowsSpec {
    private static final Rows.Item FIRST = new Rows.Item("甲", "彭川", "30", "");
    private static final Rows.Item SECOND = new Rows.Item("乙", "孟清和", "20", "on");
    private static final Rows.Guest GUEST = new Rows.Guest("云渡区管理部", "", "", "", "");

    private static Rows rows(String change, Rows.@Nullable Item... items) {
        return new Rows(Arrays.asList(items), List.of(GUEST), change);
    }

    @Test
    void 空行和缺号的行不算() {
        assertThat(rows("", FIRST, null, new Rows.Item(" ", "", "\t", ""), SECOND)
                        .items())
                .containsExactly(FIRST, SECOND);
    }

    @Test
    void 没有行时给一个空行_加行时末尾多一个空行() {
        assertThat(Rows.blank().itemRows()).containsExactly(Rows.Item.NONE);
        assertThat(Rows.blank().guestRows()).containsExactly(Rows.Guest.NONE);
        assertThat(rows("", FIRST).itemRows()).containsExactly(FIRST);
        assertThat(rows("items", FIRST).itemRows()).containsExactly(FIRST, Rows.Item.NONE);
        assertThat(rows("items", FIRST).guestRows()).containsExactly(GUEST);
        assertThat(rows("guests", FIRST).guestRows()).containsExactly(GUEST, Rows.Guest.NONE);
    }

    @Test
    void 去掉的是看到的那一行_前面有空行也一样() {
        assertThat(rows("items-0", FIRST, SECOND).items()).containsExactly(SECOND);
        assertThat(rows("items-1", Rows.Item.NONE, FIRST, SECOND).items()).containsExactly(SECOND);
        assertThat(rows("items-9", FIRST, SECOND).items()).containsExactly(FIRST, SECOND);
        assertThat(rows("guests-0", FIRST).guestRows()).containsExactly(Rows.Guest.NONE);
    }

    @ParameterizedTest
    @CsvSource({"items,true", "guests,true", "items-0,true", "guests-12,true", "items-,false", "all,false", "'',false"})
    void 只认得加行和去行(String change, boolean changing) {
        assertThat(rows(change, FIRST).changing()).isEqualTo(changing);
    }

    @Test
    void 议程合计只数看得懂的分钟() {
        assertThat(rows("", FIRST, SECOND, new Rows.Item("丙", "", "半小时", "")).minutes())
                .isEqualTo(50);
    }
}
