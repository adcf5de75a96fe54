package cn.qingjian.serviceitems;

import cn.qingjian.audit.Audit;
import cn.qingjian.serviceitems.reading.FactCatalogue;
import cn.qingjian.serviceitems.reading.ItemFolder;
import cn.qingjian.serviceitems.store.ItemStore;
import cn.qingjian.serviceitems.store.KeptVersion.Source;
import cn.qingjian.serviceitems.table.Analyser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in folders of items: those that come with the system, and those that somebody puts under {@code items/} of the data
 * folder while it runs. A new item is offered at once where nothing is wrong with it; another text of a known item becomes a
 * draft, since its cases must be replayed and a second person must agree.
 */
@Service
public class ItemIntake {
    private static final Logger LOG = LoggerFactory.getLogger(ItemIntake.class);
    private static final long LARGEST = 256 * 1024;

    private final ItemStore store;
    private final ItemBook book;
    private final Policy policy;
    private final ReadyTables ready;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Path folder;
    private volatile List<Fault> faults = List.of();
    private volatile String fingerprint = "";

    ItemIntake(
            ItemStore store,
            ItemBook book,
            Policy policy,
            ReadyTables ready,
            Audit audit,
            Clock clock,
            TransactionTemplate transaction,
            @Value("${qingjian.data}") Path data) {
        this.store = store;
        this.book = book;
        this.policy = policy;
        this.ready = ready;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
        this.folder = data.resolve("items");
    }

    /** Where new items are put. */
    public Path folder() {
        return folder.toAbsolutePath().normalize();
    }

    /** What is wrong in that folder, as of the last look. */
    public List<Fault> faults() {
        return faults;
    }

    /** Takes in what comes with the system; quick where it is there already, and then the book is read when it is needed. */
    public void shipped() {
        List<Fault> wrong = new ArrayList<>();
        int taken = 0;
        for (var item : ShippedItems.read(ItemIntake.class.getClassLoader()).entrySet()) {
            taken += take(item.getKey(), item.getValue(), Source.SHIPPED, wrong) ? 1 : 0;
        }
        wrong.forEach(fault -> LOG.error("a shipped item is wrong: {}", fault.text()));
        if (taken > 0) {
            book.refresh();
        }
    }

    /** Looks into the folder if anything in it has changed since the last look. */
    public void lookIfChanged() {
        String now = fingerprintNow();
        if (!now.equals(fingerprint)) {
            fingerprint = now;
            look();
        }
    }

    /** Looks into the folder; how many versions were taken in. */
    public synchronized int look() {
        List<Fault> wrong = new ArrayList<>();
        int taken = 0;
        for (Path item : subfolders()) {
            String code = item.getFileName().toString();
            taken += take(code, files(item, wrong), Source.FOLDER, wrong) ? 1 : 0;
        }
        faults = List.copyOf(wrong);
        if (taken > 0) {
            book.refresh();
        }
        return taken;
    }

    private boolean take(String code, Map<String, String> files, Source source, List<Fault> wrong) {
        if (store.knows(code, ItemVersion.digest(files))) {
            return false;
        }
        ItemFolder.Reading reading = ItemFolder.read(code, files, FactCatalogue.SHIPPED, policy.names());
        reading.faults()
                .forEach(fault ->
                        wrong.add(new Fault(code + "/" + fault.file(), fault.line(), fault.field(), fault.message())));
        if (reading.version().isEmpty()) {
            return false;
        }
        ItemVersion version = reading.version().get();
        if (!Analyser.analyse(version.table().table()).sound()) {
            wrong.add(new Fault(code + "/" + ItemVersion.TABLE, 0, "", "决策表有缺口、重叠或用不到的行，没有收下。"));
            return false;
        }
        if (source == Source.FOLDER) {
            try {
                ready.of(version);
            } catch (IllegalStateException refused) {
                String why = refused.getCause() == null
                        ? ""
                        : String.valueOf(refused.getCause().getMessage());
                wrong.add(new Fault(code + "/" + ItemVersion.TABLE, 0, "", "没有收下。" + why));
                return false;
            }
        }
        return keep(version, source);
    }

    private boolean keep(ItemVersion version, Source source) {
        boolean known = !store.versions(version.code()).isEmpty();
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var id = store.save(version, source, source.label(), null, clock.instant());
            id.ifPresent(key -> {
                if (!known) {
                    store.release(key, null, clock.instant());
                }
                if (source == Source.FOLDER) {
                    audit.record("系统", known ? "收到事项草稿" : "收到新事项", version.code(), "摘要 " + version.digest());
                }
            });
            return id.isPresent();
        }));
    }

    private List<Path> subfolders() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))
                    .filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException("items in the data folder", problem);
        }
    }

    private static Map<String, String> files(Path item, List<Fault> wrong) {
        Map<String, String> files = new TreeMap<>();
        String code = item.getFileName().toString();
        for (String name : List.of(ItemVersion.ITEM, ItemVersion.TABLE, ItemVersion.GUIDE)) {
            Path file = item.resolve(name);
            try {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= LARGEST) {
                    files.put(name, Files.readString(file));
                }
            } catch (CharacterCodingException other) {
                wrong.add(new Fault(code + "/" + name, 0, "", "不是 UTF-8 编码的文本。请另存为 UTF-8。"));
            } catch (IOException unreadable) {
                wrong.add(new Fault(code + "/" + name, 0, "", "读不了这个文件，请检查权限。"));
            }
        }
        return files;
    }

    private String fingerprintNow() {
        StringBuilder print = new StringBuilder();
        for (Path item : subfolders()) {
            for (String name : List.of(ItemVersion.ITEM, ItemVersion.TABLE, ItemVersion.GUIDE)) {
                Path file = item.resolve(name);
                try {
                    print.append(file).append(Files.getLastModifiedTime(file)).append(Files.size(file));
                } catch (IOException notThere) {
                    print.append(file).append('-');
                }
            }
        }
        return print.toString();
    }
}
