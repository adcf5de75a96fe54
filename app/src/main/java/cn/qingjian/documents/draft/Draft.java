package cn.qingjian.documents.draft;

import cn.qingjian.documents.Addressee;
import cn.qingjian.documents.DocumentDraft;
import cn.qingjian.documents.DocumentForm;
import cn.qingjian.documents.DocumentKind;
import cn.qingjian.documents.Genre;
import cn.qingjian.documents.LengthClass;
import cn.qingjian.documents.ReviewClass;
import cn.qingjian.gate.DemandId;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.reviews.Matter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A draft as it is kept.
 *
 * @param id key
 * @param words what it says and to whom
 * @param unit the department that drafts it
 * @param author key of the account that began it
 * @param authorName the author's name
 * @param status where it stands
 * @param since when it came to stand there
 * @param route its way to the signature
 * @param version grows with every saved change
 * @param mergedInto the joint draft that took it in
 * @param joined the drafts that it took in, where it is a joint draft
 * @param reviewed whether this very version has its 合法合规审查
 * @param changed when it was last saved
 * @param changedBy name of who saved it last
 */
public record Draft(
        long id,
        Words words,
        Unit unit,
        long author,
        String authorName,
        DraftStatus status,
        Instant since,
        Route route,
        int version,
        Optional<Long> mergedInto,
        List<Joined> joined,
        boolean reviewed,
        Instant changed,
        String changedBy) {
    public Draft {
        joined = List.copyOf(joined);
    }

    /**
     * A draft that a joint one took in; its department and author go on with the joint one.
     *
     * @param id key of the draft
     * @param title its title
     * @param unit key of the department that drafted it
     * @param unitName the department's name
     * @param authorName the author's name
     */
    public record Joined(long id, String title, long unit, String unitName, String authorName) {}

    /**
     * A step that a draft took.
     *
     * @param to where it has stood since
     * @param words why
     * @param by name of who made it
     * @param at when
     */
    public record Past(DraftStatus to, String words, String by, Instant at) {}

    /**
     * What a draft says and to whom.
     *
     * @param title its title
     * @param genre its 文种
     * @param form the dress in which it would go out
     * @param lengthClass its class
     * @param purpose why it must be issued
     * @param addressees 主送机关
     * @param planItem key of the plan item
     * @param body everything below the title, one paragraph a line
     */
    public record Words(
            String title,
            Genre genre,
            DocumentForm form,
            LengthClass lengthClass,
            String purpose,
            List<Addressee> addressees,
            Optional<Long> planItem,
            String body) {
        public Words {
            addressees = List.copyOf(addressees);
        }

        /** The same with another body. */
        public Words saying(String text) {
            return new Words(title, genre, form, lengthClass, purpose, addressees, planItem, text);
        }

        /** The addressees' names as one line. */
        public String addresseeLine() {
            return addressees.stream().map(Addressee::name).collect(Collectors.joining("、"));
        }
    }

    /** Its title. */
    public String title() {
        return words.title();
    }

    /** Its key at the gate. */
    public DemandId demandId() {
        return new DemandId(DocumentKind.CODE, id);
    }

    /** What the gate judges, under the rules of that day. */
    public DocumentDraft demand(LocalDate day) {
        return new DocumentDraft(
                demandId(),
                words.title(),
                words.genre(),
                words.lengthClass(),
                words.form(),
                words.purpose(),
                words.addressees(),
                words.body(),
                unit.id(),
                words.planItem(),
                reviewed,
                day);
    }

    /** What a review session sees of it, by its classes of that day. */
    public Matter matter(LocalDate day) {
        return new Matter(demandId(), version, ReviewClass.keys(demand(day)), words.title(), unit.id(), author);
    }

    /**
     * Whether a person may read it: those who write it, the departments that are asked to agree, the office, leaders, inspectors,
     * lawyers, and who receives it.
     */
    public boolean readableBy(Account person) {
        return oversees(person) || addressed(person);
    }

    /** Whether it is only as one of those to whom it goes that a person may read it. */
    public boolean receivedBy(Account person) {
        return !oversees(person) && addressed(person);
    }

    private boolean oversees(Account person) {
        return writableBy(person) || route.concerns(person) || person.is(Role.LEADER, Role.INSPECTOR, Role.LEGAL);
    }

    private boolean addressed(Account person) {
        return status.out()
                && words.addressees().stream()
                        .anyMatch(
                                to -> to.unit().equals(Optional.of(person.unit().id())));
    }

    /** Whether a person may change it: the own department, those whose drafts it took in, and the office. */
    public boolean writableBy(Account person) {
        return person.unit().id() == unit.id()
                || joined.stream().anyMatch(one -> one.unit() == person.unit().id())
                || person.id() == author
                || person.is(Role.OFFICE);
    }
}
