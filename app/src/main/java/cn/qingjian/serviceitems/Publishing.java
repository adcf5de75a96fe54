package cn.qingjian.serviceitems;

import cn.qingjian.audit.Audit;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.serviceitems.reading.FactCatalogue;
import cn.qingjian.serviceitems.reading.ItemFolder;
import cn.qingjian.serviceitems.store.ItemStore;
import cn.qingjian.serviceitems.store.KeptVersion;
import cn.qingjian.serviceitems.table.Analyser;
import cn.qingjian.serviceitems.table.Analysis;
import cn.qingjian.serviceitems.table.Validation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The way of a changed item into force: saved as a draft, analysed, replayed over past cases, and released by a leader who is
 * another person than its author and has seen whose outcome would change.
 */
@Service
public class Publishing {
    private final ItemStore store;
    private final ItemBook book;
    private final Policy policy;
    private final ReadyTables ready;
    private final Replaying replaying;
    private final Audit audit;
    private final Clock clock;

    Publishing(
            ItemStore store,
            ItemBook book,
            Policy policy,
            ReadyTables ready,
            Replaying replaying,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.book = book;
        this.policy = policy;
        this.ready = ready;
        this.replaying = replaying;
        this.audit = audit;
        this.clock = clock;
    }

    /** Saves files as a draft; what is wrong with them is told, everything at once, and nothing is kept then. */
    @Transactional
    public Saved save(Map<String, String> files, String note, Account author) {
        ItemFolder.Reading reading = ItemFolder.read("", files, FactCatalogue.SHIPPED, policy.names());
        List<Fault> faults = new ArrayList<>(reading.faults());
        reading.version()
                .ifPresent(version ->
                        understood(version).ifPresent(why -> faults.add(new Fault(ItemVersion.TABLE, 0, "", why))));
        if (!author.is(Role.DEPARTMENT, Role.LEGAL)) {
            faults.add(new Fault("", 0, "", "由业务科室或政策法规岗编辑。"));
        }
        if (!faults.isEmpty() || reading.version().isEmpty()) {
            return new Saved(Optional.empty(), faults);
        }
        ItemVersion version = reading.version().get();
        store.versions(version.code()).stream()
                .filter(kept -> kept.draft() && kept.author().equals(Optional.of(author.id())))
                .forEach(kept -> store.discard(kept.id(), author.id(), clock.instant()));
        Optional<Long> id = store.save(version, KeptVersion.Source.DESK, note.strip(), author.id(), clock.instant());
        id.ifPresent(key ->
                audit.record(author.login(), "保存事项草稿", version.code(), "版本 %d，摘要 %s".formatted(key, version.digest())));
        return new Saved(id, List.of());
    }

    /** What the engine doesn't understand of a version; empty where it understands all. */
    private Optional<String> understood(ItemVersion version) {
        try {
            ready.of(version);
            return Optional.empty();
        } catch (IllegalStateException refused) {
            Throwable cause = refused.getCause();
            return Optional.of(String.valueOf(cause == null ? refused.getMessage() : cause.getMessage()));
        }
    }

    /** The analysis of a version's table. */
    public Analysis analysis(ItemVersion version) {
        return Analyser.analyse(version.table().table());
    }

    /** A kept version with what it says. */
    public Optional<Draft> draft(long id) {
        return store.find(id).map(kept -> new Draft(kept, book.read(kept)));
    }

    /** Records that a person has seen what a version would change. */
    @Transactional
    public void seen(Draft draft, Account by) {
        Replay replay = replay(draft.version());
        store.seen(draft.kept().id(), by.id(), replay.cases(), replay.changed(), clock.instant());
    }

    /** Whether that person has. */
    public boolean hasSeen(long id, Account by) {
        return store.sawReplay(id, by.id());
    }

    /** Decides the newest past cases again under a version. */
    public Replay replay(ItemVersion version) {
        return replaying.replay(version);
    }

    /** Releases a draft; errors stand under {@code release}. */
    @Transactional
    public FieldErrors release(long id, Account leader) {
        var errors = new FieldErrors();
        Optional<Draft> found = draft(id);
        if (found.isEmpty() || !found.get().kept().draft()) {
            return errors.add("release", "没有这个草稿，或者它已经发布或放弃。");
        }
        KeptVersion kept = found.get().kept();
        ItemVersion version = found.get().version();
        List<KeptVersion> released = store.versions(version.code()).stream()
                .filter(one -> one.releasedAt().isPresent())
                .toList();
        errors.require(leader.is(Role.LEADER), "release", "由班子领导发布。")
                .require(!kept.author().equals(Optional.of(leader.id())), "release", "编辑的人不能发布自己的草稿。")
                .require(analysis(version).sound(), "release", "决策表有缺口、重叠或用不到的行，不能发布。")
                .require(store.sawReplay(id, leader.id()), "release", "请先看重演结果：哪些办件的结论会变。")
                .require(released.stream().allMatch(one -> one.number() < kept.number()), "release", "版本号应比已发布的大。")
                .require(
                        released.isEmpty() || !kept.from().isBefore(LocalDate.now(clock)),
                        "release",
                        "生效日期不能早于今天，已经受理的办件不改变依据。");
        if (errors.isEmpty()) {
            Validation.problems(version.table()).forEach(problem -> errors.add("release", "决策表不合 DMN 标准：" + problem));
        }
        if (errors.isEmpty() && store.release(id, leader.id(), clock.instant())) {
            audit.record(leader.login(), "发布事项", version.code(), "第%d版，摘要 %s".formatted(kept.number(), kept.digest()));
            afterCommit(book::refresh);
        }
        return errors;
    }

    /** What is in the book must be in the database: a release that is rolled back never was. */
    private static void afterCommit(Runnable act) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                act.run();
            }
        });
    }

    /** Gives a draft up. */
    @Transactional
    public FieldErrors discard(long id, Account by) {
        var errors = new FieldErrors();
        Optional<KeptVersion> kept = store.find(id).filter(KeptVersion::draft);
        errors.require(kept.isPresent(), "release", "没有这个草稿，或者它已经发布或放弃。");
        if (errors.isEmpty()) {
            store.discard(id, by.id(), clock.instant());
            audit.record(by.login(), "放弃事项草稿", kept.orElseThrow().code(), "版本 " + id);
        }
        return errors;
    }

    /** All versions of an item, newest first. */
    public List<KeptVersion> versions(String code) {
        return store.versions(code);
    }

    /** All drafts, newest first. */
    public List<KeptVersion> drafts() {
        return store.drafts();
    }

    /** What came of saving: the draft's key, or what is wrong. */
    public record Saved(Optional<Long> id, List<Fault> faults) {
        public Saved {
            faults = List.copyOf(faults);
        }
    }

    /** A kept version and what it says. */
    public record Draft(KeptVersion kept, ItemVersion version) {}

    /**
     * What a version would change.
     *
     * @param cases past cases decided again
     * @param changed how many would come out otherwise
     * @param changes the first of them
     */
    public record Replay(int cases, int changed, List<Change> changes) {
        public Replay {
            changes = List.copyOf(changes);
        }
    }

    /** A case that would come out otherwise. */
    public record Change(String reference, Outcome before, Outcome after) {}
}
