package cn.qingjian.site;

import cn.qingjian.people.Account;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One place of the navigation: an entry that stands by itself, or several under their section's name.
 *
 * @param label what it is called
 * @param entries what it holds; one that stands by itself is the only one
 */
public record Menu(String label, List<NavigationEntry> entries) {
    /** As many entries as one row shows without folding. */
    private static final int ROW = 6;

    public Menu {
        entries = List.copyOf(entries);
    }

    /** Whether its entries are unfolded from its label. */
    public boolean folded() {
        return entries.size() > 1;
    }

    /** What a person sees, in the order shown; a section of one entry is no section, and few entries need none. */
    public static List<Menu> of(List<NavigationEntry> entries, Account account) {
        List<NavigationEntry> visible = entries.stream()
                .filter(entry -> entry.visibleTo(account))
                .sorted(Comparator.comparing(NavigationEntry::section).thenComparingInt(NavigationEntry::order))
                .toList();
        Map<Section, List<NavigationEntry>> bySection = visible.stream()
                .collect(Collectors.groupingBy(
                        NavigationEntry::section, () -> new EnumMap<>(Section.class), Collectors.toList()));
        List<Menu> menus = new ArrayList<>();
        bySection.forEach((section, seen) -> {
            if (section == Section.START || seen.size() == 1 || visible.size() <= ROW) {
                seen.forEach(entry -> menus.add(new Menu(entry.label(), List.of(entry))));
            } else {
                menus.add(new Menu(section.label(), seen));
            }
        });
        return List.copyOf(menus);
    }
}
