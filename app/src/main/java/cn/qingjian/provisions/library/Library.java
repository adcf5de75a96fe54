package cn.qingjian.provisions.library;

import cn.qingjian.clauses.Clause;
import cn.qingjian.provisions.Provision;
import cn.qingjian.provisions.store.ProvisionStore.Stamped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One immutable picture of all provisions and their clauses, as they were at one stamp. */
public final class Library {
    /** A library of nothing. */
    static final Library EMPTY = new Library(0, List.of());

    /**
     * A provision and its clauses.
     *
     * @param stamped the provision
     * @param clauses its clauses
     */
    record Entry(Stamped stamped, List<Clause> clauses) {}

    private final long stamp;
    private final List<Entry> entries;
    private final Map<String, Integer> places = new HashMap<>();
    private final int[] firstClause;
    private final TextIndex texts;
    private final List<String> titles;

    Library(long stamp, List<Entry> entries) {
        this.stamp = stamp;
        this.entries = List.copyOf(entries);
        firstClause = new int[entries.size() + 1];
        List<String> folded = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            places.put(entries.get(i).stamped().provision().id(), i);
            for (Clause clause : entries.get(i).clauses()) {
                folded.add(Folded.of(clause.text()));
            }
            firstClause[i + 1] = folded.size();
        }
        texts = new TextIndex(folded);
        titles = entries.stream()
                .map(entry -> Folded.of(entry.stamped().provision().title()))
                .toList();
    }

    long stamp() {
        return stamp;
    }

    /** How many provisions there are. */
    public int size() {
        return entries.size();
    }

    /** How many clauses there are. */
    public int clauseCount() {
        return firstClause[entries.size()];
    }

    /** All provisions by key. */
    public List<Provision> provisions() {
        return entries.stream().map(entry -> entry.stamped().provision()).toList();
    }

    /** The provision with that key. */
    public Optional<Provision> find(String id) {
        Integer place = places.get(id);
        return place == null ? Optional.empty() : Optional.of(provision(place));
    }

    /** The clauses of a provision, empty where it is not there. */
    public List<Clause> clauses(String id) {
        Integer place = places.get(id);
        return place == null ? List.of() : entries.get(place).clauses();
    }

    Map<String, Entry> byId() {
        Map<String, Entry> byId = new HashMap<>();
        entries.forEach(entry -> byId.put(entry.stamped().provision().id(), entry));
        return byId;
    }

    Provision provision(int place) {
        return entries.get(place).stamped().provision();
    }

    String foldedTitle(int place) {
        return titles.get(place);
    }

    List<Clause> clausesAt(int place) {
        return entries.get(place).clauses();
    }

    /** The number of the first clause of the provision at a place; that of the next place ends its clauses. */
    int firstClause(int place) {
        return firstClause[place];
    }

    TextIndex texts() {
        return texts;
    }
}
