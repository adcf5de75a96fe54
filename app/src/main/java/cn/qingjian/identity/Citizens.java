package cn.qingjian.identity;

import cn.qingjian.audit.Audit;
import cn.qingjian.identity.store.PersonStore;
import cn.qingjian.kernel.CitizenId;
import cn.qingjian.privacy.Seal;
import java.time.Clock;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of the public: found by a keyed index, their names and numbers sealed. */
@Service
public class Citizens {
    private static final int LOWEST = 1;
    private static final int HIGHEST = 4;

    private final PersonStore store;
    private final Seal seal;
    private final Audit audit;
    private final Clock clock;

    Citizens(PersonStore store, Seal seal, Audit audit, Clock clock) {
        this.store = store;
        this.seal = seal;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Lets in whom the platform has verified, a newcomer or somebody known.
     *
     * @param paper what the platform says of the person
     * @param issuer which platform
     * @param subject the platform's own key of the person
     * @param level level of assurance of this sign-in, 1 to 4; an {@link IllegalArgumentException} for any other
     */
    @Transactional
    public Citizen enter(IdentityPaper paper, String issuer, String subject, int level) {
        if (level < LOWEST || level > HIGHEST) {
            throw new IllegalArgumentException("no such level: " + level);
        }
        byte[] subjectIndex = seal.index("identity.subject", issuer + '\0' + subject);
        byte[] paperIndex = index(paper, issuer, subject);
        long id = store.find(paperIndex).orElseGet(() -> store.add(paperIndex, paper, subjectIndex, clock.instant()));
        store.seen(id, paper, subjectIndex, level, clock.instant());
        audit.record(Citizen.nameOf(id), "大厅登录", "公众 " + id, "核验等级 " + level);
        return new Citizen(id, paper.shownName(), paper.shownNumber(), paper.type(), level, null);
    }

    /**
     * The document of a person in the clear; the audit log keeps who asked and why.
     *
     * @param citizen key of the person; a {@link NoSuchElementException} where there is none
     * @param purpose what it is needed for, in a few Chinese words; an {@link IllegalArgumentException} where blank
     */
    @Transactional
    public IdentityPaper reveal(long citizen, String purpose) {
        if (purpose.isBlank()) {
            throw new IllegalArgumentException("no purpose, no name");
        }
        IdentityPaper paper = paper(citizen);
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        audit.record(who == null ? "系统" : who.getName(), "调取身份", "公众 " + citizen, purpose);
        return paper;
    }

    /**
     * A person's own document in the clear, for what he does himself: that he signed in and what he did stands in the audit log
     * already.
     */
    public IdentityPaper own(Citizen citizen) {
        return paper(citizen.id());
    }

    /** The key of the person with that identity card; empty where nobody signed in with it yet. */
    public OptionalLong find(CitizenId number) {
        return store.find(DocumentType.IDENTITY_CARD.index(seal, number.reveal())).stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** For what the room itself compares; nobody gets to see it. */
    IdentityPaper paper(long citizen) {
        return store.paper(citizen).orElseThrow(() -> new NoSuchElementException("no person " + citizen));
    }

    /** Two countries may give out the same number: such a document names a person only with the platform's own key. */
    private byte[] index(IdentityPaper paper, String issuer, String subject) {
        return paper.type()
                .index(
                        seal,
                        paper.type().oneOfItsKind() ? paper.number() : paper.number() + '\0' + issuer + '\0' + subject);
    }
}
