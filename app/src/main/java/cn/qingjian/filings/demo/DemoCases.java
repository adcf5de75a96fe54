package cn.qingjian.filings.demo;

import cn.qingjian.filings.Filing;
import cn.qingjian.filings.Filings;
import cn.qingjian.identity.Citizen;
import cn.qingjian.identity.Citizens;
import cn.qingjian.identity.IdentityPaper;
import cn.qingjian.kernel.CitizenId;
import cn.qingjian.ledger.Account;
import cn.qingjian.ledger.Depositors;
import cn.qingjian.ledger.Employers;
import cn.qingjian.ledger.Person;
import cn.qingjian.serviceitems.ItemVersion;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Three depositors who object to their balance (D01), so that a case officer finds something in the queue on the first day. They file as
 * anybody does; at a later start they have filed already.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty("qingjian.demo")
class DemoCases {
    private static final String ITEM = "D01";
    private static final int VERIFIED = 3;
    private static final List<Objection> OBJECTIONS = List.of(
            new Objection("青禾第一实验学校", 2, "去年9月单位补发了工资，公积金好像没有跟着补，请核对。"),
            new Objection("青禾市第二人民医院", 4, "我的余额和工资条上扣的合计对不上，少了大约八百元。"),
            new Objection("青禾临江物流有限公司", 1, "7月以后每月缴存额变少了，想知道是不是算错了。"));

    private final Filings filings;
    private final Citizens citizens;
    private final Employers employers;
    private final Depositors depositors;
    private final TransactionTemplate transaction;

    DemoCases(
            Filings filings,
            Citizens citizens,
            Employers employers,
            Depositors depositors,
            TransactionTemplate transaction) {
        this.filings = filings;
        this.citizens = citizens;
        this.employers = employers;
        this.depositors = depositors;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    void file() {
        filings.offered(ITEM)
                .ifPresent(version ->
                        OBJECTIONS.forEach(one -> depositor(one).ifPresent(account -> file(one, account, version))));
    }

    private Optional<Account> depositor(Objection one) {
        return employers.search(one.employer(), 0, 1).stream()
                .flatMap(employer -> employers.accounts(employer, one.which(), 1).stream())
                .findFirst();
    }

    private void file(Objection one, Account account, ItemVersion version) {
        Person person = depositors.reveal(account);
        boolean before = CitizenId.parse(person.document())
                .map(citizens::find)
                .filter(OptionalLong::isPresent)
                .isPresent();
        if (!before) {
            transaction.executeWithoutResult(status -> file(one, person, version));
        }
    }

    private void file(Objection one, Person person, ItemVersion version) {
        Citizen citizen = IdentityPaper.parse(person.documentType(), person.document(), person.name())
                .map(paper -> citizens.enter(paper, "demo", paper.number(), VERIFIED))
                .orElseThrow();
        Filing filing = filings.begin(UUID.randomUUID(), version, citizen, "").orElseThrow();
        filings.answer(filing, version.item().questions().getFirst(), one.words());
        filings.submit(filing.key(), citizen, List.of());
    }

    /**
     * Who objects.
     *
     * @param employer name of the employer
     * @param which of its accounts, from 0
     * @param words what is wrong
     */
    private record Objection(String employer, int which, String words) {}
}
