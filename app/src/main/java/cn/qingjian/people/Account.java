package cn.qingjian.people;

import java.io.Serializable;
import java.util.Set;

/**
 * A person who can sign in.
 *
 * @param id key
 * @param login sign-in name, lower case
 * @param name the person's name
 * @param unit where the person works
 * @param post the post held there, such as 科长
 * @param roles what the person may be
 */
public record Account(long id, String login, String name, Unit unit, String post, Set<Role> roles)
        implements Serializable {
    public Account {
        roles = Set.copyOf(roles);
    }

    /** Whether the person holds one of the roles. */
    public boolean is(Role... any) {
        for (Role role : any) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
