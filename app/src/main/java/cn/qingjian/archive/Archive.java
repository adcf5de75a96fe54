package cn.qingjian.archive;

import cn.qingjian.archive.store.ArchiveStore;
import cn.qingjian.audit.Audit;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.privacy.UnsealableException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The archives: keeps pieces, finds them again, and proves that they are what they were. */
@Service
public class Archive {
    private final ArchiveStore store;
    private final RetentionTable table;
    private final Audit audit;
    private final Clock clock;

    Archive(ArchiveStore store, RetentionTable table, Audit audit, Clock clock) {
        this.store = store;
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps a piece in the caller's transaction and gives it its number, which has no gap in its year and period. The same source
     * handed over twice is one piece: the second time nothing is written.
     *
     * @throws IllegalArgumentException where the retention table of today has no such class, or says that it isn't kept
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Item keep(Deposit deposit) {
        store.hold(deposit.source(), deposit.key());
        return store.find(deposit.source(), deposit.key()).orElseGet(() -> fresh(deposit));
    }

    private Item fresh(Deposit deposit) {
        Retention kind = table.find(deposit.retention())
                .filter(one -> one.term() != Term.NOT_KEPT)
                .orElseThrow(() -> new IllegalArgumentException("nothing is kept as " + deposit.retention()));
        String fonds = table.fonds();
        int year = deposit.formed().getYear();
        int sequence = store.next(fonds, year, kind.term());
        String number = Item.number(fonds, year, kind.term(), sequence);
        long id = store.add(new ArchiveStore.Entry(
                number,
                fonds,
                sequence,
                kind.term(),
                kind.term().until(year),
                kind.id(),
                deposit.source(),
                deposit.key(),
                deposit.title(),
                deposit.unit(),
                deposit.formed(),
                deposit.by().id(),
                clock.instant()));
        int position = 0;
        for (Element element : deposit.elements()) {
            position++;
            store.add(id, position, element);
        }
        position = 0;
        for (Deposit.File file : deposit.files()) {
            position++;
            Digests digests = Digests.of(file.content());
            store.add(
                    id,
                    new KeptFile(
                            position, file.name(), file.type(), file.content().length, digests.sm3(), digests.sha256()),
                    file.content());
        }
        audit.record(deposit.by().login(), "归档", number, deposit.source() + " " + deposit.key());
        return store.find(id).orElseThrow();
    }

    /** The piece that came of a source; empty while it isn't kept. */
    public Optional<Item> find(String source, String key) {
        return store.find(source, key);
    }

    /** Whether a person may read everything; who may not reads what the own unit answers for. */
    public static boolean readsAll(Account reader) {
        return reader.is(Role.OFFICE, Role.LEADER, Role.INSPECTOR);
    }

    /** The piece with that key, where the person may read it. */
    public Optional<Item> find(long id, Account reader) {
        return store.find(id)
                .filter(item ->
                        readsAll(reader) || item.unit().id() == reader.unit().id());
    }

    /** What a filter lets through of all that the person may read, the newest year first. */
    public List<Item> search(ItemFilter filter, Account reader, int offset, int limit) {
        return store.list(narrowed(filter, reader), today(), offset, limit);
    }

    /** How many {@link #search} would find in all. */
    public long count(ItemFilter filter, Account reader) {
        return store.count(narrowed(filter, reader), today());
    }

    private static ItemFilter narrowed(ItemFilter filter, Account reader) {
        return readsAll(reader) ? filter : filter.of(reader.unit().id());
    }

    /** The years of which there is something, the newest first. */
    public List<Integer> years() {
        return store.years();
    }

    /** A piece's metadata in its order. */
    public List<Element> elements(Item item) {
        return store.elements(item.id());
    }

    /** A piece's files in their order; once it is destroyed their bytes are gone, and their digests stay. */
    public List<KeptFile> files(Item item) {
        return store.files(item.id());
    }

    /** The bytes of one file; empty once they are gone. */
    public Optional<byte[]> content(Item item, KeptFile file) {
        return store.content(item.id(), file.position());
    }

    /** The bytes of one file for a person who takes it away, which is noted (利用); empty once they are gone. */
    @Transactional
    public Optional<byte[]> take(Item item, KeptFile file, Account by) {
        Optional<byte[]> content = content(item, file);
        content.ifPresent(taken -> audit.record(by.login(), "利用档案", item.number(), file.name()));
        return content;
    }

    /**
     * A piece as one .zip that needs nothing of this system to be read and checked, for a person who takes it away, which is noted;
     * empty once its files are gone.
     */
    @Transactional
    public Optional<byte[]> parcel(Item item, Account by) {
        if (item.standing().destroyed()) {
            return Optional.empty();
        }
        audit.record(by.login(), "利用档案", item.number(), "归档信息包");
        List<Parcel.Packed> files = new ArrayList<>();
        for (KeptFile file : files(item)) {
            files.add(new Parcel.Packed(file, content(item, file).orElseThrow()));
        }
        return Optional.of(Parcel.write(item, elements(item), files));
    }

    /** Reckons each file's digests again and keeps what came of it; tells whether all is as it was. */
    @Transactional
    public boolean verify(Item item, Account by) {
        if (item.standing().destroyed()) {
            throw new IllegalArgumentException("nothing is left of " + item.number());
        }
        List<KeptFile> files = files(item);
        List<String> wrong = files.stream()
                .filter(file -> !whole(item, file))
                .map(KeptFile::name)
                .toList();
        String words = wrong.isEmpty()
                ? "%d个文件的SM3和SHA-256都和归档时一致".formatted(files.size())
                : wrong.stream().collect(Collectors.joining("、", "和归档时不一致：", ""));
        store.verified(item.id(), wrong.isEmpty(), words, by.id(), clock.instant());
        audit.record(by.login(), "核验档案", item.number(), words);
        return wrong.isEmpty();
    }

    private boolean whole(Item item, KeptFile file) {
        try {
            return content(item, file)
                    .map(content -> Digests.of(content).of(file))
                    .orElse(false);
        } catch (UnsealableException tampered) {
            return false;
        }
    }

    /** All that came of {@link #verify} so far, the newest first. */
    public List<ArchiveStore.Verified> verifications(Item item) {
        return store.verifications(item.id());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
