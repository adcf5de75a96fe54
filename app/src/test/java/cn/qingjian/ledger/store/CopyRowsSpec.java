package cn.qingjian.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.ledger.remittance.ListLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CopyRowsSpec {
    private static ListLine line(int number, String cell) {
        return new ListLine(number, cell, "800", "800", 80_000L, null, null);
    }

    @Test
    void 空值有自己的写法_文字写不成空值() {
        assertThat(CopyRows.row(line(2, "\\N"))).isEqualTo("2\t\\\\N\t800\t800\t80000\t\\N\t\\N\n");
    }

    @Test
    void 一格里的制表符和换行_不会变成两格两行() {
        assertThat(CopyRows.row(line(2, "a\tb\nc\rd")))
                .startsWith("2\ta\\tb\\nc\\rd\t")
                .containsOnlyOnce("\n");
    }

    @Test
    void 每次读多少都是同样的内容() throws IOException {
        List<ListLine> lines =
                IntStream.range(0, 50).mapToObj(i -> line(i, "账号" + i)).toList();
        String whole = lines.stream().map(CopyRows::row).collect(java.util.stream.Collectors.joining());
        for (int size : new int[] {1, 3, 7, 4096}) {
            try (var rows = new CopyRows(lines)) {
                StringBuilder read = new StringBuilder();
                char[] buffer = new char[size];
                for (int n = rows.read(buffer, 0, size); n >= 0; n = rows.read(buffer, 0, size)) {
                    read.append(buffer, 0, n);
                }
                assertThat(read.toString()).isEqualTo(whole);
            }
        }
        try (var rows = new BufferedReader(new CopyRows(lines))) {
            assertThat(rows.lines()).hasSize(50);
        }
    }
}
