package cn.qingjian.sharing;

import cn.qingjian.privacy.Seal;
import cn.qingjian.sharing.calling.Wire;
import cn.qingjian.sharing.store.ConsentStore;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who agreed to which questions, when, and in what words (个人信息保护法第十三条、第十五条). */
@Service
public class Consents {
    private final ConsentStore store;
    private final Seal seal;
    private final Clock clock;

    Consents(ConsentStore store, Seal seal, Clock clock) {
        this.store = store;
        this.seal = seal;
        this.clock = clock;
    }

    /** The text to show for a purpose and the questions that need consent. */
    public ConsentText text(String purpose, Collection<? extends Question<?>> questions) {
        return ConsentText.of(purpose, questions);
    }

    /**
     * Records that a person agreed to the text of that version. Empty where the text has changed since it was shown: then it
     * must be shown again.
     */
    @Transactional
    public Optional<Consent> give(
            Subject.Citizen person, String purpose, Collection<? extends Question<?>> questions, String versionSeen) {
        ConsentText text = ConsentText.of(purpose, questions);
        if (questions.isEmpty() || !text.version().equals(versionSeen)) {
            return Optional.empty();
        }
        Set<String> codes = questions.stream().map(Question::code).collect(Collectors.toUnmodifiableSet());
        // at the precision that the database keeps
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var consent = new Consent(UUID.randomUUID().toString(), purpose, codes, text.version(), now);
        byte[] sealed = seal.close(Wire.sealable(person.alone()), "sharing.consent.subject " + consent.id());
        store.keep(text, consent, index(person), sealed);
        return Optional.of(consent);
    }

    /** Takes a consent back from now on; what was asked before stays asked (第十五条). Nothing happens to another's. */
    @Transactional
    public void withdraw(Subject.Citizen person, Consent consent) {
        store.withdraw(consent.id(), index(person), clock.instant());
    }

    /** The consents of a person that stand, newest first. */
    public Collection<Consent> standing(Subject.Citizen person) {
        return store.standing(index(person));
    }

    /** The keyed index of a person, by which his consents are found, in hexadecimal digits; empty of any other subject. */
    Optional<String> index(Subject subject) {
        return subject instanceof Subject.Citizen person
                ? Optional.of(HexFormat.of().formatHex(index(person)))
                : Optional.empty();
    }

    private byte[] index(Subject.Citizen person) {
        return seal.index("sharing.person", person.id().reveal());
    }
}
