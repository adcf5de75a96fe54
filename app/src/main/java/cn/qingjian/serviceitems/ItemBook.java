package cn.qingjian.serviceitems;

import cn.qingjian.serviceitems.reading.FactCatalogue;
import cn.qingjian.serviceitems.reading.ItemFolder;
import cn.qingjian.serviceitems.store.ItemStore;
import cn.qingjian.serviceitems.store.KeptVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The released versions of all items. A case falls under the version in force on the day on which it was accepted; every
 * version that was ever released stays, so that an old decision can be run again.
 */
@Service
public class ItemBook {
    private final ItemStore store;
    private final Policy policy;
    private final Map<Long, ItemVersion> read = new ConcurrentHashMap<>();
    private volatile @Nullable Shelf shelf;

    ItemBook(ItemStore store, Policy policy) {
        this.store = store;
        this.policy = policy;
    }

    /** The version under which a case accepted on that day falls; empty where the item isn't offered then. */
    public Optional<ItemVersion> inForce(String code, LocalDate accepted) {
        return shelf().inForce(code, accepted);
    }

    /** All items offered on a day, by code. */
    public List<ItemVersion> inForce(LocalDate day) {
        Shelf now = shelf();
        return now.released().stream()
                .map(ItemVersion::code)
                .distinct()
                .sorted()
                .flatMap(code -> now.inForce(code, day).stream())
                .toList();
    }

    /** A version that was ever released, by the digest of its files. */
    public Optional<ItemVersion> version(String code, String digest) {
        return shelf().released().stream()
                .filter(one -> one.code().equals(code) && one.digest().equals(digest))
                .findFirst();
    }

    /** Whether any version of an item was ever released. */
    public boolean knows(String code) {
        return shelf().released().stream().anyMatch(one -> one.code().equals(code));
    }

    /** Looks whether something was released since, here or by another process. */
    public void refresh() {
        Shelf now = shelf;
        if (now == null || now.last() < store.lastRelease()) {
            shelf = load();
        }
    }

    /** Reads a kept version, a draft too. */
    ItemVersion read(KeptVersion kept) {
        return read(kept, policy.names());
    }

    private ItemVersion read(KeptVersion kept, Set<String> names) {
        return read.computeIfAbsent(
                kept.id(),
                id -> ItemFolder.read(kept.code(), store.files(id), FactCatalogue.SHIPPED, names)
                        .version()
                        .orElseThrow(
                                () -> new IllegalStateException("a kept version that can't be read: " + kept.id())));
    }

    private Shelf shelf() {
        Shelf now = shelf;
        return now == null ? first() : now;
    }

    /** Who comes while it is read for the first time waits for that. */
    private synchronized Shelf first() {
        Shelf now = shelf;
        if (now == null) {
            now = load();
            shelf = now;
        }
        return now;
    }

    private Shelf load() {
        long last = store.lastRelease();
        List<ItemVersion> released = new ArrayList<>();
        Set<String> names = policy.names();
        store.released().forEach(kept -> released.add(read(kept, names)));
        return new Shelf(last, released);
    }

    /** Released versions in the order of their release. */
    private record Shelf(long last, List<ItemVersion> released) {
        Shelf {
            released = List.copyOf(released);
        }

        /** Of those that cover the day, the one that began last; of two that began alike, the one released last. */
        Optional<ItemVersion> inForce(String code, LocalDate day) {
            ItemVersion found = null;
            for (ItemVersion one : released) {
                if (one.code().equals(code)
                        && one.covers(day)
                        && (found == null
                                || !one.item().from().isBefore(found.item().from()))) {
                    found = one;
                }
            }
            return Optional.ofNullable(found);
        }
    }
}
