package cn.qingjian.slips;

import static cn.qingjian.testing.SomePeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.qingjian.gate.BurdenLedger;
import cn.qingjian.gate.DemandId;
import cn.qingjian.gate.Gate;
import cn.qingjian.gate.KeptRuling;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.testing.SomePeople;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What the page tests of all rooms of slips share: people, and the way through the gate. */
public abstract class SlipRoom {
    /** A clerk of a department, somebody of a county office, a leader, and the office. */
    protected Account clerk = nobody();

    protected Account county = nobody();
    protected Account leader = nobody();
    protected Account secretary = nobody();
    protected LocalDate today = LocalDate.EPOCH;

    @Autowired
    protected MockMvc mvc;

    @Autowired
    protected SomePeople people;

    @Autowired
    protected Gate gate;

    @Autowired
    private BurdenLedger ledger;

    @Autowired
    private Clock clock;

    private final String room;

    protected SlipRoom(String room) {
        this.room = room;
    }

    private static Account nobody() {
        return new Account(0, "", "", new Unit(0, "", "", Unit.Kind.DEPARTMENT), "", Set.of());
    }

    @BeforeEach
    void agency() {
        today = LocalDate.now(clock);
        clerk = people.person(people.unit(Unit.Kind.DEPARTMENT), Role.DEPARTMENT);
        county = people.person(people.unit(Unit.Kind.COUNTY_OFFICE), Role.GRASSROOTS);
        leader = people.person(Role.LEADER);
        secretary = people.person(Role.OFFICE);
    }

    /** A form with these fields and values by turns. */
    protected final MockHttpServletRequestBuilder form(String path, Account by, String... typed) {
        MockHttpServletRequestBuilder form = post(path).with(as(by)).with(csrf());
        for (int place = 0; place < typed.length; place += 2) {
            form.param(typed[place], typed[place + 1]);
        }
        return form;
    }

    /** Begins a slip with what is typed; its path. */
    protected final String begun(Account by, String... typed) throws Exception {
        String path = mvc.perform(form("/" + room, by, typed))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return Objects.requireNonNull(path, "the form was refused");
    }

    /** Posts to a step of a slip. */
    protected final ResultActions act(String path, String step, Account by, String... typed) throws Exception {
        return mvc.perform(form(path + "/" + step, by, typed));
    }

    /** Its page as somebody sees it. */
    protected final ResultActions page(String path, Account reader) throws Exception {
        return mvc.perform(get(path).with(as(reader)));
    }

    /** Puts a slip to the gate; a reason that is wanted is written and accepted. */
    protected final KeptRuling admitted(String path, Account by) throws Exception {
        act(path, "submit", by).andExpect(status().is3xxRedirection());
        KeptRuling ruling = ruling(path);
        if (ruling.standing() == KeptRuling.Standing.AWAITING_REASON) {
            assertThat(gate.explain(ruling.id(), "年度里非办不可的一件事，只办一次。", by).all()).isEmpty();
            assertThat(gate.decide(ruling.id(), true, "同意。", leader).all()).isEmpty();
        }
        assertThat(ruling(path).standing()).isEqualTo(KeptRuling.Standing.ADMITTED);
        return ruling(path);
    }

    /** The same, and begun. */
    protected final KeptRuling carried(String path, Account by, String... typed) throws Exception {
        KeptRuling ruling = admitted(path, by);
        act(path, "start", by, typed).andExpect(status().is3xxRedirection());
        return ruling;
    }

    /** Its newest ruling. */
    protected final KeptRuling ruling(String path) {
        return gate.rulings(id(path)).getFirst();
    }

    protected final DemandId id(String path) {
        return new DemandId(room, Long.parseLong(path.substring(path.lastIndexOf('/') + 1)));
    }

    /** What the ledger says of a slip at the county office. */
    protected final List<BurdenLedger.Entry> ledger(String path) {
        return ledger.demandedOf(county.unit().id(), today.getYear()).stream()
                .filter(entry -> entry.demand().equals(id(path)))
                .toList();
    }

    protected final String unit() {
        return String.valueOf(county.unit().id());
    }
}
