package cn.qingjian.site;

import cn.qingjian.people.Account;
import cn.qingjian.people.PublicPerson;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the shell around every page needs; in each view's model under the name {@code page}.
 *
 * @param account who of the staff is signed in, null for nobody
 * @param visitor who of the public is signed in, null for nobody
 * @param navigation what this person sees of the navigation
 * @param path the path asked for
 * @param csrfName name of the form field that proves a form is ours
 * @param csrfToken its value
 * @param notice a sentence to show once above the page, null for none
 * @param demo whether this is a demonstration with invented data
 */
public record Page(
        @Nullable Account account,
        @Nullable PublicPerson visitor,
        List<Menu> navigation,
        String path,
        String csrfName,
        String csrfToken,
        @Nullable String notice,
        boolean demo) {
    /** Name of the flash attribute that becomes {@link #notice}. */
    public static final String NOTICE = "notice";

    /** Whether an entry is the one that the reader is in: the one with the longest path that leads here. */
    public boolean in(NavigationEntry entry) {
        return navigation.stream()
                .flatMap(menu -> menu.entries().stream())
                .filter(other -> leadsHere(other.path()))
                .max(Comparator.comparingInt(other -> other.path().length()))
                .filter(entry::equals)
                .isPresent();
    }

    /** Whether a menu holds the entry that the reader is in. */
    public boolean in(Menu menu) {
        return menu.entries().stream().anyMatch(this::in);
    }

    private boolean leadsHere(String entry) {
        return path.equals(entry) || (!entry.equals("/") && path.startsWith(entry + "/"));
    }
}
