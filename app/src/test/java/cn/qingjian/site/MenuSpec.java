package cn.qingjian.site;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MenuSpec {
    private static final NavigationEntry HOME = new NavigationEntry("工作台", "/", Section.START, 0, Set.of());
    private static final NavigationEntry CASES =
            new NavigationEntry("办件", "/cases", Section.FUND, 20, Set.of(Role.OFFICE, Role.LEADER));
    private static final NavigationEntry CHECKS =
            new NavigationEntry("核查", "/cases/checks", Section.FUND, 10, Set.of(Role.OFFICE));
    private static final NavigationEntry LIMITS =
            new NavigationEntry("限度", "/limits", Section.BASIS, 0, Set.of(Role.OFFICE));
    private static final NavigationEntry FORMS =
            new NavigationEntry("报表", "/forms", Section.DEMANDS, 2, Set.of(Role.OFFICE));
    private static final NavigationEntry MEETINGS =
            new NavigationEntry("会议", "/meetings", Section.DEMANDS, 1, Set.of(Role.OFFICE));
    private static final NavigationEntry LEDGER =
            new NavigationEntry("台账", "/ledger", Section.REDUCTION, 0, Set.of(Role.OFFICE));
    private static final List<NavigationEntry> ALL = List.of(CASES, LIMITS, CHECKS, HOME, FORMS, MEETINGS, LEDGER);

    @Test
    void 同一组的收在组名下_按次序排() {
        assertThat(Menu.of(ALL, holding(Role.OFFICE)))
                .containsExactly(
                        new Menu("工作台", List.of(HOME)),
                        new Menu("过闸事项", List.of(MEETINGS, FORMS)),
                        new Menu("台账", List.of(LEDGER)),
                        new Menu("限度", List.of(LIMITS)),
                        new Menu("公积金业务", List.of(CHECKS, CASES)));
    }

    @Test
    void 一行放得下的_不分组() {
        List<NavigationEntry> six = List.of(CASES, LIMITS, CHECKS, HOME, FORMS, MEETINGS);
        assertThat(Menu.of(six, holding(Role.OFFICE)))
                .noneMatch(Menu::folded)
                .flatExtracting(Menu::entries)
                .containsExactly(HOME, MEETINGS, FORMS, LIMITS, CHECKS, CASES);
    }

    @Test
    void 看不到的组不出现() {
        assertThat(Menu.of(ALL, holding(Role.GRASSROOTS))).containsExactly(new Menu("工作台", List.of(HOME)));
    }

    @Test
    void 所在的一项_是路径最长的一项() {
        Page page = at("/cases/checks/3");
        assertThat(ALL.stream().filter(page::in)).containsExactly(CHECKS);
        assertThat(page.navigation().stream().filter(page::in))
                .extracting(Menu::label)
                .containsExactly("公积金业务");
    }

    @Test
    void 名字开头相同的路径_不算在里面() {
        assertThat(ALL.stream().filter(at("/casework")::in)).isEmpty();
        assertThat(ALL.stream().filter(at("/")::in)).containsExactly(HOME);
    }

    private static Page at(String path) {
        return new Page(holding(Role.OFFICE), null, Menu.of(ALL, holding(Role.OFFICE)), path, "_csrf", "", null, false);
    }

    private static Account holding(Role role) {
        return new Account(1, "x", "某人", new Unit(1, "u", "某单位", Unit.Kind.DEPARTMENT), "", Set.of(role));
    }
}
