package cn.qingjian.duties.web;

import cn.qingjian.duties.Duties;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.site.NavigationEntry;
import cn.qingjian.site.Section;
import cn.qingjian.site.Waiting;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room's entries in navigation and workbench. */
@Configuration(proxyBeanMethods = false)
class DutyPages {
    @Bean
    NavigationEntry dutiesEntry() {
        return new NavigationEntry(
                "职责清单",
                "/duties",
                Section.BASIS,
                62,
                Set.of(Role.OFFICE, Role.DEPARTMENT, Role.LEGAL, Role.INSPECTOR, Role.LEADER, Role.GRASSROOTS));
    }

    /** Without a list the gate can hold no task against one, and only the centre's office can help that. */
    @Bean
    Waiting dutiesWaiting(Duties duties) {
        return account -> {
            List<Unit> without = account.is(Role.OFFICE) ? duties.without() : List.of();
            return without.isEmpty()
                    ? List.of()
                    : List.of(new Waiting.Item(
                            "职责清单",
                            "%d个管理部还没有职责清单".formatted(without.size()),
                            without.stream().map(Unit::name).collect(Collectors.joining("、")) + "：派给它的任务核不了该不该派",
                            "/duties"));
        };
    }
}
