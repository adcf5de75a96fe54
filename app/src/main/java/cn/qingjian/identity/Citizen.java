package cn.qingjian.identity;

import cn.qingjian.people.PublicPerson;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.user.OAuth2User;

/**
 * The person of a session in the hall; handlers take it with {@code @AuthenticationPrincipal}. The session is kept in a
 * table, so there is nothing in the clear here: whoever needs name and number asks {@link Citizens#reveal}.
 *
 * @param id our key of the person
 * @param shownName the masked name
 * @param shownNumber the masked number of the document
 * @param document type of the document
 * @param level level of assurance of this sign-in, 1 to 4
 * @param acting the employer acted for, null for oneself
 */
public record Citizen(
        long id,
        String shownName,
        String shownNumber,
        DocumentType document,
        int level,
        @Nullable Acting acting) implements OAuth2User, PublicPerson, Serializable {
    private static final long serialVersionUID = 1L;

    /** The name under which the audit log and the session know the person with that key. */
    public static String nameOf(long id) {
        return "公众" + id;
    }

    /** The same person, acting for an employer or, with null, for himself. */
    public Citizen acting(@Nullable Acting what) {
        return new Citizen(id, shownName, shownNumber, document, level, what);
    }

    @Override
    public @Nullable String actsFor() {
        return acting == null ? null : acting.employerName();
    }

    @Override
    public String getName() {
        return nameOf(id);
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }
}
