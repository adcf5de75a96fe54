package cn.qingjian.provisions.importing;

import cn.qingjian.provisions.importing.ImportJob.State;
import cn.qingjian.provisions.importing.ImportPlan.Outcome;
import cn.qingjian.provisions.store.ImportStore;
import cn.qingjian.terminal.Command;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code ./qj import [--dry-run] PATH…}: brings laws and documents into the library from the terminal. */
@Component
class ImportCommand implements Command {
    private static final String DRY_RUN = "--dry-run";
    private static final int WRONG_ARGUMENTS = 2;
    private static final int MOST_LINES = 50_000;

    private final Imports imports;
    private final ImportStore jobs;

    ImportCommand(Imports imports, ImportStore jobs) {
        this.imports = imports;
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        boolean dryRun = arguments.contains(DRY_RUN);
        List<Path> paths = arguments.stream()
                .filter(argument -> !argument.equals(DRY_RUN))
                .map(Path::of)
                .toList();
        if (paths.isEmpty()) {
            out.println("用法：./qj import [--dry-run] 路径…（文件夹、.zip、.jsonl、.jsonl.gz、.md、.docx、.pdf、.txt …）");
            return WRONG_ARGUMENTS;
        }
        boolean well = true;
        for (Path path : paths) {
            well &= Files.exists(path) ? run(path, dryRun, out) : missing(path, out);
        }
        return well ? 0 : 1;
    }

    private static boolean missing(Path path, PrintStream out) {
        out.println("找不到：" + path);
        return false;
    }

    private boolean run(Path path, boolean dryRun, PrintStream out) {
        long id = imports.open(path, "命令行");
        if (dryRun) {
            imports.read(id);
        } else {
            imports.write(id);
        }
        ImportJob job = jobs.find(id).orElseThrow();
        if (job.state() == State.FAILED) {
            out.println(path + "：" + job.problem());
            return false;
        }
        Map<Outcome, Integer> counts = jobs.counts(id);
        out.print(path + (dryRun ? "（只预览）：" : "："));
        for (Outcome outcome : Outcome.values()) {
            out.print(outcome.label() + " " + counts.getOrDefault(outcome, 0) + " 件　");
        }
        out.println();
        jobs.lines(id, 0, MOST_LINES).stream()
                .filter(line -> line.outcome() == Outcome.NOT_UNDERSTOOD)
                .forEach(line -> out.println("  未识别：" + line.place() + "：" + line.remark()));
        return true;
    }
}
