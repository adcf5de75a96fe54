package cn.qingjian.provisions.importing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.provisions.Force;
import cn.qingjian.provisions.Validity;
import cn.qingjian.provisions.importing.ImportJob.State;
import cn.qingjian.provisions.importing.ImportPlan.Outcome;
import cn.qingjian.provisions.store.EditionStore;
import cn.qingjian.provisions.store.ImportStore;
import cn.qingjian.provisions.store.ProvisionStore;
import cn.qingjian.testing.StoreTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@StoreTest
class ImportsStoreTests {
    @Autowired
    Imports imports;

    @Autowired
    ImportStore jobs;

    @Autowired
    ProvisionStore provisions;

    @Autowired
    EditionStore editions;

    @Autowired
    ImportCommand command;

    @TempDir
    Path folder;

    private void law(String name, String title, String date, String text) throws IOException {
        Files.writeString(
                folder.resolve(name),
                "---\nid: %s\nlevel: 规范性文件\nadopted: %s\n---\n# %s\n\n第一条　%s\n\n第二条　本办法自公布之日起施行。\n"
                        .formatted(name.substring(0, name.indexOf('.')), date, title, text));
    }

    private ImportJob write() {
        long id = imports.open(folder, "测试");
        imports.write(id);
        return jobs.find(id).orElseThrow();
    }

    @Test
    void 先识别出预览_确认之前什么也不写() throws IOException {
        law("a-1.md", "甲办法", "2024-01-01", "旧文字。");
        long id = imports.open(folder, "测试");
        imports.read(id);
        assertThat(jobs.find(id).orElseThrow().state()).isEqualTo(State.READY);
        assertThat(jobs.lines(id, 0, 10)).singleElement().satisfies(line -> {
            assertThat(line.outcome()).isEqualTo(Outcome.NEW);
            assertThat(line.title()).isEqualTo("甲办法");
            assertThat(line.clauses()).isEqualTo(2);
        });
        assertThat(provisions.find("a-1")).isEmpty();
    }

    @Test
    void 第二次导入什么也不改() throws IOException {
        law("a-1.md", "甲办法", "2024-01-01", "文字。");
        assertThat(write().state()).isEqualTo(State.DONE);
        long stamp = provisions.latestStamp();
        ImportJob again = write();
        assertThat(again.done()).isZero();
        assertThat(jobs.counts(again.id())).containsOnlyKeys(Outcome.SAME);
        assertThat(provisions.latestStamp()).isEqualTo(stamp);
    }

    @Test
    void 新文本替换旧文本_旧文本留作历史() throws IOException {
        law("a-1.md", "甲办法", "2024-01-01", "旧文字。");
        write();
        law("a-1.md", "甲办法", "2025-01-01", "新文字。");
        assertThat(jobs.counts(write().id())).containsOnlyKeys(Outcome.CHANGED);
        assertThat(provisions.clauses("a-1").getFirst().text()).contains("新文字");
        assertThat(editions.of("a-1"))
                .singleElement()
                .satisfies(edition -> assertThat(edition.edition()).isEqualTo(1));
        assertThat(editions.clauses("a-1", 1).getFirst().text()).contains("旧文字");
    }

    @Test
    void 只改登记信息_不产生历史文本() throws IOException {
        law("a-1.md", "甲办法", "2024-01-01", "文字。");
        write();
        law("a-1.md", "甲办法（试行）", "2024-01-01", "文字。");
        write();
        assertThat(provisions.find("a-1").orElseThrow().title()).isEqualTo("甲办法（试行）");
        assertThat(editions.of("a-1")).isEmpty();
    }

    @Test
    void 人工更正过的_再导入同样的文件不会被改回去() throws IOException {
        law("a-1.md", "甲办法", "2024-01-01", "文字。");
        write();
        var found = provisions.find("a-1").orElseThrow();
        provisions.update(found.with(new Validity(Force.REPEALED, null, null, "", null, List.of(), null)));
        write();
        assertThat(provisions.find("a-1").orElseThrow().validity().declared()).isEqualTo(Force.REPEALED);
    }

    @Test
    void 被拒绝的导入_状态和原因都留着_可以重试() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.zip"), "不是压缩包");
        long id = imports.open(bad, "测试");
        imports.write(id);
        ImportJob job = jobs.find(id).orElseThrow();
        assertThat(job.state()).isEqualTo(State.FAILED);
        assertThat(job.problem()).contains("zip");
        assertThat(imports.resume(id)).isTrue();
    }

    @Test
    void 没有动静太久的算中断_刚有动静的不算() {
        long id = jobs.open("x", "/x", "测试");
        ImportJob job = jobs.find(id).orElseThrow();
        OffsetDateTime beat = job.beat();
        assertThat(job.interrupted(beat.plusSeconds(29))).isFalse();
        assertThat(job.interrupted(beat.plusSeconds(31))).isTrue();
        jobs.tell(id, State.DONE, 0, 0, "");
        assertThat(jobs.find(id).orElseThrow().interrupted(beat.plusHours(1))).isFalse();
    }

    @Test
    void 写到一半被杀_重来只补没有写的() throws IOException {
        law("a-1.md", "甲办法", "2024-01-01", "甲。");
        write();
        law("a-2.md", "乙办法", "2024-01-01", "乙。");
        ImportJob rest = write();
        assertThat(rest.done()).isEqualTo(1);
        assertThat(jobs.counts(rest.id())).containsEntry(Outcome.SAME, 1).containsEntry(Outcome.NEW, 1);
    }

    @Test
    void 同一次导入不能确认两遍() throws IOException {
        law("a-1.md", "甲办法", "2024-01-01", "甲。");
        long id = imports.open(folder, "测试");
        imports.read(id);
        assertThat(imports.confirm(id)).isTrue();
        assertThat(imports.confirm(id)).isFalse();
    }

    @Test
    void 命令行_打印逐项件数_未识别的逐件列出() throws IOException {
        law("a-1.md", "甲办法", "2024-01-01", "甲。");
        Files.writeString(folder.resolve("怪.xyz"), "?");
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        assertThat(command.run(List.of(folder.toString()), out)).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("新增 1 件").contains("未识别：怪.xyz");
        assertThat(command.run(List.of(), out)).isEqualTo(2);
        assertThat(command.run(List.of(folder.resolve("没有").toString()), out)).isEqualTo(1);
    }

    @Test
    void 命令行只预览时什么也不写() throws IOException {
        law("a-1.md", "甲办法", "2024-01-01", "甲。");
        PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        assertThat(command.run(List.of("--dry-run", folder.toString()), out)).isZero();
        assertThat(provisions.find("a-1")).isEmpty();
    }
}
