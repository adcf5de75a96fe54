package cn.qingjian.site;

import cn.qingjian.people.Account;
import cn.qingjian.people.PublicPerson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the shell around every page needs; in each view's model under the name {@code page}.
 *
 * @param account who of the staff is signed in, null for nobody
 * @param visitor who of the public is signed in, null for nobody
 * @param navigation the entries that this person sees
 * @param path the path asked for
 * @param csrfName name of the form field that proves a form is ours
 * @param csrfToken its value
 * @param notice a sentence to show once above the page, null for none
 * @param demo whether this is a demonstration with invented data
 */
public record Page(
        @Nullable Account account,
        @Nullable PublicPerson visitor,
        List<NavigationEntry> navigation,
        String path,
        String csrfName,
        String csrfToken,
        @Nullable String notice,
        boolean demo) {
    /** Name of the flash attribute that becomes {@link #notice}. */
    public static final String NOTICE = "notice";

    /** Whether an entry is the one that the reader is in. */
    public boolean in(NavigationEntry entry) {
        return entry.path().equals("/") ? path.equals("/") : path.startsWith(entry.path());
    }
}
