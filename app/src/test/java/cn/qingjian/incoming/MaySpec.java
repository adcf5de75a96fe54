package cn.qingjian.incoming;

import static cn.qingjian.incoming.SomeIncoming.FINANCE;
import static cn.qingjian.incoming.SomeIncoming.LEADERSHIP;
import static cn.qingjian.incoming.SomeIncoming.OFFICE;
import static cn.qingjian.incoming.SomeIncoming.paper;
import static cn.qingjian.incoming.SomeIncoming.person;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.incoming.IncomingPaper.Assisting;
import cn.qingjian.incoming.IncomingPaper.Holder;
import cn.qingjian.incoming.IncomingPaper.Recipient;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MaySpec {
    private static final Account CLERK = person(1, OFFICE, Role.OFFICE);
    private static final Account LEADER = person(2, LEADERSHIP, Role.LEADER);
    private static final Account OTHER_LEADER = person(3, LEADERSHIP, Role.LEADER);
    private static final Account TREASURER = person(4, FINANCE, Role.DEPARTMENT);
    private static final Account COLLEAGUE = person(5, FINANCE, Role.DEPARTMENT);
    private static final Unit LENDING = new Unit(9, "dkk", "贷款管理科", Unit.Kind.DEPARTMENT);
    private static final Account LENDER = person(6, LENDING, Role.DEPARTMENT);
    private static final Account INSPECTOR = person(7, LEADERSHIP, Role.INSPECTOR);

    private static final IncomingPaper REGISTERED = paper(
            IncomingStatus.REGISTERED,
            Optional.of(new Holder(OFFICE, Optional.empty(), "")),
            Optional.of(FINANCE),
            List.of(),
            List.of());
    private static final IncomingPaper PROPOSED = paper(
            IncomingStatus.PROPOSED,
            Optional.of(new Holder(LEADERSHIP, Optional.of(2L), "某2")),
            Optional.of(FINANCE),
            List.of(new Assisting(LENDING.id(), "贷款管理科", "", "")),
            List.of());
    private static final IncomingPaper HANDLING = paper(
            IncomingStatus.HANDLING,
            Optional.of(new Holder(FINANCE, Optional.of(4L), "某4")),
            Optional.of(FINANCE),
            List.of(new Assisting(LENDING.id(), "贷款管理科", "", "")),
            List.of());
    private static final IncomingPaper CIRCULATING = paper(
            IncomingStatus.CIRCULATING,
            Optional.of(new Holder(OFFICE, Optional.empty(), "")),
            Optional.empty(),
            List.of(),
            List.of(
                    new Recipient(1, LEADERSHIP.id(), Optional.of(2L), "某2", "", Optional.empty()),
                    new Recipient(2, FINANCE.id(), Optional.empty(), "计划财务科", "某5", Optional.of(Instant.EPOCH))));

    @Test
    void 办公室领导纪检看全部_科室只看分给本单位的() {
        for (IncomingPaper paper : List.of(REGISTERED, PROPOSED, HANDLING, CIRCULATING)) {
            assertThat(List.of(CLERK, LEADER, INSPECTOR)).allMatch(one -> May.see(paper, one));
        }
        assertThat(May.see(REGISTERED, TREASURER)).as("only proposed so far").isFalse();
        assertThat(May.see(PROPOSED, LENDER)).isFalse();
        assertThat(May.see(HANDLING, TREASURER)).isTrue();
        assertThat(May.see(HANDLING, LENDER)).isTrue();
        assertThat(May.see(CIRCULATING, COLLEAGUE)).isTrue();
        assertThat(May.see(CIRCULATING, LENDER)).isFalse();
        assertThat(May.see(HANDLING, person(8, FINANCE, Role.GRASSROOTS))).isFalse();
    }

    @Test
    void 只有拿着的人能办这一步() {
        assertThat(May.review(REGISTERED, CLERK)).isTrue();
        assertThat(May.review(REGISTERED, LEADER)).isFalse();
        assertThat(May.review(HANDLING, CLERK)).isFalse();
        assertThat(May.instruct(PROPOSED, LEADER)).isTrue();
        assertThat(May.instruct(PROPOSED, OTHER_LEADER)).isFalse();
        assertThat(May.handle(HANDLING, TREASURER)).isTrue();
        assertThat(May.handle(HANDLING, COLLEAGUE))
                .as("the unit answers for it")
                .isTrue();
        assertThat(May.handle(HANDLING, LENDER)).isFalse();
        assertThat(May.help(HANDLING, LENDER)).isTrue();
        assertThat(May.help(HANDLING, TREASURER)).isFalse();
    }

    @Test
    void 领导各阅各的_科室有一个人阅了就是阅了() {
        assertThat(May.read(CIRCULATING, LEADER)).isTrue();
        assertThat(May.read(CIRCULATING, OTHER_LEADER)).isFalse();
        assertThat(May.read(CIRCULATING, TREASURER))
                .as("a colleague has read it")
                .isFalse();
        assertThat(CIRCULATING.holding()).isEqualTo("传阅，还有1处没有阅");
    }

    @Test
    void 转交给同一角色同一科室的另一个人_拿着的人和办公室可以转() {
        assertThat(May.handOver(PROPOSED, LEADER)).isTrue();
        assertThat(May.handOver(PROPOSED, CLERK)).isTrue();
        assertThat(May.handOver(PROPOSED, OTHER_LEADER)).isFalse();
        assertThat(May.handOver(HANDLING, TREASURER)).isTrue();
        assertThat(May.handOver(HANDLING, LENDER)).isFalse();
        assertThat(May.handOver(REGISTERED, CLERK)).isFalse();
        assertThat(May.standIn(PROPOSED, OTHER_LEADER)).isTrue();
        assertThat(May.standIn(PROPOSED, LEADER)).as("himself").isFalse();
        assertThat(May.standIn(PROPOSED, CLERK)).isFalse();
        assertThat(May.standIn(HANDLING, COLLEAGUE)).isTrue();
        assertThat(May.standIn(HANDLING, TREASURER)).isFalse();
        assertThat(May.standIn(HANDLING, LENDER)).isFalse();
    }

    @Test
    void 办公室催办撤回_还在自己手里的不用催() {
        assertThat(May.urge(HANDLING, CLERK)).isTrue();
        assertThat(May.urge(CIRCULATING, CLERK)).isTrue();
        assertThat(May.urge(REGISTERED, CLERK)).isFalse();
        assertThat(May.urge(HANDLING, TREASURER)).isFalse();
        assertThat(May.withdraw(PROPOSED, CLERK)).isTrue();
        assertThat(May.withdraw(PROPOSED, LEADER)).isFalse();
        IncomingPaper done = paper(IncomingStatus.DONE, Optional.empty(), Optional.empty(), List.of(), List.of());
        assertThat(May.urge(done, CLERK)).isFalse();
        assertThat(May.close(done, CLERK)).isTrue();
        assertThat(May.close(HANDLING, CLERK)).isFalse();
    }
}
