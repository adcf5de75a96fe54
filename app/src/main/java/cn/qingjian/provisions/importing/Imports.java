package cn.qingjian.provisions.importing;

import cn.qingjian.audit.Audit;
import cn.qingjian.provisions.ProvisionText;
import cn.qingjian.provisions.importing.ImportJob.State;
import cn.qingjian.provisions.store.ImportStore;
import cn.qingjian.provisions.store.ProvisionStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Imports laws and documents in two steps: reading them into a preview, and writing what is new or changed once somebody
 * has agreed. Both run in the background, one import at a time; how far they are stands in the database. A step that was
 * killed is taken up again from its file, and what is already written stays as it is.
 */
@Service
public class Imports implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(Imports.class);
    private static final int BATCH = 50;
    private static final int TELL_EVERY = 20;

    private final ImportStore jobs;
    private final ProvisionStore provisions;
    private final Audit audit;
    private final Path folder;
    private final ExecutorService background = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("import").factory());

    Imports(ImportStore jobs, ProvisionStore provisions, Audit audit, @Value("${qingjian.data}") String data) {
        this.jobs = jobs;
        this.provisions = provisions;
        this.audit = audit;
        this.folder = Path.of(data, "imports");
    }

    /** Keeps an uploaded file and begins to read it; returns the key of the import. */
    @Transactional
    public long upload(String fileName, InputStream content, String startedBy) throws IOException {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        long id = jobs.open(name, "", startedBy);
        Files.createDirectories(folder);
        Path file = folder.resolve(id + ".upload");
        Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
        jobs.keepFile(id, file.toAbsolutePath().toString());
        afterCommit(() -> read(id));
        return id;
    }

    /** Opens an import of a file or folder on this machine, for {@link #read} and {@link #write}. */
    public long open(Path path, String startedBy) {
        return jobs.open(
                String.valueOf(path.getFileName()), path.toAbsolutePath().toString(), startedBy);
    }

    /** Somebody agreed to the preview: begins to write. */
    @Transactional
    public boolean confirm(long id) {
        boolean taken = jobs.take(id, State.READY, State.WRITING);
        if (taken) {
            afterCommit(() -> write(id));
        }
        return taken;
    }

    /** Takes up a step that was interrupted or failed. */
    @Transactional
    public boolean resume(long id) {
        ImportJob job = jobs.find(id).orElseThrow();
        if (job.state() == State.FAILED || job.interrupted(OffsetDateTime.now())) {
            boolean writing = job.state() == State.WRITING;
            jobs.tell(id, writing ? State.WRITING : State.READING, 0, 0, "");
            afterCommit(() -> {
                if (writing) {
                    write(id);
                } else {
                    read(id);
                }
            });
            return true;
        }
        return false;
    }

    private void afterCommit(Runnable step) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                background.execute(step);
            }
        });
    }

    /** Reads an import into its preview; afterwards it is ready or has failed. */
    public void read(long id) {
        ImportJob job = jobs.find(id).orElseThrow();
        plan(job, State.READING).ifPresent(plan -> {
            jobs.keep(id, plan);
            jobs.tell(id, State.READY, plan.items().size(), plan.items().size(), "");
        });
    }

    /** Writes what is new or changed, batch by batch; afterwards it is done or has failed. */
    public void write(long id) {
        ImportJob job = jobs.find(id).orElseThrow();
        plan(job, State.WRITING).ifPresent(plan -> {
            jobs.keep(id, plan);
            List<ProvisionText> writes = plan.writes();
            for (int from = 0; from < writes.size(); from += BATCH) {
                provisions.write(writes.subList(from, Math.min(writes.size(), from + BATCH)));
                jobs.tell(id, State.WRITING, Math.min(writes.size(), from + BATCH), writes.size(), "");
            }
            jobs.tell(id, State.DONE, writes.size(), writes.size(), "");
            audit.record(job.startedBy(), "导入规定", "导入 " + id, job.name() + "：写入 " + writes.size() + " 件");
        });
    }

    private Optional<ImportPlan> plan(ImportJob job, State state) {
        List<Reading> readings = new ArrayList<>();
        try {
            Bundle.read(Path.of(job.file()), job.name(), ImportLimits.standard(), reading -> {
                readings.add(reading);
                if (readings.size() % TELL_EVERY == 0) {
                    jobs.tell(job.id(), state, state == State.READING ? readings.size() : 0, 0, "");
                }
            });
            return Optional.of(ImportPlan.of(readings, jobs.known()));
        } catch (RefusedImportException refused) {
            jobs.tell(job.id(), State.FAILED, readings.size(), 0, String.valueOf(refused.getMessage()));
        } catch (IOException | RuntimeException problem) {
            log.error("导入 {} 出错", job.id(), problem);
            jobs.tell(job.id(), State.FAILED, readings.size(), 0, "读取时出错（导入 " + job.id() + "），请联系管理员查看日志。");
        }
        return Optional.empty();
    }

    @Override
    public void destroy() {
        background.shutdownNow();
    }
}
