package cn.qingjian.fieldresearch;

import cn.qingjian.audit.Audit;
import cn.qingjian.fieldresearch.store.ContactStore;
import cn.qingjian.gate.PlanDesk;
import cn.qingjian.gate.PlanItem;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.slips.SlipForm;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is responsible: the year's topics with their leaders, and the contact points by division of work. */
@Service
public class Responsibilities {
    private final ContactStore store;
    private final PlanDesk plan;
    private final People people;
    private final Audit audit;

    Responsibilities(ContactStore store, PlanDesk plan, People people, Audit audit) {
        this.store = store;
        this.plan = plan;
        this.people = people;
        this.audit = audit;
    }

    /**
     * A topic of the year's plan.
     *
     * @param item the plan item
     * @param unit name of the department that carries it out
     * @param lead who leads it and what it asks; empty while nobody does
     */
    public record Topic(PlanItem item, String unit, Optional<ContactStore.Topic> lead) {}

    /** The topics of a year. */
    public List<Topic> topics(int year) {
        List<ContactStore.Topic> led = store.topics();
        return plan.items(year).stream()
                .filter(item -> item.key().kind().equals(ResearchKind.CODE))
                .map(item -> new Topic(
                        item,
                        people.unit(item.key().unit()).map(Unit::name).orElse(""),
                        led.stream().filter(one -> one.item() == item.id()).findFirst()))
                .toList();
    }

    /** Says who leads a topic; errors stand under the fields of the form. */
    @Transactional
    public void lead(SlipForm form, Account by) {
        Optional<PlanItem> item = form.key("item")
                .flatMap(plan::item)
                .filter(one -> one.key().kind().equals(ResearchKind.CODE));
        Optional<Account> leader = leader(form, "leader");
        String question = form.line("question", "请写明课题要回答什么问题。");
        form.errors().require(item.isPresent(), "item", "请选择计划里的调研立项。");
        if (form.errors().isEmpty()) {
            store.topic(item.orElseThrow().id(), leader.orElseThrow().id(), question, by.id());
            audit.record(
                    by.login(),
                    "课题领题",
                    item.orElseThrow().title(),
                    leader.orElseThrow().name());
        }
    }

    /** Says who keeps in touch with an office; errors stand under the fields of the form. */
    @Transactional
    public void contact(SlipForm form, Account by) {
        Optional<Unit> unit =
                form.key("office").flatMap(people::unit).filter(one -> one.kind() == Unit.Kind.COUNTY_OFFICE);
        Optional<Account> leader = leader(form, "contact");
        LocalDate since = form.day("since", "请填从哪天起。");
        form.errors().require(unit.isPresent(), "office", "请选择管理部。");
        if (form.errors().isEmpty()) {
            store.contact(unit.orElseThrow().id(), leader.orElseThrow().id(), since, by.id());
            audit.record(
                    by.login(),
                    "定联系点",
                    unit.orElseThrow().name(),
                    leader.orElseThrow().name());
        }
    }

    /** Who keeps in touch with an office on a day. */
    public Optional<Register.Contact> contact(long unit, LocalDate day) {
        return store.contact(unit, day);
    }

    private Optional<Account> leader(SlipForm form, String field) {
        Optional<Account> leader = form.key(field).flatMap(people::account).filter(one -> one.is(Role.LEADER));
        form.errors().require(leader.isPresent(), field, "请选择班子成员。");
        return leader;
    }
}
