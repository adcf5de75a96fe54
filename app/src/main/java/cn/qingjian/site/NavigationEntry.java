package cn.qingjian.site;

import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import java.util.Set;

/**
 * One entry of the navigation; a room shows itself there by declaring such a bean.
 *
 * @param label what it is called
 * @param path where it leads, starting with a slash
 * @param section what it is shown under
 * @param order place within the section, smallest first
 * @param roles who sees it; empty means everyone who is signed in
 */
public record NavigationEntry(String label, String path, Section section, int order, Set<Role> roles) {
    public NavigationEntry {
        roles = Set.copyOf(roles);
    }

    /** Whether a person sees it. */
    public boolean visibleTo(Account account) {
        return roles.isEmpty() || account.is(roles.toArray(Role[]::new));
    }
}
